"""Rule files events-*.yaml -> a lexicon of triggers: which word, in which part of speech, opens which frame."""

from functools import lru_cache
from typing import Any, get_args

from msgspec import Struct

from ..errors import RuleError
from ..records import Code
from ..rulebook import Rule, Rulebook

ROLES = ("actor", "recipient", "theme", "bearer", "place")
VERB_SLOTS = {"actor": ("subject",), "theme": ("object",), "place": ("in", "at", "near")}
NOUN_SLOTS = {
    "actor": ("poss", "by", "nation", "owner"), "theme": ("of", "compound"), "place": ("in", "at", "near", "site"),
}  # fmt: skip
KEYS = {
    "kind", "code", "cameo", "verbs", "nouns", "adjectives", "slots", "needs", "bars", "loose", "future", "generic",
}  # fmt: skip
CODES = frozenset(get_args(Code))


class Frame(Struct, frozen=True, kw_only=True):
    """What a trigger opens: a kind of event, its code, and where its participants stand."""

    rule: str
    kind: str
    code: Code | None
    pos: str  # verb, noun or adjective
    particle: str | None  # the second word of "call off" or "fire at"
    slots: tuple[tuple[str, tuple[str, ...]], ...]  # role -> places to look, in order
    needs: tuple[tuple[str, tuple[str, ...]], ...] = ()  # role or slot -> classes, one of which must fill it
    bars: tuple[tuple[str, tuple[str, ...]], ...] = ()
    loose: bool = False  # counts only with somebody named, and never on pages of sport or leisure
    future: Code | None = None  # the code where it is only promised or threatened


class Lexicon(Struct, frozen=True, kw_only=True):
    """Frames by (part of speech, lemma), in order of the rule files."""

    frames: dict[tuple[str, str], tuple[Frame, ...]]

    def at(self, pos: str, lemma: str) -> tuple[Frame, ...]:
        """The frames this word may open."""
        return self.frames.get((pos, lemma), ())


@lru_cache(maxsize=4)
def lexicon(rules: Rulebook) -> Lexicon:
    """All frames of the rulebook. Raises RuleError at an unknown key, code or role."""
    table: dict[tuple[str, str], list[Frame]] = {}
    for rule in rules.rules:
        if rule.phenomenon.startswith("events-"):
            for key, frame in frames_of(rule):
                table.setdefault(key, []).append(frame)
    return Lexicon(frames={key: tuple(sorted(row, key=strictness)) for key, row in table.items()})


def strictness(frame: Frame) -> tuple[bool, int, str]:
    """Frames with a second word come first, then those that need more."""
    return frame.particle is None, -len(frame.needs) - len(frame.bars), frame.rule


def frames_of(rule: Rule) -> list[tuple[tuple[str, str], Frame]]:
    """The frames of a rule, by part of speech and lemma."""
    check(rule)
    out = []
    for pos, key in (("verb", "verbs"), ("noun", "nouns"), ("adjective", "adjectives")):
        for words in rule.pattern.get(key, ()):
            lemma, _, particle = words.partition(" ")
            out.append(((pos, lemma), frame_of(rule, pos, particle or None)))
    return out


def check(rule: Rule) -> None:
    """Raises RuleError where a rule holds a key or a code that nothing reads."""
    where = f"{rule.file}:{rule.line}: rule {rule.id}"
    unknown = sorted(set(rule.pattern) - KEYS)
    if unknown or "kind" not in rule.pattern:
        raise RuleError(f"{where}: unknown keys {unknown} or no `kind:`")
    for key in ("code", "future"):
        code = rule.pattern.get(key)
        if code is not None and code not in CODES:
            raise RuleError(f"{where}: {code} is not a PLOVER root")


def frame_of(rule: Rule, pos: str, particle: str | None) -> Frame:
    """One frame: the usual slots of its part of speech, then what the rule says otherwise."""
    slots = dict(NOUN_SLOTS if pos == "noun" else VERB_SLOTS)
    own = rule.pattern.get("slots", {})
    slots.update(pairs(own.get("all", {})))
    slots.update(pairs(own.get(pos, {})))
    return Frame(
        rule=rule.id, kind=rule.pattern["kind"], code=rule.pattern.get("code"), pos=pos, particle=particle,
        slots=tuple((role, slots[role]) for role in ROLES if slots.get(role)),
        needs=tuple(pairs(rule.pattern.get("needs", {})).items()),
        bars=tuple(pairs(rule.pattern.get("bars", {})).items()),
        loose=bool(rule.pattern.get("loose")), future=rule.pattern.get("future"),
    )  # fmt: skip


def pairs(tree: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """A mapping of names to one word or a list of words, as tuples."""
    return {key: (value,) if isinstance(value, str) else tuple(value or ()) for key, value in tree.items()}
