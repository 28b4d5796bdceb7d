"""Task `rewrites`: do two articles share one origin?"""

from typing import Any

from ..annotate import annotate
from ..lineage import relate
from ..records import Lineage, Reading
from ..rulebook import Rulebook
from .given import page


def predict(row: dict[str, Any], rules: Rulebook) -> dict[str, Any]:
    """Kind and score of the pair, from lineage alone."""
    readings = [read(row[side], f"{row['id']}-{side}", rules) for side in ("a", "b")]
    return verdict(relate(tuple(sorted(readings, key=lambda reading: reading.article.id)), rules))


def read(part: dict[str, Any], name: str, rules: Rulebook) -> Reading:
    """The reading of one side."""
    title = part.get("title") or ""
    return annotate(*page(part["text"], name=name, published=part.get("published"), title=title), rules)


def verdict(lineage: Lineage) -> dict[str, Any]:
    """What lineage says of the two: a kinship of reporting, else what the comparison found."""
    kin = next((item for item in lineage.kinships if item.kind != "same-site"), None)
    if kin:
        return {"kind": kin.kind, "score": kin.score}
    seen = lineage.compared[0] if lineage.compared else None
    kind = "unrelated" if seen is None or seen.verdict == "unrelated" else "independent"
    return {"kind": kind, "score": seen.score if seen else 0.0}
