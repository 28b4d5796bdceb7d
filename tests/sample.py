"""A small record made by hand, with every kind of record in it: what store, export and the doors are tested on."""

import hashlib
from datetime import date

from twosource import records as r

LEFT = "Ferry sinks off Tarn\nPolice said 12 people died when the ferry sank on Tuesday.\nSource: Tarn Post"
RIGHT = "The ferry sank off Tarn, the coast guard says. At least 9 people died.\nLeave a Reply"
BY = "test/sample"


def page(name: str, text: str, original: str | None = None) -> r.Article:
    """An article, with the original it declares if any."""
    raw = text.encode()
    ident = r.article_id(raw, name)
    article = r.Article(id=ident, name=name, text=text, raw_sha256=hashlib.sha256(raw).hexdigest(), language="en")
    if original is None:
        return article
    span = cut(article, original)
    declared = r.Declared(id=key("declared", span), evidence=(span,), made_by=BY, kind="original", value=original)
    return r.Article(id=ident, name=name, text=text, raw_sha256=article.raw_sha256, language="en", declared=(declared,))


def cut(article: r.Article, words: str) -> r.Span:
    """The first place where these words stand."""
    start = article.text.index(words)
    return article.cut(start, start + len(words))


def key(kind: str, span: r.Span) -> str:
    """The id of a record at this place."""
    return r.record_id(kind, span.article, span.start, span.end, BY)


def passages(article: r.Article, *roles: r.Role) -> tuple[r.Passage, ...]:
    """One passage a line, in these roles."""
    spans = [cut(article, line) for line in article.text.split("\n")]
    return tuple(
        r.Passage(id=key("passage", span), evidence=(span,), made_by=BY, role=role)
        for span, role in zip(spans, roles, strict=True)
    )


def mention(article: r.Article, words: str, kind: r.EntityKind, form: r.Form = "nominal") -> r.Mention:
    """A mention without a sentence of its own."""
    span = cut(article, words)
    return r.Mention(
        id=key("mention", span), evidence=(span,), made_by=BY, kind=kind, form=form, name=words, sentence="s", head=0
    )


def reading(article: r.Article, roles: tuple[r.Role, ...], mentions: tuple[r.Mention, ...], figure: str) -> r.Reading:
    """A reading with one sentence a line and one quantity."""
    parts = passages(article, *roles)
    sentences = tuple(
        r.Sentence(
            id=key("sentence", item.span), evidence=(item.span,), made_by=BY, number=rank, role=item.role, tokens=()
        )
        for rank, item in enumerate(parts)
        if item.role in ("title", "body")
    )
    span = cut(article, figure)
    quantity = r.Quantity(
        id=key("quantity", span), evidence=(span,), made_by=BY, low=12, high=12.0, point=12, bound="exact",
        unit="person", of="people",
    )  # fmt: skip
    return r.Reading(article=article, passages=parts, sentences=sentences, mentions=mentions, quantities=(quantity,))


def sinking(article: r.Article, words: str, status: r.Status) -> r.EventMention:
    """A mention of the sinking."""
    span = cut(article, words)
    return r.EventMention(
        id=key("event-mention", span), evidence=(span,), made_by=BY, kind="accident", code=None, sentence="s",
        role="body", status=status,
    )  # fmt: skip


def claim(article: r.Article, words: str, value: r.Value, source: r.Speaker | None, entity: str | None) -> r.Claim:
    """A claim about the dead."""
    span = cut(article, words)
    return r.Claim(
        id=key("claim", span), evidence=(span,), made_by=BY, article=article.id, text=words, question="dead",
        value=value, polarity="affirmed", certainty="certain", cue=None, source=source, source_entity=entity,
        chain=(source,) if source else (),
    )  # fmt: skip


