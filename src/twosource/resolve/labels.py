"""How a line names an event, in plain English: "Ana Ruiz and Tom Lee meet", "Flood in the Ormond valley"."""

from __future__ import annotations

from collections.abc import Sequence

from ..tables.things import EventKind, event_kind, place_words, plural_words

HARM = frozenset({
    "casualties", "missing", "disaster", "collapse", "accident", "epidemic", "epidemic-cases", "weather", "evacuation",
    "search", "rescue", "election",
})  # fmt: skip
LEADING = ("mount", "lake", "river")  # what a place is, before its name; "Port Ostby" is a town
ENDINGS = ("ss", "us", "is")  # of singular nouns


def label(kind: str, name: str, actors: Sequence[str], others: Sequence[str], spot: str | None) -> str:
    """One line: `actors` did it, to or with `others`, at `spot`; `name` is what the event is called."""
    words = event_kind(kind)
    spot = None if spot in (*actors, *others) else spot
    if kind == "visit" and actors and (spot or others):
        return f"{listed(actors)} {agreeing(words.deed, actors)} {spot or within(others)}"
    if kind not in HARM and actors:
        if others and words.deed:
            return f"{listed(actors)} {agreeing(words.deed, actors)} {within(others)}"
        if words.alone and not others and alone(words, actors):
            return f"{listed(actors)} {agreeing(words.alone, actors)}" + at(spot)
    return named(kind, words, name, actors, others, spot)


def named(
    kind: str, words: EventKind, name: str, actors: Sequence[str], others: Sequence[str], spot: str | None
) -> str:
    """The event by its noun, with who and where: "Criticism of the Water Board", "Fire in Sande"."""
    line = name[0].upper() + name[1:]
    if kind in HARM and spot:
        return line + at(spot)
    if actors and not others:
        return f"{line} {words.of if words.symmetric else words.by} {within(actors)}{at(spot)}"
    if others and not actors:
        return f"{line} {words.of} {within(others)}{at(spot)}"
    if actors:
        return f"{line} {words.by} {within(actors)} {words.of} {within(others)}{at(spot)}"
    return line + at(spot)


def alone(words: EventKind, actors: Sequence[str]) -> bool:
    """May the phrase without an object be said of them? It takes two to meet."""
    return not words.symmetric or many(actors)


def agreeing(phrase: str | None, subjects: Sequence[str]) -> str:
    """The phrase in the number of its subjects: "visits|visit"."""
    one, _, more = (phrase or "").partition("|")
    return more if many(subjects) else one


def many(subjects: Sequence[str]) -> bool:
    """True for several, and for one that is a plural noun: "Prosecutors", "Arvian forces", "the police"."""
    return len(subjects) > 1 or plural(subjects[0])


def plural(name: str) -> bool:
    """True for a common noun in the plural. A name in "s" is no plural: "Reuters", "the Netherlands"."""
    head = before_preposition(name).split()
    if not head:
        return False
    word = head[-1]
    low = word.lower()
    if low in plural_words():
        return True
    if " and " in name:
        return True
    plain = low.endswith("s") and not low.endswith(ENDINGS)
    return plain and (word == low or low[:-1] in plural_words())


def before_preposition(name: str) -> str:
    """The words of a name before "of", "in", "at", "from", "near", "for"."""
    words = name.split()
    cut = next((i for i, word in enumerate(words) if word in ("of", "in", "at", "from", "near", "for")), len(words))
    return " ".join(words[:cut])


def at(spot: str | None) -> str:
    """ " in Norvik", " at the Selby dam", " on the River Arne"; nothing without a place."""
    if not spot:
        return ""
    words = spot.split()
    first, last = words[0].lower(), words[-1].lower()
    preposition = place_words().get(first if first in LEADING else last, "in")
    common = len(words) > 1 and (words[-1].islower() or first == "river")
    article = "the " if common and first not in ("the", "a", "an") else ""
    return f" {preposition} {article}{spot}"


def listed(names: Sequence[str]) -> str:
    """At most two names and a word on the rest; words that a name opens with in brackets are left out."""
    plain = [bare(name) for name in names]
    if len(plain) > 2:
        return f"{plain[0]}, {plain[1]} and others"
    return " and ".join(plain)


def within(names: Sequence[str]) -> str:
    """The names as they stand inside a line: "the company", "prosecutors"."""
    return listed([name[0].lower() + name[1:] if name[:1].isupper() and common(name) else name for name in names])


def common(name: str) -> bool:
    """True for a common noun that began its sentence."""
    words = name.split()
    return plural(words[0]) if len(words) == 1 else words[0] in ("The", "A", "An") and words[-1].islower()


def bare(name: str) -> str:
    """The name without a bracket before it: "(ABC) leadership" is "leadership"."""
    left, closed, rest = name.partition(") ")
    return rest.strip() if closed and left.startswith("(") and rest.strip() else name
