"""Claims, groups and disagreements, in the record format."""

from typing import Literal

from ..records import Claim, Disagreement, Group, Origins, Side, SourceKind, Speaker
from .lookup import Lookup
from .places import Json, place, places, value

SpeakerKind = Literal["outlet", "agency", "person", "organization", "government", "unnamed"]
SPEAKER_KINDS: dict[SourceKind, SpeakerKind] = {
    "person": "person", "office": "organization", "agency": "agency", "outlet": "outlet",
    "government": "government", "organization": "organization", "officials": "government",
    "analysts": "unnamed", "documents": "unnamed", "impersonal": "unnamed",
}  # fmt: skip


def claims(at: Lookup) -> list[Json]:
    """Every claim that stands in a group, with the id of its group."""
    group_of = {ident: item.id for item in at.record.groups for ident in item.claims}
    return [claim(item, group_of[item.id], at) for item in at.record.claims if item.id in group_of]


def claim(item: Claim, group_id: str, at: Lookup) -> Json:
    """One article's statement."""
    return {
        "id": item.id, "group": group_id, "article": at.short[item.article], "text": item.text,
        "evidence": places(item.evidence, at), "value": value(item.value), "polarity": item.polarity,
        "certainty": item.certainty, "cue": place(item.cue, at) if item.cue else None, "source": source(item, at),
        "chain": [speaker(part, item, at) for part in item.chain],
    }  # fmt: skip


def source(item: Claim, at: Lookup) -> Json:
    """Who says so in the end: the article itself, somebody who can be identified, or nobody who can be."""
    who = item.source
    if who is None:
        return {"kind": "article", "entity": None, "name": None, "evidence": []}
    named = kind_of(who, item.source_entity) != "unnamed"
    return {
        "kind": "named" if named else "unnamed", "entity": item.source_entity if named else None, "name": who.name,
        "evidence": places((who.span,), at) if who.span else [],
    }  # fmt: skip


def kind_of(who: Speaker, entity: str | None) -> SpeakerKind:
    """The format's word for a speaker. Officials and documents count as named only where we know whose they are."""
    if who.kind in ("officials", "documents"):
        return "unnamed" if entity is None else "government" if who.kind == "officials" else "organization"
    return SPEAKER_KINDS[who.kind]


def speaker(who: Speaker, item: Claim, at: Lookup) -> Json:
    """A link of the chain, with its entity where its mention has one."""
    entity = at.entity_of.get(who.mention or "")
    if entity is None and who == item.source:
        entity = item.source_entity
    return {"kind": kind_of(who, entity), "name": who.name, "entity": entity}


def origins(item: Origins) -> Json:
    """How many independent origins, and why."""
    return {"min": item.min, "max": item.max, "why": item.why}


def group(item: Group, at: Lookup) -> Json:
    """Claims that answer one question, with the rival answers."""
    return {
        "id": item.id, "label": item.label, "claims": list(item.claims), "value": value(item.value),
        "answers": [
            {"text": one.text, "claims": list(one.claims), "origins": origins(one.origins)} for one in item.answers
        ],
        "origins": origins(item.answers[0].origins), "verdict": item.verdict,
    }  # fmt: skip


def disagreement(item: Disagreement, at: Lookup) -> Json:
    """Two sides and what their difference means; what was only checked stands there under its own verdict."""
    return {
        "id": item.id, "kind": item.kind, "verdict": item.verdict, "sides": [side(part, at) for part in item.sides],
        "why": item.why,
    }  # fmt: skip


def side(item: Side, at: Lookup) -> Json:
    """One side: its claims and places."""
    return {"claims": list(item.claims), "evidence": places(item.evidence, at)}
