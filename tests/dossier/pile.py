"""A small record made by hand: three invented pages about a lighthouse, so that no stage has to run."""

from datetime import date

from twosource import records as r

TEXTS = {
    "001.txt": (
        "Keeper visits Gull Rock lighthouse\n"
        "By Ida Moor\n"
        "The harbour board said on Tuesday that 1,000 to 3,000 birds had struck the lamp.\n"
        "Keeper Tom Hale visited Gull Rock on 4 June, the board said.\n"
        "Leave a Reply"
    ),
    "002.txt": (
        "3,000 birds struck the lamp at Gull Rock this year.\n"
        "It was Hale's second visit, the Port News Agency reported.\n"
        "Original Source: www.portnews.example"
    ),
    "003.txt": "The board has not confirmed that any bird struck the lamp.\nHale may visit again on 17 June.",
}


class Pile:
    """Builds records over texts by quoting them: `claim("001.txt", "words", ...)`."""

    def __init__(self, texts: dict[str, str] | None = None) -> None:
        self.pages = {
            name: r.Article(id=r.article_id(text.encode(), name), name=name, text=text, raw_sha256="0" * 64)
            for name, text in (texts or TEXTS).items()
        }
        self.made: dict[str, list[r.Sourced]] = {}

    def span(self, name: str, words: str) -> r.Span:
        page = self.pages[name]
        start = page.text.index(words)
        return page.cut(start, start + len(words))

    def keep(self, kind: str, item: r.Sourced) -> r.Sourced:
        self.made.setdefault(kind, []).append(item)
        return item

    def ident(self, kind: str, span: r.Span) -> str:
        return r.record_id(kind, span.article, span.start, span.end, "test", len(self.made.get(kind, [])))

    def claim(
        self, name: str, words: str, *, who: str | None = None, kind="organization", outlet=None, certainty="certain"
    ):
        span = self.span(name, words)
        source = r.Speaker(kind=kind, name=who) if who else None
        chain = tuple(
            r.Speaker(kind="agency", name=item, span=self.span(name, item)) for item in ([outlet] if outlet else [])
        ) + ((source,) if source else ())
        return self.keep("claim", r.Claim(
            id=self.ident("claim", span), evidence=(span,), made_by="test", article=span.article, text=span.quote,
            question="q", value=None, polarity="affirmed", certainty=certainty, cue=None, source=source,
            source_entity=None, chain=chain,
        ))  # fmt: skip

    def group(self, label: str, claims, origins: r.Origins):
        span = claims[0].span
        ids = tuple(item.id for item in claims)
        return self.keep("group", r.Group(
            id=self.ident("group", span), evidence=(span,), made_by="test", label=label, question="q", claims=ids,
            answers=(r.Answer(text=label, claims=ids, origins=origins),), verdict="corroborated",
        ))  # fmt: skip

    def clash(self, verdict: str, left, right, *, level="card", origins=None, why="they differ"):
        span = left[0].span
        rank = len(self.made.get("clash", [])) + 1
        return self.keep("clash", r.Disagreement(
            id=self.ident("clash", span), evidence=(span,), made_by="test", kind="number", verdict=verdict,
            sides=tuple(
                r.Side(claims=tuple(c.id for c in side), evidence=tuple(c.span for c in side)) for side in (left, right)
            ),
            why=why, level=level, rank=rank if level != "checked" else 0, rank_why="it touches a count",
            pages=len({c.article for c in right}), origins=origins,
        ))  # fmt: skip

    def event(self, name: str, words: str, label: str, kind: str, days=None, basis="stated", status="occurred", who=()):
        span = self.span(name, words)
        mention = self.keep("mention", r.EventMention(
            id=self.ident("mention", span), evidence=(span,), made_by="test", kind=kind, code=None, sentence="s",
            role="body",
        ))  # fmt: skip
        when = r.Moment(interval=r.Interval(start=days[0], end=days[1]), basis=basis) if days else None
        return self.keep("event", r.Event(
            id=self.ident("event", span), evidence=(span,), made_by="test", label=label, kind=kind, code=None,
            participants=tuple(r.Participant(entity=item.id, role="actor") for item in who), place=None, when=when,
            status=status, mentions=(mention.id,),
        ))  # fmt: skip

    def entity(self, name: str, words: str, kind="person"):
        span = self.span(name, words)
        return self.keep("entity", r.Entity(
            id=self.ident("entity", span), evidence=(span,), made_by="test", name=words, kind=kind, country=None,
            mentions=(),
        ))  # fmt: skip

    def kin(self, child: str, parent: str, kind="rewritten", certainty="probable"):
        span = self.pages[child].cut(0, 10)
        return self.keep("kin", r.Kinship(
            id=self.ident("kin", span), evidence=(span,), made_by="test", parent=self.pages[parent].id,
            child=self.pages[child].id, kind=kind, directed=True, certainty=certainty, aligned=(), score=0.8,
            why="same facts",
        ))  # fmt: skip

    def record(self, *, roles: dict[str, str] | None = None, declared=(), problems=()) -> r.Record:
        readings = []
        for page in self.pages.values():
            said = tuple(
                r.Declared(id="d", evidence=(page.cut(page.text.index(words), page.text.index(words) + len(words)),),
                           made_by="test", kind=kind, value=value)
                for name, kind, words, value in declared if name == page.name
            )  # fmt: skip
            kept = r.Article(id=page.id, name=page.name, text=page.text, raw_sha256=page.raw_sha256, declared=said)
            readings.append(r.Reading(article=kept, passages=self.passages(page, roles or {})))
        made = {kind: tuple(items) for kind, items in self.made.items()}
        return r.Record(
            readings=tuple(sorted(readings, key=lambda item: item.article.id)), problems=problems,
            event_mentions=made.get("mention", ()),
            resolved=r.Resolved(entities=made.get("entity", ()), events=made.get("event", ())),
            weighed=r.Weighed(
                claims=made.get("claim", ()), groups=made.get("group", ()), disagreements=made.get("clash", ()),
            ),
            lineage=r.Lineage(kinships=made.get("kin", ())), version="0.1.0", rules_digest="abcdef0123456789",
        )  # fmt: skip

    def passages(self, page: r.Article, roles: dict[str, str]) -> tuple[r.Passage, ...]:
        out, at = [], 0
        for line in page.text.split("\n"):
            if line.strip():
                role = next((role for words, role in roles.items() if words in line), "body")
                out.append(r.Passage(
                    id=f"p{at}", evidence=(page.cut(at, at + len(line)),), made_by="test", role=role,
                ))  # fmt: skip
            at += len(line) + 1
        return tuple(out)


