"""Sentences -> event mentions: the trigger, its frame, who takes part, when, how many, how sure."""

from collections.abc import Iterator

from msgspec import Struct, structs

from ..records import EventMention, Filler, Mention, Reading, When, record_id
from ..rulebook import Rulebook
from .arguments import Filled, carrier, effects, fill, held_by
from .bearing import attribution_of, called_off, quantities_of, stance_of, status_of, whens_of
from .continued import carried_times
from .duties import with_duties
from .lexicon import ROLES, Frame, Lexicon, lexicon
from .scene import Marks, Scene
from .subject_matter import about_leisure

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "maiden": 1, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip
KINDS_OF = frozenset({"any", "no", "such", "each", "every", "other", "regular", "frequent", "annual", "routine"})
POSES = {"NOUN": "noun", "PROPN": "noun", "VERB": "verb", "ADJ": "adjective", "AUX": "verb"}
NAMEABLE = frozenset({"person", "country", "place", "organization"})
BORROWED = frozenset({"actor", "recipient", "place"})
MODIFIERS = frozenset({"compound", "nmod", "npadvmod"})


class Hit(Struct, frozen=True, kw_only=True):
    """A trigger, the frame it opens, and what fills it, as token indices."""

    token: int
    frame: Frame
    filled: Filled

    def all(self) -> tuple[int, ...]:
        """Every token that takes part."""
        return tuple(word for role in ROLES for word in self.filled.get(role, ()))


def read_events(reading: Reading, rules: Rulebook) -> tuple[EventMention, ...]:
    """Every event the sentences speak of, in order of place. Pages of sport and leisure give hardly any."""
    marks = Marks(reading)
    known = lexicon(rules)
    leisure = about_leisure(reading.sentences)
    found: list[EventMention] = []
    told: set[str] = set()
    carried = carried_times(reading)
    for sentence in reading.sentences:
        for event in read_sentence(reading, Scene(reading, sentence, marks, frozenset(told)), known, leisure=leisure):
            found.append(with_time(event, carried.get(sentence.id)))
            told.add(event.kind)
    return with_duties(reading, found)


def with_time(event: EventMention, carried: When | None) -> EventMention:
    """The event with the time that the sentence before gives, where its own gives none."""
    if carried is None or event.whens or event.status not in ("occurred", "reported"):
        return event
    return structs.replace(event, whens=(carried.id,))


def read_sentence(reading: Reading, scene: Scene, known: Lexicon, *, leisure: bool) -> Iterator[EventMention]:
    """The events of one sentence."""
    found = hits(scene, known, leisure=leisure)
    triggers = frozenset(hit.token for hit in found)
    by_token = {hit.token: hit for hit in found}
    for hit in found:
        yield to_mention(reading, scene, borrowing(scene, hit, by_token), triggers)


def borrowing(scene: Scene, hit: Hit, others: dict[int, Hit]) -> Hit:
    """ "talks between A and B on a truce", "truce talks": a bare event has the people of the one it hangs on."""
    tree = scene.tree
    token = tree.tokens[hit.token]
    if hit.frame.pos != "noun" or any(role in hit.filled for role in ("actor", "recipient")):
        return hit
    over = token.head if token.dep in MODIFIERS else tree.tokens[token.head].head
    linked = token.dep in MODIFIERS or (
        token.dep == "pobj" and tree.words[token.head] in ("on", "for", "about", "over")
    )
    lender = others.get(over) if linked and over != hit.token else None
    if lender is None:
        return hit
    lent = {role: words for role, words in lender.filled.items() if role in BORROWED and hit.token not in words}
    return structs.replace(hit, filled={**lent, **hit.filled})


def hits(scene: Scene, known: Lexicon, *, leisure: bool) -> tuple[Hit, ...]:
    """The first frame that fits, for each token that may be a trigger."""
    return tuple(hit for i in range(len(scene.tree.tokens)) if (hit := hit_at(scene, i, known, leisure)) is not None)


def hit_at(scene: Scene, i: int, known: Lexicon, leisure: bool) -> Hit | None:
    """The frame this token opens, filled; None where it opens none."""
    for frame in frames_at(scene, i, known):
        if frame.loose and leisure:
            continue
        filled = fill(scene, i, frame)
        if fits(scene, i, frame, filled):
            return Hit(token=i, frame=frame, filled=filled)
    return None


