"""The generated pages of docs/: cli.md from the help texts, records.md from the record types, rules.md from the rules.

python scripts/reference.py            writes the pages
python scripts/reference.py --check    exit 1 naming the pages that are not current
"""

from __future__ import annotations

import argparse
import ast
import io
import sys
import tokenize
from pathlib import Path

import click
import yaml

from twosource import records
from twosource.cli.door import door
from twosource.rulebook import Rule, load_rulebook

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
MADE = "Made by `python scripts/reference.py`."
MODULES = ("base", "articles", "marks", "kin", "happenings", "statements", "record")


def main() -> int:
    """Writes or checks the pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    pages = {"cli.md": cli_page(), "records.md": records_page(), "rules.md": rules_page()}
    if not parser.parse_args().check:
        for name, text in pages.items():
            (DOCS / name).write_text(text, "utf-8")
        return 0
    stale = [name for name, text in pages.items() if not (DOCS / name).is_file() or read(name) != text]
    if stale:
        print(f"not current: {', '.join(stale)}; run python scripts/reference.py")
    return 1 if stale else 0


def read(name: str) -> str:
    """A page as it stands."""
    return (DOCS / name).read_text("utf-8")


def cli_page() -> str:
    """Every command with its help."""
    parts = [f"# The command line\n\n{MADE} Exit codes: 0 done, 1 user error, 2 some inputs could not be read.\n"]
    parts.append(f"```\n{help_of(door, 'twosource')}\n```\n")
    for name in sorted(door.commands):
        parts.append(f"## {name}\n\n```\n{help_of(door.commands[name], f'twosource {name}')}\n```\n")
    return "\n".join(parts)


def help_of(command: click.Command, name: str) -> str:
    """The help text at a fixed width."""
    settings = door.context_settings  # as at the door, where -h helps too
    with click.Context(command, info_name=name, terminal_width=100, **settings) as context:
        return command.get_help(context).rstrip()


def records_page() -> str:
    """Every record type: what it is, and its fields."""
    parts = [f"# Records\n\n{MADE} Read it from the top; each type stands on those above it.\n"]
    for module in MODULES:
        path = Path(str(records.__file__)).parent / f"{module}.py"
        source = path.read_text("utf-8")
        parts.append(f"## {module}\n\n{ast.get_docstring(ast.parse(source))}\n")
        parts += [type_of(node, source) for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    return "\n".join(parts)


def type_of(node: ast.ClassDef, source: str) -> str:
    """One record type."""
    base = ast.unparse(node.bases[0]) if node.bases else ""
    head = f"### {node.name}" + (f" ({base})" if base != "Struct" else "")
    remarks = comments(source)
    lines = [
        field(item, remarks)
        for item in node.body
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
    ]
    table = "\n".join(["| field | holds | |", "|---|---|---|", *lines]) + "\n" if lines else ""
    return f"{head}\n\n{ast.get_docstring(node)}\n\n{table}"


def comments(source: str) -> dict[int, str]:
    """Line -> the remark at its end."""
    found = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]: token.string.lstrip("# ")
        for token in found
        if token.type == tokenize.COMMENT and not token.string.startswith("# fmt")
    }


def field(item: ast.AnnAssign, remarks: dict[int, str]) -> str:
    """One row: name, type, remark."""
    kind = ast.unparse(item.annotation).replace("|", "\\|").replace("'", '"')
    return f"| `{ast.unparse(item.target)}` | {kind} | {remarks.get(item.lineno, '')} |"


def rules_page() -> str:
    """Every rule by phenomenon: what it means, and an example."""
    book = load_rulebook()
    kinds = sorted({rule.phenomenon for rule in book.rules})
    intro = "Marked characters are what the rule fires on; `twosource rules PHENOMENON` shows every example."
    parts = [f"# Rules\n\n{MADE} {len(book.rules)} rules of {len(kinds)} phenomena. {intro}\n"]
    for kind in kinds:
        rows = [rule_row(rule) for rule in book.of(kind)]
        table = "\n".join(["| rule | means | for example |", "|---|---|---|", *rows])
        parts.append(f"## {kind}\n\n{about(kind)}\n\n{table}\n")
    return "\n".join(parts)


def about(kind: str) -> str:
    """What a rule file is about."""
    home = Path(str(sys.modules["twosource.rulebook"].__file__)).parent / "en"
    return str(yaml.safe_load((home / f"{kind}.yaml").read_text("utf-8"))["about"]).strip()


def rule_row(rule: Rule) -> str:
    """One rule."""
    cells = (rule.id.split("/")[-1], rule.means, rule.find[0])
    return "| " + " | ".join(" ".join(cell.replace("|", "\\|").split()) for cell in cells) + " |"


if __name__ == "__main__":
    sys.exit(main())
