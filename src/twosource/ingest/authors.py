"""Lines that hold the name of a person and nothing else: who wrote it, above the story; a name, elsewhere.

No phrase tells such a line. It begins with a given name that the table knows; a job or a day may follow.
"""

import re
from collections.abc import Sequence

from ..records import Role
from ..tables import is_given_name
from .furniture import Firing

RULE = "ingest.authors"
MOST_WORDS = 12
PERSON = r"[A-Z][\w'.-]+(?: (?:[A-Z][\w'.-]*|de|van|von|der|den|al|bin|da|di|la|le)){1,3}"
JOB = (
    r"(?i:(?:[\w'-]+ ){0,4}(?:editor|writer|reporter|correspondent|columnist|staff|bureau chief|producer|director"
    r"|contributor|journalist|analyst|photographer|fellow))"
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY = (
    r"(?i:(?:published|posted|updated|last updated|on)?:? ?(?:[a-z]{3,9},? )?"
    rf"(?:{MONTH} \d|\d{{1,2}} {MONTH}|\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}/\d\d|\d{{1,2}}:\d\d|\d+ \w+ ago).{{0,60}})"
)
ALONE = re.compile(
    rf"(?:[Bb][Yy] )?(?P<first>{PERSON})(?:(?:, | and |,? & |, and )(?P<second>{PERSON}))?"
    rf"(?:,? ?{JOB})?(?:\s*[-–—|/·•,]?\s*(?:[A-Z][\w.' ]{{1,30}}\s*[-–—|/·•]\s*)?{DAY})?"
)


def person_alone(text: str) -> Firing | None:
    """What knows a line that is the name of one person or two, with at most a job and a day; None for others."""
    if text.count(" ") >= MOST_WORDS or text[-1:] in '.!?:;"':
        return None
    found = ALONE.fullmatch(text)
    if found is None or not given(found["first"]):
        return None
    people = [group for group in ("first", "second") if found[group] and given(found[group])]
    return Firing(
        rule=RULE, role="boilerplate", facts=tuple(("author", found.start(name), found.end(name)) for name in people)
    )


def given(name: str) -> bool:
    """True of a name whose first word is a given name."""
    first = name.split(" ", 1)[0]
    return is_given_name(first.capitalize() if first.isupper() else first)


def placed(firings: Sequence[Firing | None], header: range) -> list[Firing | None]:
    """Firings in which names alone in the header, or beside a day, are bylines, and others are nobody's.

    Only a name beside a day, or below the word "By", declares an author: a caption may stand in a header too.
    """
    made = list(firings)
    for at, firing in enumerate(firings):
        if firing is not None and firing.rule == RULE:
            made[at] = settled(firing, beside=beside_a_day(firings, at), header=at in header)
    return made


def settled(firing: Firing, *, beside: bool, header: bool) -> Firing:
    """A byline that declares its author, one that declares none, or a name that is nobody's."""
    role: Role = "byline" if beside or header else "boilerplate"
    return Firing(rule=RULE, role=role, facts=firing.facts if beside else ())


def beside_a_day(firings: Sequence[Firing | None], at: int) -> bool:
    """True where the line above or below is a day, or says that an author follows."""
    return any(
        firing is not None
        and (firing.role == "dateline" or (firing.role == "byline" and firing.rule != RULE and not firing.facts))
        for firing in firings[max(0, at - 1) : at + 2]
    )
