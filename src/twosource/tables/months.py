"""The months in other languages, as pages print them."""

from functools import lru_cache

from .rows import rows


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """Name in lower case -> number. A name that means two months in two languages (Polish, Croatian) is left out.

    >>> months()["mai"], months()["décembre"]
    (5, 12)
    """
    found: dict[str, int] = {}
    torn: list[str] = []
    for row in rows("months"):
        name, number = row["name"], int(row["month"])
        if found.setdefault(name, number) != number:
            torn.append(name)
    return {name: number for name, number in found.items() if name not in torn}
