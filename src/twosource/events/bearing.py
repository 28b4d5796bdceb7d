"""What bears on a trigger: times, figures, stance, attribution, and the status they add up to."""

from ..records import Attribution, Quantity, Reading, Span, Stance, Status, When
from ..tables.status import Attributed, event_status
from .arguments import carrier, effects
from .scene import Scene

ASPECT = frozenset({"direct", "reverse", "cancelled", "figure"})
UNPLACED = frozenset({"analysts", "impersonal"})
SURE = frozenset({"occurred", "reported", "alleged"})
HEDGED: dict[str, Status] = {"probable": "alleged", "possible": "speculated"}
AFTER = frozenset({"after", "following", "since", "amid", "amidst", "despite"})
REASONS = AFTER | frozenset({"because", "due", "over", "during", "before", "until", "owing", "for"})
AGAINST = frozenset({"repel", "repulse", "resist", "counter", "condemn"})
UNDER_WAY = frozenset({"current", "ongoing", "continued", "continuing", "latest", "previous", "recent"})
UNSURE = frozenset({"potential", "possible", "planned", "expected", "proposed", "alleged", "reported", "any"})
SETTING = frozenset({"plan", "schedule", "set", "slate", "expect", "announce", "book"})
UNITS = ("year", "month", "week", "day")
LEARNING = frozenset({"inform", "notify", "tell", "alert", "learn", "hear", "know", "advise"})
REPORTING = frozenset({"say", "tell", "report", "add", "announce", "state", "note", "write", "confirm"})


def governor(scene: Scene, i: int, triggers: frozenset[int]) -> int | None:
    """The event or clause a time or figure belongs to: the first trigger or verb above it."""
    for above in scene.tree.above(i):
        if above in triggers or scene.tree.verbal(above):
            return above
    return None


def homes(scene: Scene, i: int, triggers: frozenset[int]) -> frozenset[int]:
    """The tokens whose times and figures are a trigger's own: itself, and the verb that carries it."""
    tree = scene.tree
    found = {i}
    verb = carrier(scene, i) if not tree.verbal(i) else None
    if verb is not None and verb not in triggers and tree.lemma(verb) not in REPORTING:
        found.add(verb)
    token = tree.tokens[i]
    if token.pos == "ADJ" and token.dep in ("acomp", "attr") and token.head not in triggers:
        found.add(token.head)
    if token.dep == "xcomp" and token.head not in triggers:
        found.add(token.head)
    return frozenset(found | beginnings(scene, i))


def beginnings(scene: Scene, i: int) -> frozenset[int]:
    """ "a strike of three days that begins on Monday": the verb that says when it begins."""
    tree = scene.tree
    nouns = (i, *tree.pobj(i, "of"))
    return frozenset(kid for noun in nouns for kid in tree.of(noun, "relcl") if tree.lemma(kid) in ("begin", "start"))


def whens_of(scene: Scene, i: int, triggers: frozenset[int], *, counted: bool) -> tuple[str, ...]:
    """Ids of the times that say when it was. A count of the dead (`counted`) has only its own: "the toll rose on
    Monday" does not date the deaths.
    """
    home = frozenset({i}) if counted else homes(scene, i, triggers)
    out: list[When] = []
    for when in scene.whens:
        top = scene.top(when.span)
        if top is None or when.type == "SET" or measured_from(scene, i, when) or of_the_page(scene, i, top):
            continue
        if of_the_telling(scene, i, top):
            continue
        over = raised(scene, top, governor(scene, top, triggers), triggers)
        if (
            over in home
            or set_for(scene, i, over)
            or opened_by(scene, i, when)
            or headed_by(scene, i, when, over)
            or (over is not None and inside_of(scene, i, over))
        ):
            out.append(when)
    return () if shared_out(scene, out) else tuple(when.id for when in out)


