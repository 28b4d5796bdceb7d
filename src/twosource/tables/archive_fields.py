"""The fields of articles that news archives export, from the vendors' published lists."""

from functools import lru_cache
from typing import cast

from msgspec import Struct

from ..records import Role
from .rows import rows


class ArchiveField(Struct, frozen=True, kw_only=True):
    """A field: its label in lower case, the role of its words, what they declare, and where it stands."""

    label: str
    role: Role
    kind: str
    place: str


@lru_cache(maxsize=4)
def archive_fields(vendor: str) -> dict[str, ArchiveField]:
    """Label in lower case -> field, of "lexisnexis" or "factiva"; empty for another name."""
    return {
        row["label"]: ArchiveField(
            label=row["label"], role=cast(Role, row["role"]), kind=row["kind"], place=row["place"]
        )
        for row in rows("archive_fields") if row["vendor"] == vendor
    }  # fmt: skip
