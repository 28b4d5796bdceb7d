"""Rule files in, a rulebook out; a faulty file is an error with file, line and rule id."""

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from ..errors import RuleError
from .examples import marked
from .model import Rule, Rulebook

HERE = Path(__file__).parent
KNOWN = {"id", "means", "find", "not"}


@lru_cache(maxsize=4)
def load_rulebook(language: str = "en", folder: Path | None = None) -> Rulebook:
    """Every rule of a language, files in order of name. Raises RuleError at the first fault."""
    home = (folder or HERE) / language
    files = sorted(home.glob("*.yaml"))
    if not files:
        raise RuleError(f"{language}: no rule files for this language; the rulebook folder is damaged, install again")
    digest = hashlib.sha256()
    rules: list[Rule] = []
    for path in files:
        raw = path.read_bytes()
        digest.update(path.name.encode() + b"\x00" + raw)
        rules.extend(read_file(path, raw, language))
    refuse_twins(rules)
    return Rulebook(digest=digest.hexdigest(), rules=tuple(rules))


def read_file(path: Path, raw: bytes, language: str) -> list[Rule]:
    """The rules of one file: a mapping with `about` and `rules`."""
    name = f"{language}/{path.name}"
    try:
        tree = yaml.compose(raw, Loader=yaml.SafeLoader)
        page = yaml.safe_load(raw)
    except yaml.YAMLError as error:
        raise RuleError(f"{name}: is not YAML: {error}") from error
    if tree is None or not isinstance(page, dict) or not page.get("about") or not isinstance(page.get("rules"), list):
        raise RuleError(f"{name}:1: needs `about:` (one sentence) and `rules:` (a list)")
    listed = next(value for key, value in tree.value if key.value == "rules")
    lines = [node.start_mark.line + 1 for node in listed.value]
    return [
        read_rule(item, name, line, f"{language}/{path.stem}") for item, line in zip(page["rules"], lines, strict=True)
    ]


def read_rule(item: Any, name: str, line: int, prefix: str) -> Rule:
    """One rule, checked: an id, a meaning, a pattern, and marked examples."""
    ident = item.get("id") if isinstance(item, dict) else None
    where = f"{name}:{line}: rule {ident or '(without id)'}"
    if not isinstance(ident, str) or not ident:
        raise RuleError(f"{where}: needs `id:`, a short name in lower case")
    if not isinstance(item.get("means"), str):
        raise RuleError(f"{where}: needs `means:`, a sentence saying what it means")
    finds, misfires = texts(item.get("find"), where, "find"), texts(item.get("not"), where, "not")
    if not finds or not all(marked(example).spans for example in finds):
        raise RuleError(f"{where}: needs `find:` with at least one sentence, each with [[marked characters]]")
    pattern = {key: value for key, value in item.items() if key not in KNOWN}
    if not pattern:
        raise RuleError(f"{where}: has no pattern: what should it look for?")
    return Rule(
        id=f"{prefix}/{ident}", phenomenon=prefix.split("/")[1], means=item["means"], pattern=pattern,
        find=finds, misfires=misfires, file=name, line=line,
    )  # fmt: skip


def texts(value: Any, where: str, key: str) -> tuple[str, ...]:
    """A list of sentences, or nothing."""
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise RuleError(f"{where}: `{key}:` is a list of sentences")
    return tuple(value)


def refuse_twins(rules: list[Rule]) -> None:
    """Raises RuleError where two rules share an id."""
    seen: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in seen:
            raise RuleError(
                f"{rule.file}:{rule.line}: rule {rule.id}: the id stands already at line {seen[rule.id].line}"
            )
        seen[rule.id] = rule
