"""Size and cost of the dossier of a big pile of invented pages.

python benchmarks/dossier.py [PAGES]
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import twosource
from dossier.many import many
from twosource.dossier import page

if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    with tempfile.TemporaryDirectory() as folder:
        record = twosource.build(many(count, Path(folder) / "in"))
    start = time.process_time()
    html = page(record)
    spent = time.process_time() - start
    characters = sum(len(article.text) for article in record.articles)
    print(f"{count} pages, {characters:,} characters: {len(html.encode()):,} bytes of dossier in {spent:.1f} s")
