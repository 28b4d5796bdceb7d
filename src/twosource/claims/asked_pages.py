"""Pages that bear a sentence out in other words: each page's best sentence, weighed word for word.

The structured claims come first; this looks at the pages that none of them reached. A page bears a sentence out where
one of its sentences tells the deed in the same or kindred words, gives the same figure, denies nothing that the
sentence does not deny, has the same people, and where most of what is asked stands in it or close beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from msgspec import Struct, structs

from ..records import Quantity, Sentence, Token, When
from ..tables.kindred import akin
from .clauses import denied, subtree
from .context import Draft, Page, Pile, Topic
from .making import Place, Question, Said, make
from .words import words

MONTH = 31  # days within which a page tells of what happened without naming the day
ENOUGH = 0.6  # share of what is asked that must stand in the sentence or beside it
HEAD = 160  # characters of a page that hold its headline, byline and dateline
OPENING = 3  # sentences at the head of a page that every sentence of it leans on
SURE = ("certain", "probable")
PEOPLE = ("person", "organization")


class Asked(Struct, frozen=True, kw_only=True):
    """What a sentence holds that a page must hold as well."""

    deed: str  # lemma of the main verb, "" where it says nothing
    things: tuple[str, ...]  # lemmas of its nouns and further verbs
    people: tuple[str, ...]
    places: tuple[str, ...]
    figures: tuple[Quantity, ...]
    whens: tuple[When, ...]
    negated: bool
    lacking: bool  # "without warning"


class Found(Struct, frozen=True, kw_only=True):
    """The claim of one page, and how it ranks among those of its family: lower is better."""

    draft: Draft
    dated: bool  # its page names a day
    rank: tuple[bool, bool, float, str, int]


def told_elsewhere(asked: Pile, pile: Pile, seen: frozenset[str]) -> tuple[Draft, ...]:
    """One draft for each family of pages that says the same in other words and has no page in `seen`."""
    wanted = [wanted_of(page, pile) for page in asked.pages.values()]
    if not wanted or not wanted[0].deed:
        return ()
    done = {family_of(pile, ident) for ident in sorted(seen)}
    found = [told(pile, page, wanted[0]) for ident, page in sorted(pile.pages.items())]
    if any(parts(when)[1] for when in wanted[0].whens) and not (seen or any(item and item.dated for item in found)):
        return ()
    best: dict[tuple[str, ...], Found] = {}
    for item in sorted((item for item in found if item), key=lambda item: item.rank):
        best.setdefault(family_of(pile, item.draft.claim.article), item)
    return tuple(item.draft for family, item in best.items() if family not in done)


def family_of(pile: Pile, article: str) -> tuple[str, ...]:
    """The pages that surely count as one with this one."""
    families = (item.articles for item in pile.lineage.families if item.partition == "sure")
    return next((articles for articles in families if article in articles), (article,))


def wanted_of(page: Page, pile: Pile) -> Asked:
    """What the user's sentence asks of a page."""
    sentence = page.reading.sentences[0]
    named = [item for item in page.reading.mentions if item.form == "name" and item.kind != "other"]
    apart = [item.span for item in named] + [item.span for item in page.reading.whens]
    inside = {
        place for place, token in enumerate(sentence.tokens)
        if any(span.start <= token.start and token.end <= span.end for span in apart)
    }  # fmt: skip
    root = main_verb(sentence)
    places = [
        i for i, token in enumerate(sentence.tokens)
        if i not in inside and i != root and token.pos != "PROPN" and weighs(token)
    ]  # fmt: skip
    alone = [
        page.article.text[t.start : t.end]
        for i, t in enumerate(sentence.tokens)
        if t.pos == "PROPN" and i not in inside
    ]
    people = [item.name for item in named if kind_in(pile, item.name, item.kind) in PEOPLE]
    return Asked(
        deed=sentence.tokens[root].lemma.lower() if root is not None else "",
        things=tuple(dict.fromkeys(sentence.tokens[i].lemma.lower() for i in places)),
        people=tuple(people), places=(*(item.name for item in named if item.name not in people), *alone),
        figures=tuple(item for item in page.reading.quantities if item.unit not in words("not-a-count")),
        whens=tuple(item for item in page.reading.whens if item.names_days),
        negated=root is not None and refused(sentence, root),
        lacking=any(token.lemma.lower() == "without" for token in sentence.tokens),
    )  # fmt: skip


def kind_in(pile: Pile, name: str, kind: str) -> str:
    """What the pages take a name for; the sentence's own reading where they do not have it."""
    kinds = Counter(
        item.kind for page in pile.pages.values() for item in page.reading.mentions
        if item.form == "name" and item.name == name
    )  # fmt: skip
    return max(sorted(kinds), key=lambda item: kinds[item]) if kinds else kind


