"""News agencies and outlets: names, domains, and the state that owns them where one does."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from msgspec import Struct

from .rows import cell, plain, rows, spellings


class Press(Struct, frozen=True, kw_only=True):
    """An agency or outlet. `owner` is the ISO code of the state that owns or funds it, None where none does."""

    kind: Literal["agency", "outlet"]
    name: str
    aliases: tuple[str, ...]
    owner: str | None
    domains: tuple[str, ...]
    country: str | None
    source: str

    @property
    def key(self) -> str:
        """The table key of a mention: "agency:TASS"."""
        return f"{self.kind}:{self.name}"


@lru_cache(maxsize=1)
def agencies() -> tuple[Press, ...]:
    """News agencies."""
    return tuple(press("agency", row) for row in rows("agencies"))


@lru_cache(maxsize=1)
def outlets() -> tuple[Press, ...]:
    """Newspapers, broadcasters and news sites."""
    return tuple(press("outlet", row) for row in rows("outlets"))


def press(kind: Literal["agency", "outlet"], row: dict[str, str]) -> Press:
    """A row as a record."""
    return Press(
        kind=kind, name=row["name"], aliases=cell(row["aliases"]), owner=row["owner"] or None,
        domains=cell(row["domains"]), country=row["country"] or None, source=row["source"],
    )  # fmt: skip


@lru_cache(maxsize=1)
def press_names() -> dict[str, Press]:
    """Agencies and outlets by plain name and alias; an agency wins.

    A title of one common word after its article ("The Sun") keeps the article, so that the sun is no newspaper.
    """
    out: dict[str, Press] = {}
    for item in (*agencies(), *outlets()):
        for name in (item.name, *item.aliases):
            out.setdefault(press_key(name), item)
    return out


def press_key(name: str) -> str:
    """The plain name; "The Sun" keeps its article."""
    bare = plain(name)
    return f"The {bare}" if name.startswith("The ") and " " not in bare else bare


@lru_cache(maxsize=1)
def domains() -> dict[str, Press]:
    """Agencies and outlets by domain."""
    return {domain: item for item in (*agencies(), *outlets()) for domain in item.domains}


def press_named(words: str) -> Press | None:
    """The agency or outlet of this name, alias or domain (with or without www. and subdomains), or None.

    >>> press_named("www.independent.co.uk").name
    'The Independent'
    """
    names = press_names()
    for key in (press_key(words), *spellings(words)):
        if key in names:
            return names[key]
    return by_domain(words)


def by_domain(words: str) -> Press | None:
    """The agency or outlet at this address, trying shorter and shorter ends of its host."""
    host = words.lower().split("//")[-1].split("/")[0]
    parts = host.split(".")
    return next((domains()[end] for n in range(len(parts) - 1) if (end := ".".join(parts[n:])) in domains()), None)


def agency_named(words: str) -> Press | None:
    """The news agency of this name, alias or domain, or None."""
    found = press_named(words)
    return found if found and found.kind == "agency" else None


def outlet_named(words: str) -> Press | None:
    """The agency or outlet of this name, alias or domain, or None: a page may come from either."""
    return press_named(words)
