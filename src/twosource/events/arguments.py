"""Who takes part: the places a frame names, looked up in the tree, with what a support verb lends its noun."""

from ..tables.things import support_verbs
from .lexicon import ROLES, Frame
from .scene import Scene

Filled = dict[str, tuple[int, ...]]

HOLDING = frozenset(
    {"hold", "conduct", "stage", "carry", "make", "undertake", "perform", "run", "organize", "organise", "pay"}
)
SPURRING = frozenset(
    {"signals", "suggests", "hints", "sparks", "raises", "fuels", "marks", "underscores", "highlights", "prompts"}
)
LIGHT = frozenset({"direct", "reverse", "cancelled"})


def fill(scene: Scene, i: int, frame: Frame) -> Filled:
    """Token indices by role; a token fills one role only, in the order of the roles."""
    filled: Filled = {}
    taken: set[int] = {i}
    slots = dict(frame.slots)
    shared = bool(set(slots.get("place", ())) & set(slots.get("recipient", ())))
    for role, places in sorted(frame.slots, key=lambda row: ROLES.index(row[0]) if row[0] != "place" else -1):
        found = tuple(word for word in looked_up(scene, i, frame, role, places) if word not in taken)
        if role == "place":
            found = tuple(word for word in found if scene.is_place(word) and not (shared and receives(scene, word)))
        found = tuple(word for word in found if word not in scene.timed)
        if found:
            filled[role] = (*found, *(led for word in found for led in leaders(scene, word) if led not in taken))
            taken.update(filled[role])
    if frame.code == "ASSAULT" and (owners := owners_of(scene, filled)):
        filled = {**filled, "recipient": (*filled["recipient"], *(word for word in owners if word not in taken))}
    if frame.kind == "evacuation" and (homes := homes_of(scene, filled)):
        return {**filled, "place": homes}
    return filled if "place" in filled else placed_by_theme(scene, filled)


def owners_of(scene: Scene, filled: Filled) -> tuple[int, ...]:
    """ "an attack on the computers of the port authority": whose the thing is, is hit."""
    tree = scene.tree
    things = [word for word in filled.get("recipient", ()) if not scene.somebody(word) and not scene.is_place(word)]
    owned = [owner for word in things for owner in (*tree.pobj(word, "of"), *tree.of(word, "poss"))]
    return tuple(owner for owner in owned if scene.somebody(owner))


def homes_of(scene: Scene, filled: Filled) -> tuple[int, ...]:
    """ "residents of the villages of X and Y were housed in a school": the places that people left."""
    tree = scene.tree
    beside = [
        place for word in filled.get("recipient", ()) for place in (*tree.pobj(word, "of"), *tree.pobj(word, "from"))
    ]
    below = [place for word in beside if not named_place(scene, word) for place in tree.pobj(word, "of")]
    return tuple(place for place in (*beside, *below) if named_place(scene, place))


def placed_by_theme(scene: Scene, filled: Filled) -> Filled:
    """ "the gates of the X reservoir were opened": where the thing is, there it was."""
    for word in filled.get("theme", ()):
        for name in ("of", "at", "in"):
            found = tuple(place for place in scene.tree.pobj(word, name) if named_place(scene, place))
            if found:
                return {**filled, "place": found}
    return filled


def named_place(scene: Scene, i: int) -> bool:
    """True for a place with a name."""
    mention = scene.mention(i)
    return mention is not None and mention.kind == "place" and mention.form == "name"


def leaders(scene: Scene, i: int) -> tuple[int, ...]:
    """ "a delegation led by X": who leads it takes part."""
    tree = scene.tree
    if "delegation" not in scene.classes(i):
        return ()
    return tuple(
        who for kid in tree.of(i, "acl") if tree.lemma(kid) in ("lead", "head") for who in tree.pobj(kid, "by")
    )


def receives(scene: Scene, i: int) -> bool:
    """True for a country or a name that may be one: where both fit, it receives rather than being a place."""
    return bool(scene.classes(i) & {"country", "proper-name", "person", "organization"})


def looked_up(scene: Scene, i: int, frame: Frame, role: str, places: tuple[str, ...]) -> tuple[int, ...]:
    """What stands at the first of these places that is filled; for a place, at any of them."""
    found: list[int] = list(where(scene, i)) if role == "place" else []
    for place in places:
        words = at_slot(scene, i, frame, role, place)
        found.extend(word for word in words if word not in found)
        if found and role != "place":
            break
    return tuple(found)


def where(scene: Scene, i: int) -> tuple[int, ...]:
    """ "the district of X, where a wall fell": the outermost named place that the clause hangs on."""
    tree = scene.tree
    clause = tree.clause(i)
    if not any(tree.words[kid] == "where" for kid in tree.of(clause, "advmod")):
        return ()
    chain = list(tree.above(clause))
    verbs = [k for k, over in enumerate(chain) if tree.verbal(over)]
    nouns = [over for over in chain[: verbs[0] if verbs else None] if "place" in scene.classes(over)]
    named = [over for over in nouns if scene.mention(over) is not None]
    return tuple((named or nouns)[-1:])


def at_slot(scene: Scene, i: int, frame: Frame, role: str, place: str) -> tuple[int, ...]:
    """The tokens at one slot: a relation of the tree, or the name of a preposition."""
    tree = scene.tree
    if place == "subject":
        return tree.subjects(i)
    if place == "object":
        return tree.objects(i)
    if place == "dative":
        return tuple(word for kid in tree.of(i, "dative") if tree.tokens[kid].pos != "ADP" for word in tree.meant(kid))
    if place == "noun":
        return described(scene, i)
    if place in ("poss", "compound", "nation", "owner", "site"):
        return before(scene, i, place)
    if place == "between":
        return sides(scene, i, role)
    if place == "lender":
        return lent(scene, i)
    return after(scene, i, frame, place)


