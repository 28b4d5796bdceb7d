"""What a record says of differences, in the words of its claims: shared by the test stories."""

from twosource.records import Disagreement, Record


def sides(record: Record, item: Disagreement) -> list[str]:
    """The words of each side."""
    text = {claim.id: claim.text for claim in record.claims}
    return [" / ".join(text[name] for name in side.claims) for side in item.sides]


def found(record: Record, verdict: str, *words: str) -> bool:
    """Is there a disagreement of this verdict with each of these words on some side?"""
    return any(
        item.verdict == verdict and all(any(word in side for side in sides(record, item)) for word in words)
        for item in record.disagreements
    )


def tellings(record: Record, kind: str) -> list[dict[str, list[str]]]:
    """Each event of a kind: the words that tell of it, by the first three letters of the page's name."""
    names = {article.id: article.name[:3] for article in record.articles}
    told = []
    for event in record.events:
        pages: dict[str, list[str]] = {}
        for span in event.evidence if event.kind == kind else ():
            pages.setdefault(names[span.article], []).append(span.quote)
        told += [pages] if pages else []
    return told
