"""A sentence with the marks that lie in it: what an event may be filled with."""

from collections.abc import Iterable
from typing import TypeVar

from ..records import Mention, Quantity, Reading, Sentence, Span, When
from ..tables.things import things
from .tree import NOUNS, Tree

SOMEBODY = frozenset({"person", "organization", "country", "group", "place", "outlet"})
BODIES = frozenset({"office", "troops", "person", "people", "institution", "proper-name", "country"})
PEOPLE_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "who", "we", "us", "i", "you", "his", "their"})

M = TypeVar("M", When, Quantity, Mention)


class Scene:
    """The tree of a sentence and, by token, the mentions, times and figures in it."""

    def __init__(
        self, reading: Reading, sentence: Sentence, marks: "Marks", told: frozenset[str] = frozenset()
    ) -> None:
        self.article = reading.article
        self.tree = Tree(sentence)
        self.sentence = sentence
        self.told = told  # kinds of event that stand before this sentence
        self.whens = marks.whens.get(sentence.id, ())
        self.quantities = marks.quantities.get(sentence.id, ())
        self.mentions = marks.mentions.get(sentence.id, ())
        self.heads = {mention.head: mention for mention in reversed(self.mentions)}
        self.timed = frozenset(i for when in self.whens for i in self.inside(when.span))

    def inside(self, span: Span) -> tuple[int, ...]:
        """Indices of the tokens that share a character with this span."""
        return tuple(i for i, token in enumerate(self.tree.tokens) if token.start < span.end and span.start < token.end)

    def top(self, span: Span) -> int | None:
        """The highest token of a span in the tree; None where it holds no token of this sentence."""
        tokens = self.inside(span)
        held = set(tokens)
        return next((i for i in tokens if self.tree.tokens[i].head not in held or self.tree.tokens[i].head == i), None)

    def mention(self, i: int) -> Mention | None:
        """The mention this token heads, or else one that covers it."""
        if i in self.heads:
            return self.heads[i]
        token = self.tree.tokens[i]
        return next((m for m in self.mentions if m.span.start <= token.start and token.end <= m.span.end), None)

    def stands_for(self, mention: Mention) -> Mention:
        """The mention itself; for a pronoun that the article leaves open, the last person named before it here."""
        if mention.form != "pronoun" or mention.same_as is not None or mention.kind != "person":
            return mention
        before = [
            m for m in self.mentions if m.kind == "person" and m.form == "name" and m.span.end <= mention.span.start
        ]
        return before[-1] if before else mention

    def classes(self, i: int) -> frozenset[str]:
        """What a noun is: classes of its lemma, the kind of its mention, and the lemma itself."""
        lemma = self.tree.lemma(i)
        found = things().get(lemma, frozenset()) | {lemma, self.tree.words[i]}
        mention = self.mention(i)
        if mention is not None:
            found |= {mention.kind}
            if mention.form in ("name", "adjective"):
                found |= {"named"}
        elif self.tree.tokens[i].pos == "PROPN":
            found |= {"proper-name"}
        if self.tree.words[i] in PEOPLE_PRONOUNS:
            found |= {"person", "people"}
        if self.tree.tokens[i].pos == "PROPN":
            found |= {name for kid in self.tree.of(i, "compound") for name in things().get(self.tree.lemma(kid), ())}
        if self.counted(i):
            found |= {"counted"}
        return found | ({"people"} if "person" in found else set())

    def counted(self, i: int) -> bool:
        """True where a figure counts this noun, or is the noun itself."""
        return self.tree.tokens[i].pos == "NUM" or bool(self.tree.of(i, "nummod"))

    def is_place(self, i: int) -> bool:
        """True for a named place or country, and for a noun that names a kind of place."""
        return bool(self.classes(i) & {"place", "country", "site", "proper-name"}) and i not in self.timed

    def somebody(self, i: int) -> bool:
        """True where the token stands for a named person, body, country or group."""
        mention = self.mention(i)
        if mention is not None and mention.kind in SOMEBODY:
            return True
        return self.tree.tokens[i].pos in NOUNS and bool(self.classes(i) & BODIES)


class Marks:
    """Marks of a reading by the id of their sentence."""

    def __init__(self, reading: Reading) -> None:
        self.whens: dict[str | None, tuple[When, ...]] = gathered(reading.whens)
        self.quantities: dict[str | None, tuple[Quantity, ...]] = gathered(reading.quantities)
        self.mentions: dict[str | None, tuple[Mention, ...]] = gathered(reading.mentions)


def gathered(marks: Iterable[M]) -> dict[str | None, tuple[M, ...]]:
    """Marks by sentence, in order of place."""
    table: dict[str | None, list[M]] = {}
    for mark in marks:
        table.setdefault(mark.sentence, []).append(mark)
    return {sentence: tuple(row) for sentence, row in table.items()}
