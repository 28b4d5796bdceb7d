"""The words of the rule files on names, compiled once: word -> id of its rule."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from ..rulebook import Rule, Rulebook


class TwoThings(Struct, frozen=True, kw_only=True):
    """A rule on a name that two things bear: the table's key with its words, the other one's words and country."""

    id: str
    table: str
    words: frozenset[str]
    other: frozenset[str]
    country: str


class Words(Struct, frozen=True, kw_only=True):
    """Word -> rule id, for each kind of word; words of several parts have one space between them."""

    offices: dict[str, str]
    org_heads: dict[str, str]
    org_before: dict[str, str]
    press_heads: frozenset[str]
    place_heads: dict[str, str]
    place_capital_heads: dict[str, str]
    place_surnames: frozenset[str]
    place_before: dict[str, str]
    place_of: dict[str, str]
    state_offices: dict[str, str]
    in_place: dict[str, str]
    honorifics: dict[str, str]
    vessels: dict[str, str]
    documents: dict[str, str]
    capital_place: dict[str, str]
    government: str
    government_relations: frozenset[str]
    government_prepositions: frozenset[str]
    bodily: frozenset[str]
    local: frozenset[str]
    minds: frozenset[str]
    after_offices: frozenset[str]
    pronouns: dict[str, tuple[str, str]]  # word -> (rule, what it may refer to)
    back_nouns: dict[str, tuple[str, str]]  # noun -> (rule, what it may refer to)
    sexes: dict[str, str]  # rule -> the sex it tells of
    broad: frozenset[str]  # what any business may be called
    businesses: frozenset[str]
    the_officer: str
    the_state: str
    state_phrases: frozenset[str]
    pairs: dict[str, tuple[str, str]]  # noun -> (rule, of what)
    pair_counts: frozenset[str]
    shared: frozenset[str]  # what two sides have together
    group_nouns: dict[str, tuple[str, str]]  # noun -> (rule, kind)
    two_things: dict[str, TwoThings]
    place_names: dict[str, str]  # "given" or "surname" -> rule of places that are people's names
    person_rules: dict[str, str]  # last part of its id -> rule
    ages: tuple[int, int]
    no_given: frozenset[str]
    given_places: frozenset[str]
    deeds: frozenset[str]
    suffered: frozenset[str]
    belongings: frozenset[str]


@lru_cache(maxsize=4)
def words_of(rules: Rulebook) -> Words:
    """The words of a rulebook."""
    place, stands = rules.of("metonymy")[0], rules.of("metonymy")[1]
    back = rules.of("coreference")
    groups = rules.of("groups")
    return Words(
        offices=listed(rules, "offices", "words"),
        org_heads=listed(rules, "organisations", "heads"),
        org_before=listed(rules, "organisations", "before"),
        press_heads=frozenset(w for rule in rules.of("organisations") if rule.id.endswith("/press")
                              for w in rule.pattern["heads"]),
        place_heads=listed(rules, "places", "heads"),
        place_capital_heads=listed(rules, "places", "capital_heads"),
        place_surnames=frozenset(listed(rules, "places", "surnames")),
        place_before=listed(rules, "places", "before"),
        place_of=listed(rules, "places", "of"),
        state_offices=listed(rules, "places", "offices"),
        in_place=listed(rules, "places", "prepositions"),
        vessels=listed(rules, "objects", "words"),
        honorifics=listed(rules, "persons", "words"),
        documents=listed(rules, "documents", "heads"),
        capital_place=dict.fromkeys(place.pattern["prepositions"], place.id),
        government=stands.id,
        government_relations=frozenset(stands.pattern["relations"]),
        government_prepositions=frozenset(stands.pattern["prepositions"]),
        local=frozenset(stands.pattern["local"]),
        bodily=frozenset(stands.pattern["bodily"]),
        minds=frozenset(stands.pattern["minds"]),
        after_offices=frozenset(listed(rules, "organisations", "after_offices")),
        pronouns={w: (rule.id, rule.pattern["refers"]) for rule in back for w in rule.pattern.get("pronouns", ())},
        back_nouns={w: (rule.id, rule.pattern["refers"]) for rule in back for w in rule.pattern.get("nouns", ())},
        sexes={rule.id: rule.pattern["sex"] for rule in (*back, *rules.of("persons")) if "sex" in rule.pattern},
        broad=frozenset(w for rule in back for w in rule.pattern.get("broad", ())),
        businesses=frozenset(w for rule in back for key in ("broad", "businesses") for w in rule.pattern.get(key, ())),
        the_officer=next(rule.id for rule in back if rule.pattern["refers"] == "office"),
        the_state=next(rule.id for rule in back if rule.pattern["refers"] == "state"),
        state_phrases=frozenset(w for rule in back for w in rule.pattern.get("phrases", ())),
        pairs={w: (rule.id, rule.pattern["of"]) for rule in groups if "of" in rule.pattern
               for w in rule.pattern["nouns"]},
        shared=frozenset(w for rule in back for w in rule.pattern.get("shared", ())),
        pair_counts=frozenset(w for rule in groups for w in rule.pattern.get("count", ())),
        two_things={rule.pattern["name"]: two_things(rule) for rule in rules.of("two-things")},
        place_names={rule.id.rpartition("-")[2]: rule.id for rule in rules.of("persons") if "/place-as-" in rule.id},
        person_rules={rule.id.rpartition("/")[2]: rule.id for rule in rules.of("persons")},
        ages=next((low, high) for rule in rules.of("persons") if "between" in rule.pattern
                  for low, high in [rule.pattern["between"]]),
        no_given=frozenset(listed(rules, "persons", "never")),
        given_places=frozenset(listed(rules, "persons", "given")),
        deeds=frozenset(listed(rules, "persons", "does")),
        suffered=frozenset(listed(rules, "persons", "suffers")),
        belongings=frozenset(listed(rules, "persons", "owns")),
        group_nouns={w: (rule.id, rule.pattern["kind"]) for rule in groups if "kind" in rule.pattern
                     for w in rule.pattern["nouns"]},
    )  # fmt: skip


def two_things(rule: Rule) -> TwoThings:
    """The rule compiled."""
    pattern = rule.pattern
    return TwoThings(
        id=rule.id, table=pattern["table"], words=frozenset(pattern["words"]), other=frozenset(pattern["other"]),
        country=pattern["country"],
    )  # fmt: skip


def listed(rules: Rulebook, phenomenon: str, key: str) -> dict[str, str]:
    """Word -> rule id over all rules of a file; the first rule that lists a word has it."""
    out: dict[str, str] = {}
    for rule in rules.of(phenomenon):
        for word in rule.pattern.get(key, ()):
            out.setdefault(word, rule.id)
    return out
