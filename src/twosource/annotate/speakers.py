"""Pronouns that speak and that nothing else resolved: "he said" goes on with the man who spoke last."""

from __future__ import annotations

from msgspec import structs

from ..records import Attribution, Speaker

OTHER = {"he": "she", "she": "he"}


def followed(made: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The attributions, in order, with the last named person in place of an open "he" or "she" in their chains.

    A person who was "she" before is not "he" now.
    """
    spoken: list[Speaker] = []
    used: dict[str, str] = {}
    done: list[Attribution] = []
    for one in made:
        last = one.chain[-1] if one.chain else None
        if last and last.name.lower() in OTHER:
            one = resolved(one, last, spoken, used)
        elif last and last.kind in ("person", "office") and last.mention:
            spoken.append(last)
            word = one.source.quote.lower() if one.source else ""
            if word in OTHER:
                used[last.name] = word
        done.append(one)
    return tuple(done)


def resolved(one: Attribution, last: Speaker, spoken: list[Speaker], used: dict[str, str]) -> Attribution:
    """The attribution with the person who spoke last; as it is where nobody fits."""
    word = last.name.lower()
    fitting = [item for item in spoken if used.get(item.name) != OTHER[word]]
    if not fitting:
        return one
    who = structs.replace(last, name=fitting[-1].name, mention=fitting[-1].mention)
    used.setdefault(who.name, word)
    return structs.replace(one, chain=(*one.chain[:-1], who))