def of_the_telling(scene: Scene, i: int, time: int) -> bool:
    """True for "informed the council of the leak at 10:00": the time is that of the telling, and not of the leak."""
    tree = scene.tree
    token = tree.tokens[i]
    if token.dep != "pobj" or tree.words[token.head] not in ("of", "about") or time < i:
        return False
    verb = next((over for over in tree.above(i) if tree.verbal(over)), None)
    return verb is not None and tree.lemma(verb) in LEARNING


def raised(scene: Scene, top: int, over: int | None, triggers: frozenset[int]) -> int | None:
    """The governor of a time; the one above where a comma closed the relative clause that the parser hung it on:
    "she will visit Harl, where four men died, on Tuesday".
    """
    tree = scene.tree
    if over is None or tree.tokens[over].dep != "relcl" or top < over:
        return over
    branch = next((kid for kid in tree.kids[over] if kid == top or kid in tree.above(top)), top)
    before = tree.leftmost(branch) - 1, tree.leftmost(over) - 1
    closed = all(at > 0 and tree.words[at] == "," for at in before)
    return governor(scene, tree.tokens[over].head, triggers) if closed else over


def headed_by(scene: Scene, i: int, when: When, over: int | None) -> bool:
    """True where a time opens the clause that this one is joined to: "In 2009 the dam broke, and nine died"."""
    tree = scene.tree
    clause = tree.clause(i)
    joined = tree.tokens[clause].dep == "conj" and tree.tokens[clause].head == over
    return joined and over is not None and when.span.end <= tree.tokens[over].start


def set_for(scene: Scene, i: int, over: int | None) -> bool:
    """True for "the visit planned for Friday": the day of the plan is that of the visit."""
    if over is None or scene.tree.tokens[over].dep != "acl" or scene.tree.lemma(over) not in SETTING:
        return False
    return scene.tree.tokens[over].head == i


STANDING = frozenset({"situation", "status", "state", "update", "version"})


def of_the_page(scene: Scene, i: int, time: int) -> bool:
    """True for "accident at the mill, situation at 10:00, 4 March": the time is that of the report."""
    tree = scene.tree
    between = range(i + 1, time)
    return any(tree.lemma(k) in STANDING and tree.words[k + 1] in ("at", "on", "as", ",") for k in between if k < time)


def shared_out(scene: Scene, whens: list[When]) -> bool:
    """True for "40 in May and 30 in June": two days that belong to two figures and not to the deed."""
    if len(whens) < 2:
        return False
    between = range(scene.inside(whens[0].span)[-1] + 1, scene.inside(whens[1].span)[0])
    joined = any(scene.tree.words[i] == "and" for i in between)
    return joined and any(scene.tree.tokens[i].pos == "NUM" for i in between)


def inside_of(scene: Scene, i: int, other: int) -> bool:
    """True for "the visit during which they signed": what is told inside an event has its day."""
    tree = scene.tree
    clause = tree.clause(i)
    head = tree.tokens[clause].head
    if tree.tokens[clause].dep not in ("relcl", "advcl") or (head != other and tree.lemma(head) not in UNITS):
        return False
    return any(
        tree.words[kid] in ("during", "in", "at") and any(tree.words[noun] == "which" for noun in tree.of(kid, "pobj"))
        for kid in tree.of(clause, "prep")
    )


def measured_from(scene: Scene, i: int, when: When) -> bool:
    """True where a time counts from this very trigger: "two weeks after the trip" does not date the trip."""
    words = when.relative.words if when.relative is not None else None
    return words is not None and i in scene.inside(words)


def opened_by(scene: Scene, i: int, when: When) -> bool:
    """True for "in April 2018, when twelve people died": the clause hangs on its date."""
    tree = scene.tree
    for kid in tree.of(tree.clause(i), "advmod"):
        before = [k for k in range(kid) if tree.tokens[k].pos != "PUNCT"]
        if tree.words[kid] == "when" and before and before[-1] in scene.inside(when.span):
            return True
    return False


def quantities_of(scene: Scene, i: int, fillers: tuple[int, ...], triggers: frozenset[int]) -> tuple[str, ...]:
    """Ids of the figures that count a participant or stand with the trigger."""
    home = homes(scene, i, triggers)
    own = set(fillers) | {i}
    return tuple(q.id for q in scene.quantities if counts(scene, q, own, home, triggers))