def before(scene: Scene, i: int, place: str) -> tuple[int, ...]:
    """What stands before a noun: its owner, its compounds, or a nationality."""
    tree = scene.tree
    if place == "poss":
        own = tuple(word for kid in tree.of(i, "poss") for word in tree.coordinated(kid))
        return own or lent(scene, i)
    compounds = headline_part(scene, i, tree.of(i, "compound", "nmod"))
    if place == "nation":
        words = (*tree.of(i, "amod"), *compounds)
        return tuple(word for word in words if scene.classes(word) & {"country"})
    if place == "site":
        return tuple(word for word in compounds if scene.classes(word) & {"place", "country"})
    if place == "owner":
        return tuple(word for word in compounds if scene.classes(word) & {"person", "organization"})
    return tuple(word for word in compounds if not scene.classes(word) & {"country", "place"})


def headline_part(scene: Scene, i: int, kids: tuple[int, ...]) -> tuple[int, ...]:
    """What stands before a noun, from the headline verb on that the parser took for a noun: "Visit Signals Talks"."""
    verbs = [kid for kid in kids if scene.tree.words[kid] in SPURRING and kid < i]
    return tuple(kid for kid in kids if not verbs or kid > verbs[-1])


def described(scene: Scene, i: int) -> tuple[int, ...]:
    """The noun an adjective speaks of: before it ("12 dead"), or the subject of its verb."""
    tree = scene.tree
    token = tree.tokens[i]
    if tree.verbal(i) and tree.of(i, "nsubj", "nsubjpass"):
        return tree.doer(i, 0)
    if token.dep in ("amod", "acl", "advcl", "appos") and tree.tokens[token.head].pos != "VERB":
        return tree.coordinated(token.head)
    verb = token.head
    if token.dep in ("acomp", "attr", "oprd", "xcomp", "conj") and tree.verbal(verb):
        return tree.objects(verb) if tree.passive(verb) or tree.of(verb, "dobj") else tree.subjects(verb)
    counts = tree.of(i, "nummod", "nsubj", "nmod", "compound")
    return counts or tree.subjects(i)


def sides(scene: Scene, i: int, role: str) -> tuple[int, ...]:
    """ "between A and B": A acts, B receives."""
    found = scene.tree.pobj(i, "between") or scene.tree.pobj(i, "among")
    return found[:1] if role == "actor" else found[1:]


def after(scene: Scene, i: int, frame: Frame, name: str) -> tuple[int, ...]:
    """The nouns after a preposition of the trigger, of its object, or of the verb that carries it."""
    tree = scene.tree
    found = tree.pobj(i, name) or (held_by(scene, i) if name == "by" else ())
    if found:
        return found
    if frame.pos == "verb":
        nouns = tree.objects(i) if name not in ("of", "by") else ()
        return next((there for word in nouns if (there := tree.pobj(word, name))), ())
    verb = carrier(scene, i)
    if frame.kind == "fighting" and tuple(tree.words[i + 1 : i + 2]) == (name,):
        return tuple(word for over in tree.above(i) if tree.verbal(over) for word in tree.pobj(over, name))[:1]
    if verb is not None and name not in ("of", "with") and effects(scene, verb) & LIGHT:
        return tree.pobj(verb, name)
    if verb is not None and frame.kind == "visit" and name == "to":
        return tuple(word for word in tree.pobj(verb, name) if word > i)
    if verb is not None and name == "with" and "direct" in effects(scene, verb):
        return tree.pobj(verb, name)
    return ()


def held_by(scene: Scene, i: int) -> tuple[int, ...]:
    """ "exercises held by the two armies": who did it, after a participle that carries the noun."""
    tree = scene.tree
    return tuple(who for kid in tree.of(i, "acl") if tree.lemma(kid) in HOLDING for who in tree.pobj(kid, "by"))


def carrier(scene: Scene, i: int) -> int | None:
    """The verb that has this noun as subject, object or prepositional object; None where there is none."""
    tree = scene.tree
    token = tree.tokens[i]
    if token.dep == "conj":
        return carrier(scene, token.head) if token.head != i else None
    head = token.head
    if token.dep == "pobj" and tree.tokens[head].dep in ("prep", "agent"):
        head = tree.tokens[head].head
    if token.dep in ("dobj", "nsubj", "nsubjpass", "pobj", "attr") and head != i and tree.verbal(head):
        return head
    return None


def effects(scene: Scene, verb: int) -> frozenset[str]:
    """What a verb does with an event noun; with its particle where it has one ("call off")."""
    tree = scene.tree
    lemma = tree.lemma(verb)
    particles = [tree.words[kid] for kid in tree.of(verb, "prt")]
    table = support_verbs()
    whole = [table[f"{lemma} {word}"] for word in particles if f"{lemma} {word}" in table]
    return whole[0] if whole else table.get(lemma, frozenset())


def lent(scene: Scene, i: int) -> tuple[int, ...]:
    """The subject of the verb that carries a noun ("paid a visit"); of a passive one, its agent."""
    verb = carrier(scene, i)
    tree = scene.tree
    if verb is None or tree.tokens[i].dep in ("nsubj",):
        return ()
    if effects(scene, verb) & {"direct"}:
        return tree.subjects(verb)
    return ()