def lighthouse() -> r.Record:
    """Three pages, two disagreements, two groups, three visits."""
    pile = Pile()
    board = pile.claim("001.txt", "1,000 to 3,000 birds", who="The harbour board")
    bare = pile.claim("002.txt", "3,000 birds struck the lamp at Gull Rock this year")
    silent = pile.claim("003.txt", "not confirmed that any bird struck the lamp", who="The board")
    second = pile.claim(
        "002.txt", "Hale's second visit", who="Port News Agency", kind="agency", outlet="Port News Agency"
    )
    visit = pile.claim("001.txt", "visited Gull Rock on 4 June", who="the board")
    some = r.Origins(
        min=1, max=2, why="002 may rest on the board", voices=("harbour board",), parties=("harbour board",)
    )
    none = r.Origins(min=0, max=0, why="nobody named")
    pile.group("Birds that struck the lamp", [board, bare], some)
    pile.group("Hale at Gull Rock, second visit", [second, visit], none)
    pile.clash("hardened", [board], [bare], origins=some, why="a range became its upper end")
    pile.clash("contradiction", [bare], [silent], origins=some)
    pile.clash("compatible", [second], [visit], level="checked", why="both fit")
    hale = pile.entity("001.txt", "Tom Hale")
    june = date(2025, 6, 4)
    pile.event("001.txt", "visited", "Hale at Gull Rock", "visit", (june, june), who=(hale,))
    march = (date(2025, 3, 1), date(2025, 3, 31))
    pile.event("002.txt", "second visit", "Hale at Gull Rock again", "visit", march, "derived", who=(hale,))
    pile.event("003.txt", "visit again", "Hale to come again", "visit", None, status="planned", who=(hale,))
    pile.kin("002.txt", "001.txt")
    return pile.record(
        roles={
            "Leave a Reply": "boilerplate",
            "By Ida": "byline",
            "Original Source": "source-line",
            "Keeper visits": "title",
        },
        declared=[("002.txt", "original", "www.portnews.example", "www.portnews.example")],
    )
