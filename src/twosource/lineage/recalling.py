"""What was judged of a pair before: a new article finds its kin, and nobody else's pair is compared again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct, structs

from ..records import Compared, Kinship, Lineage, Reading
from .directing import declared
from .profiles import Profile
from .templates import Templates, templates_of

Judgement = Kinship | Compared


class Before(Struct, frozen=True, kw_only=True):
    """A pile as it was, and its lineage, made by the same rules and version."""

    readings: Sequence[Reading]
    lineage: Lineage


class Memory(Struct, frozen=True, kw_only=True):
    """The judgements that still hold, by pair."""

    pairs: dict[tuple[str, str], tuple[Judgement, ...]]
    changed: frozenset[str]  # articles of which other sentences are a site's template now

    def recalled(self, a: Profile, b: Profile) -> tuple[Judgement, ...] | None:
        """What was judged of a pair; None where it must be judged (again).

        Which of several pages is a declared original hangs on all of them, so such pairs are always judged again.
        """
        ends = (a.article.id, b.article.id)
        known = self.pairs.get((min(ends), max(ends)))
        if known is None or not self.changed.isdisjoint(ends) or declared(a, b) or declared(b, a):
            return None
        return known


def memory_of(before: Before | None, templates: Templates) -> Memory:
    """What a pile's lineage remembers, seen with the templates of today."""
    if before is None:
        return Memory(pairs={}, changed=frozenset())
    then = templates_of(sorted(before.readings, key=lambda item: item.article.id))
    ids = (reading.article.id for reading in before.readings)
    changed = frozenset(ident for ident in ids if then.left_out(ident) != templates.left_out(ident))
    pairs: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for kin in before.lineage.kinships:
        if kin.kind != "same-site":
            ends = (min(kin.parent, kin.child), max(kin.parent, kin.child))
            pairs[ends].append(structs.replace(kin, through=None))
    for item in before.lineage.compared:
        pairs[item.a, item.b].append(item)
    return Memory(pairs={ends: tuple(found) for ends, found in pairs.items()}, changed=changed)
