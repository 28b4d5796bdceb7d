"""Past participles of verbs, from their plain form."""

from functools import lru_cache

from .rows import rows


@lru_cache(maxsize=1)
def irregular() -> dict[str, str]:
    """Verb -> participle, where it is not the verb with "ed"."""
    return {row["verb"]: row["participle"] for row in rows("participles")}


def participle(verb: str) -> str:
    """The past participle of a verb in its plain form.

    >>> participle("break"), participle("close"), participle("open")
    ('broken', 'closed', 'opened')
    """
    return irregular().get(verb) or (f"{verb}d" if verb.endswith("e") else f"{verb}ed")