def main_verb(sentence: Sentence) -> int | None:
    """The word that says what happened: the root, or what a light verb says of its subject."""
    root = next((i for i, token in enumerate(sentence.tokens) if token.head == i), None)
    if root is None or sentence.tokens[root].pos not in ("VERB", "AUX"):
        return None
    if sentence.tokens[root].lemma.lower() not in words("light-verb"):
        return root
    below = ("acomp", "attr", "dobj", "nsubj")
    said = [i for i, token in enumerate(sentence.tokens) if token.head == root and token.dep in below and weighs(token)]
    return min(said, key=lambda i: below.index(sentence.tokens[i].dep), default=None)


def weighs(token: Token) -> bool:
    """True for a word that carries part of the matter."""
    return (
        token.pos in ("NOUN", "VERB", "ADJ", "PROPN")
        and token.lemma.lower() not in words("light-verb") | words("weightless")
        and not token.dep.startswith("nummod")
    )


def told(pile: Pile, page: Page, wanted: Asked) -> Found | None:
    """The claim of the page's best sentence that bears it out; None where it has none, or denies it elsewhere."""
    rows = [(share, place, sentence) for sentence in page.reading.sentences
            for share, place in weighed(page, sentence, wanted)]  # fmt: skip
    if any(refused(sentence, place) != wanted.negated for _, place, sentence in rows):
        return None
    found = [
        Found(draft=drafted(pile, page, sentence, place), dated=issued_on(page) is not None, rank=(
            sentence.tokens[place].lemma.lower() != wanted.deed, sentence.role == "title", -share, page.article.id,
            sentence.number,
        ))
        for share, place, sentence in rows
    ]  # fmt: skip
    if doubted([item.draft for item in found]):
        return None
    return min((item for item in found if holds(item.draft, wanted)), key=lambda item: item.rank, default=None)


def doubted(drafts: list[Draft]) -> bool:
    """True where a source of the page denies it."""
    return any(draft.claim.polarity == "negated" and draft.explicit for draft in drafts)


def holds(draft: Draft, wanted: Asked) -> bool:
    """True for a claim that stands, in the sense of the sentence."""
    same = (draft.claim.polarity == "negated") == wanted.negated
    return same and draft.claim.certainty in SURE


def weighed(page: Page, sentence: Sentence, wanted: Asked) -> Iterator[tuple[float, int]]:
    """The share of what is asked that a sentence holds and the place of its deed; nothing where it falls short."""
    place = next((i for i, token in enumerate(sentence.tokens) if akin(token.lemma.lower(), wanted.deed)), None)
    if place is None or sentence.role == "caption" or not figures_fit(page, sentence, wanted):
        return
    if not people_fit(page, sentence, wanted, place) or not days_fit(page, sentence, wanted.whens):
        return
    if not lacks_fit(sentence, wanted):
        return
    near = beside(page, sentence)
    lemmas = frozenset(token.lemma.lower() for item in near for token in item.tokens)
    text = " ".join([page.article.text[:HEAD], *(item.span.quote for item in near)]).lower()
    things = [any(akin(lemma, thing) for lemma in lemmas) for thing in wanted.things]
    places = [called(name, text) for name in wanted.places]
    if places and not any(places):
        return
    held = 1 + len(wanted.figures) + len(wanted.people) + sum(things) + sum(places)
    whole = 1 + len(wanted.figures) + len(wanted.people) + len(things) + len(places)
    if held / whole >= ENOUGH and whole > 1:
        yield held / whole, place


def beside(page: Page, sentence: Sentence) -> list[Sentence]:
    """The sentence, its neighbours, and the head of the page."""
    return [item for item in page.reading.sentences if item.number < OPENING or abs(item.number - sentence.number) <= 1]


def called(name: str, text: str) -> bool:
    """True where a text has the heart of a name: its capitalised words without "Mount", "Port", "River"."""
    hearts = [word for word in name.lower().split() if word not in words("of-places")] or [name.lower()]
    capital = [word for word in hearts if word.capitalize() in name] or hearts
    return all(word in text for word in capital)


def figures_fit(page: Page, sentence: Sentence, wanted: Asked) -> bool:
    """True where the sentence gives every figure that is asked for."""
    mine = page.quantities.get(sentence.id, [])
    return all(any((a.low, a.high) == (b.low, b.high) for b in mine) for a in wanted.figures)


def people_fit(page: Page, sentence: Sentence, wanted: Asked, place: int) -> bool:
    """True where everybody who is named has part in the deed, or stands in the sentence before its pronoun."""
    before = [item.span.quote.lower() for item in page.reading.sentences if item.number == sentence.number - 1]
    spoken = any(token.pos == "PRON" and token.dep == "nsubj" for token in sentence.tokens)
    tokens = sentence.tokens
    near = {token.lemma.lower() for i, token in enumerate(tokens) if place in clause_of(tokens, i)}
    near |= {tokens[i].lemma.lower() for i in clause_of(tokens, place)}
    last = [name.lower().split()[-1] for name in wanted.people]
    return all(name in near or (spoken and any(name in text for text in before)) for name in last)


