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