def frames_at(scene: Scene, i: int, known: Lexicon) -> tuple[Frame, ...]:
    """The frames of a token's lemma that its part of speech, its particle and its place in a name allow."""
    token = scene.tree.tokens[i]
    pos = POSES.get(token.pos)
    if pos is None or named(scene, i):
        return ()
    lemma = scene.tree.lemma(i)
    found = known.at("adjective", scene.tree.words[i])
    if pos != "adjective":
        found = (*known.at(pos, lemma), *found)
        if pos == "noun" and token.pos == "PROPN":
            found = (*found, *known.at("noun", singular(lemma)))
    return tuple(frame for frame in found if has_particle(scene, i, frame) and headed(scene, i, frame))


def singular(word: str) -> str:
    """A capitalised noun's lemma as the lexicon has it: the tagger leaves "Visits" as it is."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def has_particle(scene: Scene, i: int, frame: Frame) -> bool:
    """True where the second word of a phrasal trigger stands with it."""
    if frame.particle is None:
        return True
    near = [kid for kid in scene.tree.of(i, "prt", "prep", "advmod", "acomp", "dobj", "agent") if not dated(scene, kid)]
    return any(scene.tree.words[kid] == frame.particle or scene.tree.lemma(kid) == frame.particle for kid in near)


def dated(scene: Scene, i: int) -> bool:
    """True for "on" in "on Monday"."""
    return any(noun in scene.timed for noun in scene.tree.of(i, "pobj"))


def headed(scene: Scene, i: int, frame: Frame) -> bool:
    """A noun inside a longer noun names a kind of thing ("attack helicopter"), unless it is a disaster or a war."""
    token = scene.tree.tokens[i]
    if frame.pos != "noun" or token.dep not in MODIFIERS or scene.tree.verbal(token.head):
        return True
    return frame.kind in ("disaster", "epidemic", "casualties", "ceasefire")


def named(scene: Scene, i: int) -> bool:
    """True for a word inside a name: "Rescue Directorate", "Security Council"."""
    token = scene.tree.tokens[i]
    if token.pos == "VERB":
        return False
    return any(
        m.form == "name" and m.span.start <= token.start < m.span.end and len(m.span.quote) > token.end - token.start
        for m in scene.mentions
    )


def fits(scene: Scene, i: int, frame: Frame, filled: Filled) -> bool:
    """True where what the frame needs is there, what it bars is not, and a loose frame has somebody in it,
    speaks again of a kind of event that the article told before, or is called off.
    """
    if not all(holds(scene, i, filled, key, classes) for key, classes in frame.needs):
        return False
    if any(holds(scene, i, filled, key, classes) for key, classes in frame.bars):
        return False
    if frame.loose and not any(scene.somebody(word) for role in ROLES for word in filled.get(role, ())):
        return definite(scene, i) and (frame.kind in scene.told or called_off(scene, i))
    return True


def definite(scene: Scene, i: int) -> bool:
    """True for "the visit", "this meeting": it speaks again of what was told before."""
    return any(scene.tree.words[kid] in ("the", "this", "that", "these", "those") for kid in scene.tree.of(i, "det"))


def holds(scene: Scene, i: int, filled: Filled, key: str, classes: tuple[str, ...]) -> bool:
    """True where a filler of this role (or of any) is of one of these classes; "*" takes all. `word` is the trigger,
    `beside` any word of its sentence, `told` a kind of event that the page told before."""
    if key == "word":
        return scene.tree.words[i] in classes or scene.tree.tokens[i].tag in classes
    if key == "beside":
        return any(scene.tree.lemma(other) in classes for other in range(len(scene.tree.tokens)))
    if key == "told":
        return bool(scene.told & set(classes))
    if key == "head":
        return any(scene.tree.lemma(above) in classes for above in scene.tree.above(i))
    if key == "object_of":
        return scene.tree.tokens[i].dep in ("dobj", "pobj") and scene.tree.lemma(scene.tree.tokens[i].head) in classes
    if key == "modifier":
        kids = scene.tree.of(i, "amod", "compound", "nmod", "det", "advmod", "poss", "nummod", "neg")
        return any(scene.classes(kid) & set(classes) for kid in kids)
    words = [word for role in ROLES for word in filled.get(role, ())] if key == "any" else filled.get(key, ())
    return any("*" in classes or is_one_of(scene, word, classes) for word in words)


def is_one_of(scene: Scene, word: int, classes: tuple[str, ...]) -> bool:
    """True where a noun is of one of these classes; a name nobody knows may be of any kind that has names."""
    found = scene.classes(word)
    return bool(found & set(classes)) or ("proper-name" in found and bool(NAMEABLE & set(classes)))


def to_mention(reading: Reading, scene: Scene, hit: Hit, triggers: frozenset[int]) -> EventMention:
    """The record of a hit."""
    token = scene.tree.tokens[hit.token]
    span = reading.article.cut(token.start, token.end)
    frame, place = hit.frame, hit.token
    stance = stance_of(reading, scene, place)
    attribution = attribution_of(reading, span)
    return EventMention(
        id=record_id("event-mention", span.article, span.start, span.end, frame.rule), evidence=(span,),
        made_by=frame.rule, kind=frame.kind, code=frame.code, sentence=scene.sentence.id, role=scene.sentence.role,
        fillers=fillers(reading, scene, hit), whens=whens_of(scene, place, triggers, counted=is_count(hit)),
        quantities=quantities_of(scene, place, hit.all(), triggers), stance=stance.id if stance else None,
        attribution=attribution.id if attribution else None, status=status_of(scene, place, stance, attribution),
        ordinal=ordinal(scene, place), specific=specific(scene, hit),
    )  # fmt: skip


def is_count(hit: Hit) -> bool:
    """True for "the toll", "the number of missing"."""
    return hit.frame.pos != "verb" and hit.frame.kind in ("casualties", "missing", "epidemic-cases")


def fillers(reading: Reading, scene: Scene, hit: Hit) -> tuple[Filler, ...]:
    """The participants at their places; a mention's own span where a mention stands there."""
    out = []
    for role in ROLES:
        for word in hit.filled.get(role, ()):
            mention = scene.mention(word) or (beside(scene, word) if role == "place" else None)
            known = scene.stands_for(mention) if mention else None
            span = mention.span if mention else reading.article.cut(*scene.tree.phrase(word))
            role_here = role if role != "recipient" or scene.somebody(word) or scene.is_place(word) else "theme"
            out.append(Filler(role=role_here, span=span, mention=known.id if known else None))  # type: ignore[arg-type]
    return tuple(out)


