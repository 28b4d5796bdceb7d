"""Lines -> roles: title, standfirst, subheads and captions, once story and page are told apart."""

import re
from collections import Counter
from collections.abc import Sequence

from ..records import Role
from ..rulebook import Rulebook
from ..text import words
from .authors import person_alone, placed
from .company import between, company, home, parallel, subject
from .furniture import Firing, known
from .lines import BULLET, END, ENOUGH, REPEATED, SMALL, Judged, Line, split_lines, story_run, weight
from .titles import STEM, find_titles

MADE_BY = "ingest.roles"
FURNITURE = "ingest.lines"
CLOSED = 2.0  # how much more closing lines close once company is weighed too
STEADY, STEADY_PLAIN = 3.6, 5.6  # what changing over costs once company is weighed too, in HTML and without
SPOKEN = 1.5  # how much more than in HTML the subject of a line counts
ALL_LINKED = 0.9  # share of a line's characters in links
SHORT = 30  # lines of a plain scrape that holds little but its story
SHORT_STORY = 2  # telling lines that make a short story which can be closed
POINT = 3  # words of the shortest point
TOLD = 4  # words of a sentence that tells something
SHORT_QUESTION = 7
QUESTIONED = re.compile(r"[\"']|\w+(?: \w+)?: ")
ABOVE, BELOW = 3, 4  # lines above the title, and into the story, in which its author may stand
NEAR = 14  # lines above the story in which a title may stand
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|said|says|[a-z]{3,}ed)\b"
)
STAMPED = re.compile(r"\b(?:published|updated|posted):? |\bago$|\b\d{1,2}:\d\d\b|\b(?:19|20)\d\d$", re.I)
FULL_NAME = re.compile(r"\b[A-Z][\w'-]+(?: [A-Z][\w'-]+)+")


def judge(lines: Sequence[Line], rules: Rulebook, *, headlines: tuple[str, ...] = ()) -> tuple[Judged, ...]:
    """A role for every line. `headlines` are the titles the page's head gives."""
    firings = at_the_end(lines, [None if self_evident(line) else known_or_name(line, rules) for line in lines])
    short = len(lines) <= SHORT and all(line.hint is None for line in lines)
    run = story_of(lines, firings, short=short)
    run = [inside and not (firing and not firing.lean) for inside, firing in zip(run, firings, strict=True)]
    titles = find_titles(lines, [firing is not None for firing in firings], run, headlines, short=short)
    roles: list[Role | None] = [None] * len(lines)
    for at in titles:
        roles[at] = "title"
    first_title = min(titles, default=-1)
    for at, inside in enumerate(run):
        if roles[at] is None and inside and at > first_title:
            roles[at] = "body"
    mark_standfirst(lines, firings, roles, max((t for t in titles if t < opening(run, titles)), default=-1))
    if short and titles:
        mark_opening(lines, firings, roles, titles[-1])
    mark_subheads(lines, firings, roles)
    header = range(first_title - ABOVE, opening(run, titles) + BELOW)
    firings = placed(firings, header)
    return tuple(settle(role, firing) for role, firing in zip(roles, firings, strict=True))


def story_of(lines: Sequence[Line], firings: Sequence[Firing | None], *, short: bool) -> list[bool]:
    """Which lines run as story: first each line by itself, then again with the company it keeps.

    A `short` scrape holds little but its story, and there is no company to judge by. Markup tells more of a line's
    place than its neighbours do.
    """
    copies = Counter(line.text.lower() for line in lines)
    weights = [
        weight(line, firing, short=short) - (REPEATED if firing is None and copies[line.text.lower()] > 1 else 0.0)
        for line, firing in zip(lines, firings, strict=True)
    ]
    closing = [firing.closes if firing else 0.0 for firing in firings]
    run = story_run(weights, closing, enough=SHORT_STORY if short else ENOUGH)
    if short:
        return run
    about, closing = subject(lines, run), [CLOSED * value for value in closing]
    if any(line.hint is not None for line in lines):
        return story_run(summed(weights, about, home(lines, run)), closing, switch=STEADY)
    fired = [firing is not None for firing in firings]
    about = [SPOKEN * value for value in about]
    parts = (weights, about, company(lines, fired), between(lines, firings), parallel(lines, fired))
    return story_run(summed(*parts), closing, switch=STEADY_PLAIN)


def summed(*parts: Sequence[float]) -> list[float]:
    """The weights of each line together."""
    return [sum(values) for values in zip(*parts, strict=True)]


def known_or_name(line: Line, rules: Rulebook) -> Firing | None:
    """What knows a line: a rule, or its being a person's name and nothing else."""
    return known(line.text, rules) or person_alone(line.text)


def self_evident(line: Line) -> bool:
    """True for a line of HTML that is nothing but a link, or stands in a menu: no rule need look at it."""
    hint = line.hint
    return hint is not None and hint.tag != "h1" and (hint.linked > ALL_LINKED or "nav" in hint.within)


def at_the_end(lines: Sequence[Line], firings: Sequence[Firing | None]) -> list[Firing | None]:
    """Firings without those of `last` rules above a sentence of the story: such lines are furniture at the end only."""
    kept, below = list(firings), False
    for at in range(len(lines) - 1, -1, -1):
        firing = firings[at]
        if firing is not None and firing.last and below:
            kept[at] = None
        below = below or (kept[at] is None and told(lines[at].text))
    return kept


