"""Task `origins`: who copied whom in a bundle of articles, and how many origins its main claim has."""

from pathlib import Path
from typing import Any

from ..errors import InputError
from ..pipeline import build, check
from ..records import Kinship, Record
from ..rulebook import Rulebook


def predict(source: Path, rules: Rulebook) -> list[dict[str, Any]]:
    """One prediction a bundle, by the bundle's name."""
    bundles = sorted(path.parent for path in source.glob("*/claim.txt"))
    if not bundles:
        raise InputError(str(source), "holds no bundle", "give a folder of folders with articles/ and claim.txt")
    return [one(bundle) for bundle in bundles]


def one(bundle: Path) -> dict[str, Any]:
    """Edges and origins of one bundle."""
    record = build(bundle / "articles")
    origins = check(record, (bundle / "claim.txt").read_text(encoding="utf-8").strip()).origins
    edges = [edge(item, record) for item in record.kinships if item.kind != "same-site" and item.through is None]
    return {"id": bundle.name, "edges": edges, "origins": {"min": origins.min, "max": origins.max}}


def edge(item: Kinship, record: Record) -> dict[str, str]:
    """A kinship by file names."""
    names = {page.id: page.name for page in record.articles}
    return {"child": names[item.child], "parent": names[item.parent], "kind": item.kind}