def sample_record() -> r.Record:
    """Two pages about a ferry: one quotes the police, one speaks for itself, and their figures differ."""
    left, right = page("left.txt", LEFT, original="Tarn Post"), page("right.txt", RIGHT)
    police, ferry, vessel = (
        mention(left, "Police", "organization"), mention(left, "the ferry", "object"),
        mention(right, "The ferry", "object"),
    )  # fmt: skip
    furniture = mention(right, "Leave", "person", "name")
    readings = (
        reading(left, ("title", "body", "source-line"), (police, ferry), "12 people"),
        reading(right, ("body", "boilerplate"), (vessel, furniture), "At least 9"),
    )
    told = (sinking(left, "sank", "reported"), sinking(right, "sank", "occurred"))
    entities = (
        r.Entity(
            id="e-police", evidence=police.evidence, made_by=BY, name="Police", kind="organization", country=None,
            mentions=(police.id,),
            offices=(r.Office(title="chief", start=date(2024, 1, 1), end=None, evidence=police.evidence),),
        ),
        r.Entity(
            id="e-ferry", evidence=ferry.evidence, made_by=BY, name="the ferry", kind="object", country=None,
            mentions=(ferry.id, vessel.id, furniture.id),
        ),
    )  # fmt: skip
    when = r.Moment(
        interval=r.Interval(start=date(2024, 5, 7), end=date(2024, 5, 7)), basis="derived",
        evidence=(cut(left, "on Tuesday"), r.Given(kind="sidecar", where="left.txt.meta.json", words="2024-05-08")),
        why=("the Tuesday before 8 May 2024",),
    )  # fmt: skip
    event = r.Event(
        id="ev-sinking", evidence=(told[0].span,), made_by=BY, label="the ferry sinks", kind="accident", code=None,
        participants=(r.Participant(entity="e-ferry", role="theme"),), place=None, when=when, status="reported",
        mentions=tuple(item.id for item in told),
    )  # fmt: skip
    speaker = r.Speaker(kind="organization", name="Police", span=police.span, mention=police.id)
    claims = (
        claim(left, "12 people died", r.Value(low=12.0, high=12, unit="person"), speaker, "e-police"),
        claim(right, "At least 9 people died", r.Value(low=9, unit="person"), None, None),
    )
    one = r.Origins(min=1, max=1, why="the police", voices=("Police",), articles=(left.id,))
    none = r.Origins(min=0, max=1, why="its own voice", articles=(right.id,))
    group = r.Group(
        id="g-dead", evidence=claims[0].evidence, made_by=BY, label="How many died?", question="dead",
        claims=tuple(item.id for item in claims), value=r.Value(low=9, unit="person"), verdict="single-origin",
        answers=(
            r.Answer(text="12", claims=(claims[0].id,), origins=one),
            r.Answer(text="at least 9", claims=(claims[1].id,), origins=none),
        ),
    )  # fmt: skip
    disagreement = r.Disagreement(
        id="d-dead", evidence=claims[0].evidence, made_by=BY, kind="number", verdict="compatible",
        sides=tuple(r.Side(claims=(item.id,), evidence=item.spans) for item in claims),
        why="12 is at least 9", level="checked", rank=0, rank_why="both can hold", pages=2,
    )  # fmt: skip
    kin = r.Kinship(
        id="k", evidence=(cut(left, "the ferry"),), made_by=BY, parent=left.id, child=right.id, kind="rewritten",
        directed=True, certainty="probable", score=0.5, why="same facts",
        aligned=(r.Aligned(parent=cut(left, "sank"), child=cut(right, "sank")),),
    )  # fmt: skip
    published = r.Published(
        id="p", evidence=(r.Given(kind="sidecar", where="left.txt.meta.json", words="2024-05-08"),), made_by=BY,
        article=left.id,
        when=r.Moment(
            interval=r.Interval(start=date(2024, 5, 8), end=date(2024, 5, 8)), basis="metadata",
            evidence=(r.Given(kind="sidecar", where="left.txt.meta.json", words="2024-05-08"),),
        ),
    )  # fmt: skip
    return r.Record(
        readings=tuple(sorted(readings, key=lambda item: item.article.id)), event_mentions=told,
        lineage=r.Lineage(kinships=(kin,)),
        resolved=r.Resolved(entities=entities, events=(event,), published=(published,)),
        weighed=r.Weighed(claims=claims, groups=(group,), disagreements=(disagreement,)),
        problems=(r.Problem(name="x.bin", why="is not text", mend="leave it out"),),
        rules_digest="0" * 64, version="0.1.0",
    )  # fmt: skip
