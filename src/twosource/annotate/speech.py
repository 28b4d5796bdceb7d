"""Verbs of saying, thinking and wanting: who is their subject, what is their content.

`frames` compiles en/speech-verbs.yaml; `speech` reads one sentence. What comes out are drafts: attribution.py
joins them with quotation marks, finds chains and makes records.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from ..records import Certainty
from ..rulebook import Rulebook
from .tree import Tree, pieces, stretch

Stretch = tuple[int, int]
Act = Literal["say", "confirm", "deny", "believe", "plan", "ask", "silence"]
SUBJECTS = ("nsubj", "csubj")
PASSIVE = ("nsubjpass", "csubjpass")
BE = ("auxpass",)
AGAINST = frozenset({"while", "whereas", "although", "though"})
DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "telegram", "twitter", "x"}
)
CLOCK = frozenset({"noon", "midnight", "dawn", "dusk", "midday", "sunrise", "sunset", "yesterday", "today"})
TELLING = frozenset({"say", "report", "state", "announce", "confirm", "write"})
QUOTING = frozenset({"quote", "cite"})
THAT_NOUNS = frozenset({"fact", "claim", "idea", "report"})
NAMELESS = frozenset({"clause", "infinitive"})  # contents that may stand without a source


class Frame(Struct, frozen=True, kw_only=True):
    """What one rule asks of its verbs."""

    rule: str
    takes: tuple[str, ...]
    preps: frozenset[str]
    of: frozenset[str]
    act: Act
    certainty: Certainty
    nameless: bool = False  # True where a passive may stand without a source
    alone: bool = False  # True where it counts only without a source
    voice: bool = False  # True where only a person, a body or a paper can be the source
    beside: bool = False  # True where a quotation must stand right beside the verb or its subject


class Draft(Struct, frozen=True, kw_only=True):
    """An attribution before it is a record: token indices in its sentence, stretches of text in the article."""

    frame: Frame
    number: int  # rank of its sentence
    cue: Stretch
    verb: int | None
    source: Stretch | None
    source_head: int | None
    content: tuple[Stretch, ...]


@lru_cache(maxsize=4)
def frames(rules: Rulebook) -> dict[str, tuple[Frame, ...]]:
    """Lemma -> its frames, in the order of the file."""
    found: dict[str, list[Frame]] = {}
    for rule in rules.of("speech-verbs"):
        frame = Frame(
            rule=rule.id, takes=tuple(rule.pattern["takes"]), preps=frozenset(rule.pattern.get("with", ())),
            of=frozenset(rule.pattern.get("of", ())), act=rule.pattern["act"], certainty=rule.pattern["certainty"],
            voice=rule.pattern.get("voice", False), beside=rule.pattern.get("beside", False),
            nameless=bool(rule.pattern.get("nameless")), alone=rule.pattern.get("nameless") == "only",
        )  # fmt: skip
        for verb in dict.fromkeys(rule.pattern["verbs"]):
            found.setdefault(verb, []).append(frame)
    return {verb: tuple(listed) for verb, listed in found.items()}


def speech(tree: Tree, rules: Rulebook) -> Iterator[Draft]:
    """The drafts of one sentence, in order of their verbs; a verb fires its first frame that finds a content."""
    table = frames(rules)
    for at, token in enumerate(tree.tokens):
        if token.tag.startswith("VB") and token.lemma.lower() in table:
            draft = first_draft(tree, at, table[token.lemma.lower()])
            if draft:
                yield draft


def first_draft(tree: Tree, verb: int, listed: tuple[Frame, ...]) -> Draft | None:
    """The first frame and kind of content that fit this verb; an empty content only where a quotation may follow."""
    source = None if raising(tree, verb) else subject(tree, verb)
    for wanted in ("clause", "small-clause", "raising", "infinitive", "object", "to-object"):
        for frame in listed:
            if wanted in frame.takes and (source is None or not frame.alone):
                content = contents(tree, verb, wanted, frame)
                if content and (source is not None or nameless(tree, verb, wanted, frame)):
                    return made(tree, verb, frame, source, content)
    quoting = next((frame for frame in listed if "quote" in frame.takes), None)
    if quoting and source is not None and not passive(tree, verb):
        return made(tree, verb, quoting, source, ())
    return None


def nameless(tree: Tree, verb: int, wanted: str, frame: Frame) -> bool:
    """True of "is believed to ...", "it is said that ...", "appears to ...": it is handed on and nobody is named."""
    asked = wanted == "to-object" and frame.act == "ask"  # "asked about the dam, she left"
    return frame.nameless and (wanted == "raising" or ((asked or wanted in NAMELESS) and unnamed(tree, verb)))


def unnamed(tree: Tree, verb: int) -> bool:
    """True of a passive, also of a participle that opens the sentence ("asked whether")."""
    token = tree.tokens[verb]
    return passive(tree, verb) or (token.tag == "VBN" and tree.kid(verb, "nsubj", "aux") is None)


def made(tree: Tree, verb: int, frame: Frame, source: int | None, content: tuple[Stretch, ...]) -> Draft:
    """A draft; the cue of a passive runs from its auxiliary to the "to" that follows."""
    first = last = verb
    if source is None:
        if passive(tree, verb):
            first = tree.kid(verb, *BE) or verb
            first = first if first < verb else verb
        follow = tree.tokens[verb + 1] if verb + 1 < len(tree.tokens) else None
        last = verb + 1 if follow and follow.tag == "TO" else verb
    return Draft(
        frame=frame, number=tree.sentence.number, cue=(tree.tokens[first].start, tree.tokens[last].end), verb=verb,
        source=None if source is None else phrase(tree, source, verb), source_head=source, content=content,
    )  # fmt: skip


def passive(tree: Tree, verb: int) -> bool:
    """True of "is believed", and of a participle that stands after its noun ("a town called Harl")."""
    token = tree.tokens[verb]
    return tree.kid(verb, *PASSIVE, *BE) is not None or (
        token.tag == "VBN" and token.dep in ("acl", "advcl") and tree.kid(verb, "aux", "nsubj") is None
    )


def subject(tree: Tree, verb: int) -> int | None:
    """The head of the words that name the source; None where nobody is named."""
    if passive(tree, verb):
        by = tree.kid(verb, "agent")
        return None if by is None else tree.kid(by, "pobj")
    own = [kid for kid in tree.all(verb, *SUBJECTS) if tree.words[kid] not in CLOCK]
    if own:
        return max((kid for kid in own if kid < verb), default=own[0])
    head, token = tree.head(verb), tree.tokens[verb]
    if head is None:
        return closing(tree, verb)
    if token.dep in ("acl", "relcl"):
        return head
    if token.dep in ("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"):
        return subject(tree, head) if tree.tokens[head].pos in ("VERB", "AUX") else None
    if token.dep == "pcomp":
        above = next((up for up in tree.up(head) if tree.tokens[up].pos in ("VERB", "AUX")), None)
        if above is None:
            return None
        if tree.tokens[above].lemma in QUOTING and tree.words[head] == "as":
            return tree.kid(above, *PASSIVE, "dobj")
        if passive(tree, above):
            return teller(tree, above) or tree.kid(above, *PASSIVE)
        return subject(tree, above)
    return None


def teller(tree: Tree, verb: int) -> int | None:
    """Who says that something was done: in "police said nine were held, after first reporting six" police reported."""
    head = tree.head(verb)
    if tree.tokens[verb].dep != "ccomp" or head is None or tree.tokens[head].lemma.lower() not in TELLING:
        return None
    return subject(tree, head)


def closing(tree: Tree, verb: int) -> int | None:
    """The name right before a verb that ends its sentence, which the parser hung on a name before the comma:
    "four miners died in Harl, the army's Border Command said."
    """
    before = verb - 1
    ended = all(token.pos in ("PUNCT", "SPACE") for token in tree.tokens[verb + 1 :])
    if not ended or before < 0 or tree.tokens[before].dep not in ("appos", "conj"):
        return None
    first = tree.low[before]
    set_off = first > 0 and tree.tokens[first - 1].lemma == ","
    return before if set_off and tree.tokens[before].pos in ("NOUN", "PROPN") else None


def raising(tree: Tree, verb: int) -> bool:
    """True of verbs that name nobody: it seems, the convoy appears to."""
    return tree.tokens[verb].lemma in ("seem", "appear")


def phrase(tree: Tree, head: int, verb: int) -> Stretch | None:
    """The whole phrase of a source, up to the verb where the verb hangs below it."""
    first, last = tree.low[head], tree.high[head]
    below = next((at for at in (verb, *tree.up(verb)) if tree.tokens[at].head == head and at != head), None)
    if below is not None and head < verb:
        last = tree.low[below] - 1
    elif below is not None:
        first = tree.high[below] + 1
    return stretch(tree, first, max(head, last))


def contents(tree: Tree, verb: int, wanted: str, frame: Frame) -> tuple[Stretch, ...]:
    """The stretches of one kind of content, or nothing."""
    return FINDERS[wanted](tree, verb, frame)


def clause(tree: Tree, verb: int, frame: Frame) -> tuple[Stretch, ...]:
    """A clause below the verb, or the clause that the verb is put into ("the ferry, he said, sank")."""
    below = [kid for kid in tree.all(verb, "ccomp") if tree.tokens[kid].pos != "X"]
    if frame.act == "ask":
        below += [kid for kid in tree.all(verb, "advcl") if kid > verb and asks(tree, kid)]
    if passive(tree, verb):
        return impersonal(tree, verb, below) if frame.act != "ask" else pieces(tree, below)
    if below:
        below += and_that(tree, verb)
        return pieces(tree, below, without=asides(tree, below) | lost_source(tree, verb))
    quoting = next((up for up in tree.up(verb) if tree.tokens[up].lemma in QUOTING), None)
    if quoting is not None and tree.tokens[verb].dep == "pcomp":
        return pieces(tree, tree.all(quoting, "ccomp"))
    if frame.act not in ("plan", "ask") and (tree.tokens[verb].dep == "parataxis" or as_clause(tree, verb)):
        head = tree.head(verb)
        return () if head is None else pieces(tree, [head], without=frozenset(tree.below(verb)))
    return (distant(tree, verb) or trailing(tree, verb)) if frame.act == "say" else ()


def asks(tree: Tree, clause: int) -> bool:
    """True of "whether it sank" and "if it sank" behind a verb of asking."""
    return any(tree.words[kid] in ("if", "whether") for kid in tree.all(clause, "mark"))


def distant(tree: Tree, verb: int) -> tuple[Stretch, ...]:
    """A "that" clause the parser hung on a noun between: "said in one of its messages that the truck ..."."""
    for at in range(verb + 2, tree.high[verb] + 1):
        head = tree.head(at)
        if tree.words[at] == "that" and head is not None and head > at and tree.tokens[head].pos in ("VERB", "AUX"):
            over = tree.head(head)
            if over is not None and tree.tokens[over].pos == "NOUN" and tree.words[at - 1] not in THAT_NOUNS:
                return pieces(tree, [head, *and_that(tree, verb)]) if tree.tokens[at].dep == "mark" else ()
    return ()


def and_that(tree: Tree, verb: int) -> list[int]:
    """The second clause of "said that the lift stopped, and that the lamps went out", hung on the verb of saying."""
    return [kid for kid in tree.all(verb, "conj") if tree.words[tree.low[kid] - 1 : tree.low[kid] + 1] == AND_THAT]


AND_THAT = ("and", "that")


def trailing(tree: Tree, verb: int) -> tuple[Stretch, ...]:
    """The clause before ", police said." where the parser lost it: it hangs as a noun or has its subject taken."""
    own = [kid for kid in tree.all(verb, *SUBJECTS) if kid < verb]
    if not own or tree.head(verb) is not None or tree.kid(verb, "dobj", "ccomp", "xcomp", "advcl") is not None:
        return ()
    comma = tree.low[own[-1]] - 1
    left = tree.tokens[: max(0, comma)]
    told = any(token.tag in ("VBD", "VBZ", "VBP", "VBN") for token in left)
    if not told or tree.tokens[comma].lemma != "," or any(token.tag in ("``", "''") for token in left):
        return ()
    found = stretch(tree, 0, comma - 1)
    return (found,) if found else ()


def as_clause(tree: Tree, verb: int) -> bool:
    """True of "as the ministry said" beside a main clause."""
    mark = tree.kid(verb, "mark", "advmod")
    return (
        tree.tokens[verb].dep == "advcl" and mark is not None and tree.tokens[mark].lemma == "as"
        and (tree.kid(verb, "dobj", "ccomp", "prep") is None or tree.tokens[verb].lemma == "tell")
    )  # fmt: skip


def impersonal(tree: Tree, verb: int, below: list[int]) -> tuple[Stretch, ...]:
    """What "is believed to have ..." and "it is believed that ..." hold: subject and infinitive, or clause."""
    heads = [*below, *tree.all(verb, "xcomp", "oprd")]
    top = tree.kid(verb, *PASSIVE)
    if heads and top is not None and tree.tokens[top].lemma.lower() not in ("it", "there"):
        heads.append(top)
    return pieces(tree, heads) if heads and any(head != top for head in heads) else ()


def asides(tree: Tree, heads: list[int]) -> frozenset[int]:
    """The clauses behind a content that set something against it: "..., while the company says ..."."""
    return frozenset(
        at for head in heads for kid in tree.all(head, "advcl") if kid > head and against(tree, kid)
        for at in tree.below(kid)
    )  # fmt: skip


def lost_source(tree: Tree, verb: int) -> frozenset[int]:
    """The words of a source that the parser hung into its own content."""
    source = None if tree.kid(verb, *SUBJECTS) is not None else closing(tree, verb)
    return frozenset() if source is None else frozenset(tree.below(source))


def against(tree: Tree, clause: int) -> bool:
    """True of a clause with while, whereas, although, though."""
    return any(tree.words[kid] in AGAINST for kid in tree.all(clause, "mark", "advmod"))


def infinitive(tree: Tree, verb: int, frame: Frame) -> tuple[Stretch, ...]:
    """ "to open a hangar" below the verb; of a passive with its subject."""
    heads = [kid for kid in tree.all(verb, "xcomp", "ccomp") if tree.tokens[kid].pos in ("VERB", "AUX", "ADJ", "NOUN")]
    if passive(tree, verb):
        return impersonal(tree, verb, heads)
    objects = [kid for kid in tree.all(verb, "dobj") if kid > verb and heads and kid < heads[0]]
    return pieces(tree, [*heads, *(objects if frame.act != "ask" else [])]) if heads else ()


def noun_object(tree: Tree, verb: int, frame: Frame) -> tuple[Stretch, ...]:
    """The object and the prepositions that belong to it; of a passive its subject."""
    if passive(tree, verb):
        heads = list(tree.all(verb, *PASSIVE))
        if not heads and tree.tokens[verb].dep == "acl" and frame.voice:
            return behind_noun(tree, verb, frame)
    else:
        heads = [kid for kid in tree.all(verb, "dobj") if tree.tokens[kid].dep != "npadvmod"]
    if frame.of and not any(tree.tokens[head].lemma.lower() in frame.of for head in heads):
        return ()
    bare = [kid for kid in tree.all(verb, "prep") if tree.tokens[kid].lemma.lower() in frame.preps]
    if not heads and not bare:
        return ()
    return pieces(tree, [*heads, *tree.all(verb, "oprd"), *bare] if heads else pobjects(tree, bare))


def behind_noun(tree: Tree, verb: int, frame: Frame) -> tuple[Stretch, ...]:
    """The noun of "a bill opposed by the fishermen", without what stands behind it."""
    head = tree.tokens[verb].head
    after = frozenset(at for kid in tree.kids[head] if kid > head for at in tree.below(kid))
    return pieces(tree, [head], without=after)


def to_object(tree: Tree, verb: int, frame: Frame) -> tuple[Stretch, ...]:
    """What stands after the preposition: "spoke about the failure"."""
    return pieces(
        tree, pobjects(tree, [kid for kid in tree.all(verb, "prep") if tree.tokens[kid].lemma.lower() in frame.preps])
    )


def pobjects(tree: Tree, preps: list[int]) -> list[int]:
    """The heads after these prepositions."""
    return [kid for prep in preps for kid in tree.all(prep, "pobj", "pcomp") if tree.words[kid] not in DAYS]


def small_clause(tree: Tree, verb: int, frame: Frame) -> tuple[Stretch, ...]:
    """ "the offer a trick": object and what it is called."""
    named = tree.all(verb, "oprd", "ccomp", "xcomp")
    return pieces(tree, [*tree.all(verb, "dobj", *PASSIVE), *named]) if named else noun_object(tree, verb, frame)


def raised(tree: Tree, verb: int, frame: Frame) -> tuple[Stretch, ...]:
    """ "The convoy appears to have turned back": all but the verb."""
    below = tree.all(verb, "xcomp", "oprd", "acomp", "ccomp")
    top = [kid for kid in tree.all(verb, *SUBJECTS) if tree.tokens[kid].lemma not in ("it", "there")]
    return pieces(tree, [*top, *below]) if below else ()


FINDERS = {
    "clause": clause, "small-clause": small_clause, "raising": raised, "infinitive": infinitive,
    "object": noun_object, "to-object": to_object,
}  # fmt: skip