def told(text: str) -> bool:
    """True of a sentence long enough to tell something."""
    return len(text.split()) >= TOLD and END.search(text) is not None


def settle(role: Role | None, firing: Firing | None) -> Judged:
    """The verdict on a line: the rule that knows it, else the run it stands in."""
    if role is None and firing is not None:
        return Judged(role=firing.role, made_by=firing.rule, firing=firing)
    return Judged(role=role or "boilerplate", made_by=MADE_BY if role else FURNITURE)


def opening(run: Sequence[bool], titles: Sequence[int]) -> int:
    """The first line of the story below the first title."""
    after = min(titles, default=-1)
    return next((at for at, inside in enumerate(run) if inside and at > after), len(run))


def mark_standfirst(
    lines: Sequence[Line], firings: Sequence[Firing | None], roles: list[Role | None], title: int
) -> None:
    """Turn the paragraph between title and story into a standfirst where it sums the story up."""
    body = [at for at in range(title + 1, len(lines)) if roles[at] == "body"]
    if title >= 0 and not any(roles[at] for at in range(title + 1, min(title + 2, len(lines)))):
        below = title + 1
        if below < len(lines) and firings[below] is None and body and body[0] - below <= NEAR and deck(lines[below]):
            roles[below] = "standfirst"
            return
    if len(body) < 2:
        return
    first, second = body[0], body[1]
    apart = second > first + 1
    if sums_up(lines[first].text, lines[second].text) or (title == first - 1 and brief(lines[first].text, apart)):
        roles[first] = "standfirst"


def mark_opening(lines: Sequence[Line], firings: Sequence[Firing | None], roles: list[Role | None], title: int) -> None:
    """In a short scrape, what stands between title and story and no rule knows is told too: a deck, or points."""
    start = next((at for at in range(title + 1, len(lines)) if roles[at] == "body"), title)
    for at in range(title + 1, start):
        if roles[at] is None and firings[at] is None and points(lines[at].text):
            roles[at] = "standfirst" if at == title + 1 else "body"


def points(text: str) -> bool:
    """True of a short phrase that tells: some words, and not names alone."""
    return len(text.split()) >= POINT and (re.search(r"\b[a-z]{3,}", text) is not None or ":" in text)


def deck(line: Line) -> bool:
    """A line without an end mark that is long enough to say something: what stands under a title."""
    return 6 <= len(line.text.split()) <= 45 and not line.text.endswith(":") and not STAMPED.search(line.text)


def brief(text: str, apart: bool) -> bool:
    """One short sentence that something parts from the story, or one that has no finite verb."""
    size = len(text.split())
    single = len(re.findall(r"[.!?](?:\s|$)", text)) <= 1
    return single and size <= 35 and (apart or (size <= 18 and not FINITE.search(text)))


def sums_up(text: str, following: str) -> bool:
    """True where the next paragraph begins afresh: it introduces the same people, or tells the same, once more.

    A story gives a full name once; a page whose second paragraph gives it again opened with a summary.
    """
    again = introduced(text) & introduced(following)
    own = {word[:STEM] for word in words(text)} - SMALL
    opened = [word[:STEM] for word in words(first_sentence(following)) if word not in SMALL]
    same = sum(word in own for word in opened)
    return same >= 4 and (same >= 0.42 * len(opened) or (bool(again) and same >= 0.3 * len(opened)))


def introduced(text: str) -> set[str]:
    """Full names in a paragraph, by their last word."""
    return {name.split()[-1].lower().removesuffix("'s") for name in FULL_NAME.findall(text)}


def first_sentence(text: str) -> str:
    """The text to its first end mark that a space follows."""
    return re.split(r"(?<=[a-z\"')][.!?])\s+(?=[A-Z\"'])", text, maxsplit=1)[0]


def mark_subheads(lines: Sequence[Line], firings: Sequence[Firing | None], roles: list[Role | None]) -> None:
    """Short lines without an end mark between paragraphs are subheads."""
    for at, line in enumerate(lines[:-1]):
        if roles[at] == "body" and firings[at] is None and roles[at + 1] == "body" and heads(line, 16):
            roles[at] = "subhead"


def heads(line: Line, longest: int) -> bool:
    """A short line without an end mark that is no item of a list."""
    size = len(line.text.split())
    asks = line.text.endswith("?") and size <= SHORT_QUESTION and not QUESTIONED.match(line.text)
    if size > longest or (END.search(line.text) and not asks):
        return False
    return line.text.endswith(":") or not BULLET.match(line.text)


def roles_of_lines(lines: Sequence[str], rules: Rulebook) -> tuple[Role | None, ...]:
    """The role of each line of a plain-text scrape; None for a blank one."""
    found = split_lines("\n".join(lines))
    ends, at = [], -1
    for raw in lines:
        at += len(raw) + 1
        ends.append(at)
    judged = judge(found, rules)
    roles: list[Role | None] = [None] * len(lines)
    row = 0
    for line, verdict in zip(found, judged, strict=True):
        while ends[row] < line.end:
            row += 1
        roles[row] = verdict.role
    return tuple(roles)