def counts(scene: Scene, quantity: Quantity, own: set[int], home: frozenset[int], triggers: frozenset[int]) -> bool:
    """True where a figure is about one of these tokens, or hangs on one of the homes."""
    spans = [quantity.span, *([quantity.of_span] if quantity.of_span else [])]
    if any(set(scene.inside(span)) & own for span in spans):
        return True
    top = scene.top(quantity.span)
    if top is None:
        return False
    if any(above in own for above in scene.tree.above(top)):
        return governor(scene, top, triggers) in home | own
    return governor(scene, top, triggers) in home


def stance_of(reading: Reading, scene: Scene, i: int) -> Stance | None:
    """The stance of the trigger, else of the verb that carries it."""
    if presupposed(scene, i):
        return None
    verb = carrier(scene, i) if not scene.tree.verbal(i) else None
    for place in (i, *([verb] if verb is not None and effects(scene, verb) & ASPECT else [])):
        token = scene.tree.tokens[place]
        for stance in reading.stances:
            if stance.span.start < token.end and token.start < stance.span.end:
                return stance
    return None


def presupposed(scene: Scene, i: int) -> bool:
    """True where it is taken for granted that it was: "after the visit", "amid the war", "the current visit",
    "to repel the attack", "the accord signed in May".
    """
    token = scene.tree.tokens[i]
    if token.tag == "VBN" and token.dep == "acl":
        return not scene.tree.of(i, "neg", "aux")
    if token.pos not in ("NOUN", "PROPN"):
        return False
    beside = {scene.tree.words[kid] for kid in scene.tree.of(i, "amod", "compound")}
    if beside & UNDER_WAY and not beside & UNSURE and not plural(token.tag):
        return True
    if token.dep == "dobj" and scene.tree.lemma(token.head) in AGAINST:
        return True
    return token.dep == "pobj" and scene.tree.words[token.head] in AFTER and not beside & UNSURE


def plural(tag: str) -> bool:
    """True for "talks", "exercises"."""
    return tag in ("NNS", "NNPS")


def attribution_of(reading: Reading, span: Span) -> Attribution | None:
    """The innermost attribution whose content holds this span."""
    holding = [
        (content.end - content.start, attribution.span.start, attribution)
        for attribution in reading.attributions
        for content in attribution.content
        if span.within(content)
    ]
    return min(holding, key=lambda row: row[:2])[2] if holding else None


def status_of(scene: Scene, i: int, stance: Stance | None, attribution: Attribution | None) -> Status:
    """The status of an event by its stance, its attribution, and a verb that calls it off."""
    granted = presupposed(scene, i)
    unplaced = attribution is not None and attribution.source_kind in UNPLACED
    attributed: Attributed = None
    if attribution is not None and not (granted and unplaced):
        attributed = "unplaced" if unplaced else "placeable"
    found = event_status(stance, attributed, cancelled=called_off(scene, i))
    if stance is None and found == "occurred" and only_possible(scene, i):
        return "speculated"
    if attribution is None or found not in SURE or granted:
        return found
    if attribution.act == "deny":
        return "denied"
    return HEDGED.get(attribution.certainty, found)


def only_possible(scene: Scene, i: int) -> bool:
    """True for "potential deployment", also in a headline."""
    return bool({scene.tree.words[kid] for kid in scene.tree.of(i, "amod", "compound")} & {"potential", "possible"})


def called_off(scene: Scene, i: int) -> bool:
    """True for "cancelled the visit", "the visit is off"."""
    tree = scene.tree
    verb = carrier(scene, i)
    token = tree.tokens[i]
    if verb is None or (token.dep == "pobj" and tree.words[token.head] in REASONS):
        return False
    if "cancelled" in effects(scene, verb):
        return True
    return tree.lemma(verb) == "be" and any(
        tree.words[kid] == "off" for kid in tree.of(verb, "acomp", "prt", "advmod", "prep")
    )
