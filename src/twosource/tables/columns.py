"""What the columns of article tables are usually called."""

from functools import lru_cache

from .rows import rows


@lru_cache(maxsize=16)
def columns_guessed(field: str) -> tuple[str, ...]:
    """The usual names of a column, likeliest first, in lower case without marks; none for an unknown field.

    >>> columns_guessed("published")[:2]
    ('published', 'datepublished')
    """
    return tuple(row["column"] for row in rows("column_names") if row["field"] == field)