def beside(scene: Scene, i: int) -> Mention | None:
    """The town in "the Lome front"."""
    found = (scene.mention(kid) for kid in scene.tree.of(i, "compound", "nmod"))
    return next((mention for mention in found if mention is not None and mention.kind == "place"), None)


def ordinal(scene: Scene, i: int) -> int | None:
    """ "second visit" -> 2; None where the text does not count."""
    words = (scene.tree.words[kid] for kid in scene.tree.of(i, "amod", "nummod", "compound"))
    return next((ORDINALS[word] for word in words if word in ORDINALS), None)


def specific(scene: Scene, hit: Hit) -> bool:
    """False for kinds of event and habits: bare plurals ("visits"), "such drills", "any attack"."""
    tree, i = scene.tree, hit.token
    if hit.frame.pos != "noun":
        return True
    before = {tree.words[kid] for kid in tree.of(i, "det", "amod", "predet")}
    if before & KINDS_OF:
        return False
    plural = tree.tokens[i].tag in ("NNS", "NNPS") and hit.frame.kind not in (
        "meeting",
        "casualties",
        "missing",
        "fighting",
    )
    own = tree.of(i, "det", "nummod", "poss") or tree.pobj(i, "of")
    return not plural or bool(own) or bool(held_by(scene, i)) or given(scene, i)


def given(scene: Scene, i: int) -> bool:
    """True for "has issued warnings": somebody did so, in the past."""
    verb = carrier(scene, i)
    if verb is None or scene.tree.tokens[i].dep != "dobj" or "direct" not in effects(scene, verb):
        return False
    return scene.tree.tokens[verb].tag in ("VBD", "VBN") and bool(scene.tree.subjects(verb))