def clause_of(tokens: tuple[Token, ...], place: int) -> list[int]:
    """A word and those above it, up to where its clause is joined to another."""
    out = [place]
    while tokens[out[-1]].head not in out and tokens[out[-1]].dep != "conj":
        out.append(tokens[out[-1]].head)
    return out


def lacks_fit(sentence: Sentence, wanted: Asked) -> bool:
    """True where what is said to be lacking lacks in both: "without warning" and "no siren"."""
    text = {token.lemma.lower() for token in sentence.tokens}
    if wanted.lacking:
        return bool(text & words("lacking"))
    tokens = sentence.tokens
    heads = [i for i, token in enumerate(tokens) if token.lemma.lower() == "without"]
    below = [tokens[i].lemma.lower() for head in heads for i in subtree(tokens, head)]
    return not any(akin(lemma, thing) for lemma in below for thing in wanted.things)


def days_fit(page: Page, sentence: Sentence, asked: tuple[When, ...]) -> bool:
    """True where no day of the sentence or of its page shuts out the days that are asked for."""
    issued = issued_on(page)
    days = [parts(item) for item in page.whens.get(sentence.id, []) if item.names_days]
    mine = [day for day in days if any(day) and not (issued and day[1:] == issued[1:])]
    return all(day_fits(issued, mine, parts(when)) for when in asked)


Day = tuple[int | None, int | None, int | None]


def day_fits(issued: Day | None, mine: list[Day], asked: Day) -> bool:
    """True where a year, month or day that is asked for is that of the telling, or may be from what the page says."""
    if any(clash(one, other) for row in mine for one, other in zip(asked, row, strict=True)):
        return False
    year, month, day = asked
    if issued is None:
        return year is None or any(row[0] for row in mine)
    if year and issued[0] and year != issued[0] and not any(row[0] for row in mine):
        return False
    return month is None or any(row[1] for row in mine) or may_be_told(issued, month, day)


def may_be_told(issued: Day, month: int, day: int | None) -> bool:
    """True where a day lies at most a month before the page."""
    gap = (day_of_year(issued[1] or month, issued[2] or 28) - day_of_year(month, day or 1)) % 366
    return gap <= MONTH


def day_of_year(month: int, day: int) -> int:
    """The rank of a day in a leap year."""
    try:
        return date(2000, month, day).timetuple().tm_yday
    except ValueError:
        return date(2000, month, 28).timetuple().tm_yday


def issued_on(page: Page) -> Day | None:
    """The day a page came out, as far as it is known or its dateline tells."""
    if page.published and page.published.end and page.published.start == page.published.end:
        return (page.published.end.year, page.published.end.month, page.published.end.day)
    line = page.article.said("published") or page.article.said("dateline-date")
    day = cells(line.value) if line else (None, None, None)
    return day if day[1] and day[2] else None


def clash(one: int | None, other: int | None) -> bool:
    """True where both are known and differ."""
    return one is not None and other is not None and one != other


def parts(when: When) -> Day:
    """Year, month and day of a time expression, None where it does not say."""
    return cells(when.value)


def cells(value: str) -> Day:
    """Year, month and day of a TIMEX value: "XXXX-06-02" has no year, "2019" only one, a day of a week none."""
    if not value[:4].replace("X", "0").isdigit() or "W" in value:
        return (None, None, None)
    year, month, day = (int(part) if part.isdigit() else None for part in [*value[:10].split("-"), "", ""][:3])
    return (year, month, day)


def refused(sentence: Sentence, place: int) -> bool:
    """True where a word is denied: "did not enter", "no submarine entered", "there was no entry"."""
    tokens = sentence.tokens
    above = tokens[place].head
    if denied(tokens, place) is not None or (
        tokens[above].pos in ("VERB", "AUX") and denied(tokens, above) is not None
    ):
        return True
    return any(token.lemma.lower() == "no" and token.head in (place, above) for token in tokens)


def drafted(pile: Pile, page: Page, sentence: Sentence, place: int) -> Draft:
    """The claim that a sentence makes, told by its deed; unnamed people on the spot are the page's own find."""
    token = sentence.tokens[place]
    word = page.article.cut(token.start, token.end)
    draft = make(
        pile,
        Place(page=page, sentence=sentence, span=sentence.span, subject=word, predicate=place),
        Question(topic=Topic(kind="told", name=token.lemma.lower()), label="Is it so?"),
        Said(value=None, made_by="claims.asked_pages"),
    )
    speaker = draft.claim.source
    if speaker is None or not set(speaker.name.lower().split()) & words("on-the-spot"):
        return draft
    return structs.replace(draft, claim=structs.replace(draft.claim, source=None, source_entity=None))
