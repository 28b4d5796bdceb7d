"""Quality floors: fails where a figure on the fixed sample of floors.yaml falls under its committed floor."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml
from scoreboard import ROOT, bench, measure


def main() -> int:
    """Measures what floors.yaml lists; 1 where anything fell."""
    home = bench()
    if home is None:
        print("floors: no bench data on this machine (TWOSOURCE_BENCH), so none were measured")
        return 0
    rows = yaml.safe_load((ROOT / "floors.yaml").read_text("utf-8"))["floors"]
    fallen = [line for row in rows for line in check(home, row)]
    print(f"floors: {len(rows)} samples measured, {len(fallen)} figures under their floor")
    return 1 if fallen else 0


def check(home: Path, row: dict[str, Any]) -> list[str]:
    """Prints every figure of a row beside its floor; what lies under it comes back."""
    with tempfile.TemporaryDirectory() as work:
        figures = measure(home, Path(work), row["task"], row["input"], row.get("sample"))
    fallen = []
    for name, floor in row["figures"].items():
        value = figures.get(name)
        held = value is not None and value >= floor
        shown = "missing" if value is None else f"{value:.4f}"
        line = f"  {row['task']:<12} {row['input']:<12} {name:<28} {shown} >= {floor}"
        print(line if held else f"{line}   FALLEN")
        fallen += [] if held else [line]
    return fallen


if __name__ == "__main__":
    sys.exit(main())
