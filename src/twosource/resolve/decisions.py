"""A person's judgements on entities, replayed over what the rules joined."""

from __future__ import annotations

from ..records import Decision, Mention, Span
from .chains import place


def decided(groups: list[list[Mention]], decisions: tuple[Decision, ...]) -> list[list[Mention]]:
    """The groups of mentions after every decision, in the order the decisions were made.

    merge joins the groups whose mentions touch the subjects; split takes each further subject's mention, and what
    has its name, out of the group of the first; reject drops the mentions it touches.
    """
    for decision in decisions:
        if decision.kind == "merge":
            groups = merged(groups, decision.subjects)
        elif decision.kind == "split":
            groups = split(groups, decision.subjects)
        else:
            groups = [kept for group in groups if (kept := [m for m in group if not touched(m, decision.subjects)])]
    return sorted((sorted(group, key=place) for group in groups), key=lambda group: place(group[0]))


def touched(mention: Mention, subjects: tuple[Span, ...]) -> bool:
    """True where a subject lies on this mention: it is the same span, or they share most of their characters."""
    return any(subject.within(mention.span) or mention.span.within(subject) for subject in subjects)


def merged(groups: list[list[Mention]], subjects: tuple[Span, ...]) -> list[list[Mention]]:
    """One group of all that the subjects name exactly; of those they touch, where no span is exact."""
    exact = [group for group in groups if any(mention.span in subjects for mention in group)]
    chosen = exact if len(exact) > 1 else [group for group in groups if any(touched(m, subjects) for m in group)]
    rest = [group for group in groups if group not in chosen]
    return [*rest, [mention for group in chosen for mention in group]] if chosen else groups


def split(groups: list[list[Mention]], subjects: tuple[Span, ...]) -> list[list[Mention]]:
    """Each later subject's mentions, with those of the same article's chain, out of the first one's group."""
    out = []
    for group in groups:
        stays = [m for m in group if touched(m, subjects[:1])]
        for subject in subjects[1:]:
            leaves = [m for m in group if touched(m, (subject,))]
            chain = {m.same_as or m.id for m in leaves} - {m.same_as or m.id for m in stays}
            gone = [m for m in group if m in leaves or (m.same_as or m.id) in chain]
            if stays and gone and len(gone) < len(group):
                out.append(gone)
                group = [m for m in group if m not in gone]
        out.append(group)
    return out
