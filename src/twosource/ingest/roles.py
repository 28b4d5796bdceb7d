"""Lines -> roles: title, standfirst, subheads and captions, once story and page are told apart."""

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from ..records import Role
from ..rulebook import Rulebook
from ..text import words
from .furniture import Firing, known
from .lines import BULLET, END, REPEATED, SMALL, Judged, Line, split_lines, story_run, weight

MADE_BY = "ingest.roles"
FURNITURE = "ingest.lines"
HEADED = 30  # words of the longest title
LEAST_TITLE = 0.7
STEM = 5  # letters that tell a word through its endings
SHORT_QUESTION = 7
QUESTIONED = re.compile(r"[\"']|\w+(?: \w+)?: ")
SENTENCES = re.compile(r"[a-z][.!?] [A-Z]")
NEAR = 14  # lines above the story in which a title may stand
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|said|says|[a-z]{3,}ed)\b"
)
FULL_NAME = re.compile(r"\b[A-Z][\w'-]+(?: [A-Z][\w'-]+)+")


class Page(Struct, frozen=True, kw_only=True):
    """The lines of a page, the rules that know them, which of them run as story, and the titles in its head."""

    lines: Sequence[Line]
    firings: Sequence[Firing | None]
    run: Sequence[bool]
    headlines: tuple[str, ...] = ()


def judge(lines: Sequence[Line], rules: Rulebook, *, headlines: tuple[str, ...] = ()) -> tuple[Judged, ...]:
    """A role for every line. `headlines` are the titles the page's head gives."""
    firings = [known(line.text, rules) for line in lines]
    copies = Counter(line.text.lower() for line in lines)
    weights = [
        weight(line, firing) - (REPEATED if copies[line.text.lower()] > 1 else 0.0)
        for line, firing in zip(lines, firings, strict=True)
    ]
    run = story_run(weights, [firing.closes if firing else 0.0 for firing in firings])
    run = [inside and not (firing and not firing.lean) for inside, firing in zip(run, firings, strict=True)]
    titles = find_titles(Page(lines=lines, firings=firings, run=run, headlines=headlines))
    roles: list[Role | None] = [None] * len(lines)
    for at in titles:
        roles[at] = "title"
    first_title = min(titles, default=-1)
    for at, inside in enumerate(run):
        if roles[at] is None and inside and at > first_title:
            roles[at] = "body"
    mark_standfirst(lines, firings, roles, max((t for t in titles if t < opening(run, titles)), default=-1))
    mark_subheads(lines, firings, roles)
    return tuple(settle(role, firing) for role, firing in zip(roles, firings, strict=True))


def settle(role: Role | None, firing: Firing | None) -> Judged:
    """The verdict on a line: the rule that knows it, else the run it stands in."""
    if role is None and firing is not None:
        return Judged(role=firing.role, made_by=firing.rule, firing=firing)
    return Judged(role=role or "boilerplate", made_by=MADE_BY if role else FURNITURE)


def opening(run: Sequence[bool], titles: Sequence[int]) -> int:
    """The first line of the story below the first title."""
    after = min(titles, default=-1)
    return next((at for at, inside in enumerate(run) if inside and at > after), len(run))


def find_titles(page: Page) -> list[int]:
    """Every line that is the title: the best heading above the story, and each line that says the same words."""
    lines, run = page.lines, page.run
    start = next((at for at, line in enumerate(lines) if run[at] and len(line.text.split()) >= 12), len(lines))
    told = told_below(lines, run, start)
    best, score = -1, LEAST_TITLE
    for at in range(min(start + 1, len(lines))):
        value = titled(page, at, start, told)
        if value > score:
            best, score = at, value
    if best < 0:
        return []
    wanted = words(lines[best].text)
    twins = [at for at, line in enumerate(lines) if at <= start + 1 and words(line.text) == wanted]
    return twins or [best]


def told_below(lines: Sequence[Line], run: Sequence[bool], start: int) -> frozenset[str]:
    """The words the story opens with, by their first letters."""
    text = " ".join(line.text for at, line in enumerate(lines) if run[at] and start <= at < start + 12)
    return frozenset(word[:STEM] for word in words(text) if word not in SMALL)


def titled(page: Page, at: int, start: int, told: frozenset[str]) -> float:
    """How much a line above the story looks like its title; at most 0 where it cannot be one."""
    line = page.lines[at]
    run = words(line.text)
    size = len(run)
    if page.firings[at] is not None or not 2 <= size <= HEADED or BULLET.match(line.text):
        return 0.0
    own = [word[:STEM] for word in run if word not in SMALL]
    shared = sum(word in told for word in own) / (len(own) or 1)
    if line.hint and line.hint.linked > 0.9 and line.hint.tag != "h1":
        return 0.0
    value = by_heading(line) + 2.2 * shared + (0.6 if size >= 5 else -0.8 if size <= 3 else 0.0) - 0.06 * (start - at)
    if re.search(r"[.;,:]$", line.text) and not re.search(r"\b(?:[A-Z]\.){2,}$", line.text):
        value -= 6.0
    if size >= 22:
        value -= 0.5
    if size > 14 and SENTENCES.search(line.text):
        value -= 3.0
    if any(words(other.text) == run for k, other in enumerate(page.lines[: start + 2]) if k != at):
        value += 1.0
    if at == 0 or short(page.lines[at - 1]):
        value += 0.4
    if leads(page.firings, at, start):
        value += 1.2
    if any(run == words(headline) for headline in page.headlines):
        value += 6.0
    elif any(is_part(run, words(headline)) for headline in page.headlines):
        value += 2.0
    elif page.headlines and not any(akin(own, headline) for headline in page.headlines):
        value -= 3.0
    return value


def by_heading(line: Line) -> float:
    """What markup adds for a title."""
    if line.hint is None:
        return 0.0
    return 3.0 if line.hint.tag == "h1" else 0.6 if line.hint.tag in ("h2", "h3") else 0.0


def akin(own: Sequence[str], headline: str) -> bool:
    """True where a heading has a third of its words from a title in the page's head."""
    given = {word[:STEM] for word in words(headline)}
    return 3 * sum(word in given for word in own) >= len(own)


def is_part(run: Sequence[str], whole: Sequence[str]) -> bool:
    """True where a heading opens the page's title, as in "Heading | Site"."""
    return len(run) >= 3 and tuple(whole[: len(run)]) == tuple(run)


def leads(firings: Sequence[Firing | None], at: int, start: int) -> bool:
    """True where this is the only line above the story that no rule knows."""
    return at < start and all(firings[k] is not None for k in range(start) if k != at)


def short(line: Line) -> bool:
    """True where a line is as short as a menu's."""
    return len(line.text.split()) <= 4


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


def deck(line: Line) -> bool:
    """A line without an end mark that is long enough to say something: what stands under a title."""
    return 6 <= len(line.text.split()) <= 45 and not line.text.endswith(":")


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
        if roles[at] not in ("body", None) or firings[at] is not None or roles[at + 1] != "body":
            continue
        between = follows_story(at, firings, roles)
        if heads(line, 16 if roles[at] else 14) and (roles[at] or between):
            roles[at] = "subhead"


def follows_story(at: int, firings: Sequence[Firing | None], roles: Sequence[Role | None]) -> bool:
    """True where the line before is story, past lines that a rule knows as furniture."""
    above = next((k for k in range(at - 1, -1, -1) if firings[k] is None), -1)
    return above >= 0 and roles[above] == "body" and at - above <= 4


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
