"""show, check, explain, verify: the verbs that ask a record."""

from pathlib import Path

import click

from .telling import as_json, columns, tell, tell_json, tell_screen, verbose

LISTS = ("timeline", "disagreements", "claims", "events", "entities", "lineage", "articles")
record_argument = click.argument("path", type=click.Path(path_type=Path), metavar="RECORD")


@click.command()
@record_argument
@click.argument("what", type=click.Choice(LISTS), required=False)
@click.argument("pages", nargs=-1, metavar="[PAGE PAGE]")
@click.option("--find", metavar="WORDS", help="Only what holds these words.")
@click.option("--dropped", is_flag=True, help="With articles: what was set aside on each page, and why.")
@as_json
@verbose
def show(
    path: Path, what: str | None, pages: tuple[str, ...], find: str | None, dropped: bool, as_json: bool
) -> None:  # fmt: skip
    """Print the first screen, or one list of the record, or the sentences that hold some words.

    With lineage and two pages, lay them side by side: twosource show RECORD lineage 000 003
    """
    if pages:
        show_beside(path, what, pages)
        return
    if dropped:
        show_dropped(path, what, find, as_json)
        return
    from ..dossier import listing
    from ..export import document
    from ..store import find as search
    from ..store import load

    if what is None and find is not None:
        hits = search(path, find)
        lines = "".join(f"[{hit.article}:{hit.start}-{hit.end}] {hit.quote}\n" for hit in hits)
        tell_json(hits) if as_json else tell(lines or "No sentence holds these words.\n")
        return
    record = load(path)
    if as_json:
        tell_json(section(document(record), what, find))
    elif what is None:
        tell_screen(record)
    else:
        tell(listing(record, what, find, width=columns()) or "None.\n")


def show_beside(path: Path, what: str | None, pages: tuple[str, ...]) -> None:
    """Two pages in columns. Raises UsageError for any list but lineage, and for more or fewer pages."""
    from ..dossier import beside
    from ..store import load

    if what != "lineage" or len(pages) != 2:
        raise click.UsageError("two pages go with lineage: twosource show RECORD lineage 000 003")
    tell(beside(load(path), (pages[0], pages[1]), columns()))


def show_dropped(path: Path, what: str | None, find: str | None, as_json: bool) -> None:
    """What was set aside in the record at this path. Raises UsageError for any list but articles."""
    from ..dossier import set_aside, set_aside_listed
    from ..store import load

    if what != "articles":
        raise click.UsageError("--dropped goes with articles: twosource show RECORD articles --dropped")
    record = load(path)
    tell_json(set_aside(record)) if as_json else tell(set_aside_listed(record, find) or "None.\n")


def section(document: dict[str, object], what: str | None, find: str | None) -> object:
    """A part of the JSON format, or all of it; with words, the entries that hold them."""
    import msgspec

    if what is None:
        return document
    entries = document["kinships" if what == "lineage" else what]
    if not find or not isinstance(entries, list):
        return entries
    return [entry for entry in entries if find.lower() in msgspec.json.encode(entry).decode().lower()]


@click.command()
@record_argument
@click.argument("sentence")
@as_json
@verbose
def check(path: Path, sentence: str, as_json: bool) -> None:
    """Hold a sentence against a record: stands, one origin, none named, or cannot tell."""
    from ..dossier import note
    from ..pipeline import check as hold
    from ..store import load

    record = load(path)
    verdict = hold(record, sentence)
    tell_json(verdict) if as_json else tell(note(verdict, record))


@click.command()
@click.argument("path", type=click.Path(path_type=Path), metavar="[RECORD]", required=False)
@click.argument("ident", metavar="[ID]", required=False)
@click.option("--text", metavar="SENTENCE", help="Which rules fire on which characters of a sentence of your own.")
@as_json
@verbose
def explain(path: Path | None, ident: str | None, text: str | None, as_json: bool) -> None:
    """Follow one id of a record down to its characters and rules, or see the rules at work on a sentence."""
    from .explaining import explain_id, explain_sentence, told, told_firings

    if text is not None:
        firings = explain_sentence(text)
        tell_json(firings) if as_json else tell(told_firings(text, firings))
        return
    if path is None or ident is None:
        raise click.UsageError('Give a record and an id, or --text "A sentence."')
    from ..store import load

    found = explain_id(load(path), ident)
    tell_json(found) if as_json else tell(told(found, columns()))


@click.command()
@record_argument
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@as_json
@verbose
def verify(path: Path, paths: tuple[Path, ...], as_json: bool) -> int:
    """Cut every quotation again and check every hash; with PATHs, also whether the files are still the same."""
    from ..store import faults
    from .verifying import changed_files

    found, counted = faults(path)
    found = (*found, *changed_files(path, paths))
    if as_json:
        tell_json({"checked": counted, "faults": found})
    else:
        held = f"{counted} quotations and hashes checked: " + ("all hold.\n" if not found else "these do not hold:\n")
        tell(held + "".join(f"  {fault}\n" for fault in found))
    return 1 if found else 0
