"""Through whom a statement came: the innermost attribution, the outlet a page declares, the body that issues a page."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct

from ..records import Article, Attribution, Certainty, Mention, Reading, Sentence, SourceKind, Span, Speaker, Token
from ..tables.issuing import issuing_body
from .clauses import children, climb, denied, subject, subtree, tokens_in
from .words import words


class Voice(Struct, frozen=True, kw_only=True):
    """Who says it: the ultimate source, the chain behind it, and how sure the words of saying make it."""

    speaker: Speaker | None = None
    chain: tuple[Speaker, ...] = ()
    certainty: Certainty = "certain"
    cue: Span | None = None
    act: str = "say"
    attribution: str | None = None


OWN = Voice()


def voice_at(reading: Reading, span: Span) -> Voice:
    """The innermost attribution whose content holds most of this place; the article's own voice where none does.

    Whoever is said to be silent says nothing.
    """
    held = [
        (size(item), -share(item, span), item)
        for item in reading.attributions
        if item.act != "silence" and 2 * share(item, span) >= length(span)
    ]
    if not held:
        return quoting(reading, span)
    told = [row for row in held if row[2].chain] or held  # "the firm said in a statement that": the firm, not nobody
    best = min(told, key=lambda row: (row[0], row[1], row[2].span.start))[2]
    chain = told_by(reading, best.chain)
    return Voice(
        speaker=chain[-1] if chain else None, chain=chain, certainty=best.certainty,
        cue=best.cue.span if best.cue else None, act=best.act,
        attribution=best.id,
    )  # fmt: skip


def told_by(reading: Reading, chain: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    """The chain without those who are only "we" or "I" inside the words of somebody named before them."""
    others = tuple(speaker for speaker in chain if speaker.name.lower() not in words("first-person"))
    return tuple(of_page(reading, antecedent(reading, speaker)) for speaker in others or chain)


def of_page(reading: Reading, speaker: Speaker) -> Speaker:
    """For "our own count" the outlet that speaks."""
    site = domain(reading.article.address) if speaker.name.lower() == "our" and not speaker.mention else None
    return Speaker(kind="outlet", name=site, span=speaker.span) if site else speaker


def antecedent(reading: Reading, speaker: Speaker) -> Speaker:
    """For a pronoun that nothing was found for, the last person before it that is the subject of its clause."""
    mention = next((item for item in reading.mentions if item.id == speaker.mention), None)
    alone = speaker.name.lower() in words("pronoun") and speaker.span is not None
    if not alone or speaker.span is None or (mention is not None and mention.same_as):
        return speaker
    found = last_subject(reading, speaker.span.start)
    return Speaker(kind="person", name=found.name, span=speaker.span, mention=found.id) if found else speaker


def last_subject(reading: Reading, before: int, within: int = 5) -> Mention | None:
    """The nearest person named as a subject before a place, at most so many sentences back."""
    near = [item for item in reading.sentences if item.span.start < before][-within:]
    numbers = {item.id: item for item in near}
    found = [
        item for item in reading.mentions
        if item.kind == "person" and item.form == "name" and item.sentence in numbers and item.span.end <= before
        and leads(numbers[item.sentence], item)
    ]  # fmt: skip
    return found[-1] if found else None


def leads(sentence: Sentence, mention: Mention) -> bool:
    """True for a person who is the subject, stands beside it ("the mayor, Ann Lee,"), or opens the sentence."""
    token = sentence.tokens[mention.head]
    over = sentence.tokens[token.head]
    beside = token.dep == "appos" and over.dep in ("nsubj", "nsubjpass")
    return token.dep in ("nsubj", "nsubjpass") or beside or mention.span.start == sentence.span.start


def quoted(reading: Reading, span: Span) -> bool:
    """True where a place stands inside quotation marks that opened on its own line."""
    text = reading.article.text
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    return line.count("“") > line.count("”") or line.count('"') % 2 == 1


def quoting(reading: Reading, span: Span) -> Voice:
    """Words in quotation marks that no word of saying goes with belong to the last person who is a subject."""
    found = last_subject(reading, span.start, within=2) if quoted(reading, span) else None
    if found is None:
        return OWN
    speaker = Speaker(kind="person", name=found.name, span=found.span, mention=found.id)
    return Voice(speaker=speaker, chain=(speaker,))


def length(span: Span) -> int:
    """Characters of a span."""
    return span.end - span.start


def share(item: Attribution, span: Span) -> int:
    """Characters of a place that lie in the content of an attribution."""
    return sum(
        max(0, min(part.end, span.end) - max(part.start, span.start))
        for part in item.content
        if part.article == span.article
    )


def size(item: Attribution) -> int:
    """Characters of an attribution's content."""
    return sum(length(part) for part in item.content)


def outlet_chain(article: Article) -> tuple[Speaker, ...]:
    """The outlet a page came through: its declared original, else the site it stood on, then an agency it names."""
    original, agency = article.said("original"), article.said("agency")
    first: tuple[Speaker, ...]
    if original:
        first = (Speaker(kind="outlet", name=original.value, span=next(iter(original.spans), None)),)
    else:
        site = domain(article.address)
        first = (Speaker(kind="outlet", name=site),) if site else ()
    if agency and not any(same_house(agency.value, speaker.name) for speaker in first):
        first += (Speaker(kind="agency", name=agency.value, span=next(iter(agency.spans), None)),)
    return first


def domain(address: str | None) -> str | None:
    """The host of an address."""
    host = urlsplit(address or "").hostname
    return host.lower() if host else None


def same_house(agency: str, site: str) -> bool:
    """True where an agency's name stands in the address of the site."""
    return agency.lower().replace(" ", "") in site.lower()


def issuer(reading: Reading) -> Voice | None:
    """The body that speaks in a communique: the subject of "informs the public as follows" near its head."""
    found = issuing_body(reading)
    if found is None:
        return None
    mention, verb = found
    speaker = Speaker(kind="organization", name=mention.name, span=mention.span, mention=mention.id)
    return Voice(speaker=speaker, chain=(speaker,), cue=reading.article.cut(verb.start, verb.end))


def counter(reading: Reading, sentence: Sentence, predicate: int) -> Voice | None:
    """The subject of a verb of counting, where it is somebody: whoever lowers a toll is its source."""
    tokens = sentence.tokens
    for place in dict.fromkeys((predicate, tokens[predicate].head, tokens[tokens[predicate].head].head)):
        if tokens[place].lemma.lower() in words("telling-off") and denied(tokens, place) is None:
            found = placed_role(reading, sentence, doer(tokens, place))
            if found:
                return found
    for place in (predicate, tokens[predicate].head, *corrected_before(tokens, predicate)):
        counts = tokens[place].lemma.lower() in words("counting") - HAVING and denied(tokens, place) is None
        top = doer(tokens, place) if counts else None
        mention = somebody(reading, sentence, top) if top is not None else None
        if mention:
            speaker = Speaker(
                kind=KINDS.get(mention.kind, "organization"), name=mention.name, span=mention.span, mention=mention.id
            )
            return Voice(
                speaker=speaker, chain=(speaker,), cue=reading.article.cut(tokens[place].start, tokens[place].end)
            )
    return None


def gapped(reading: Reading, sentence: Sentence, span: Span) -> Voice | None:
    """Who gives the second figure where the verb is not said again: "put at 12 by the police and at 41 by the
    hospital", "the police put it at 12, the hospital at 41".
    """
    tokens = sentence.tokens
    for place in tokens_in(sentence, span):
        link = tokens[place].head
        if tokens[link].lemma.lower() != "at" or tokens[place].dep != "pobj":
            continue
        over = tokens[link].head
        below = [*children(tokens, link), *children(tokens, place)] if again(tokens, link) else []
        by = [i for i in below if tokens[i].lemma.lower() == "by"]
        tops = [i for word in by for i in children(tokens, word) if tokens[i].dep == "pobj"]
        if tokens[over].pos in ("NOUN", "PROPN") and tokens[over - 1].dep in ("punct", "det", "compound", "cc"):
            above = [i for i in climb(tokens, over) if tokens[i].lemma.lower() in words("counting")]
            tops += [over] if above and subject(tokens, above[0]) not in (None, over) else []
        for top in tops:
            mention = somebody(reading, sentence, top)
            if mention:
                kind = KINDS.get(mention.kind, "organization")
                speaker = Speaker(kind=kind, name=mention.name, span=mention.span, mention=mention.id)
                return Voice(speaker=speaker, chain=(speaker,))
    return None


def again(tokens: tuple[Token, ...], link: int) -> bool:
    """True for the second "at" of "put at 12 by the police and at 41 by the hospital"."""
    if tokens[link].dep == "conj":
        return True
    beside = children(tokens, tokens[link].head)
    return any(i < link and tokens[i].lemma.lower() == tokens[link].lemma.lower() for i in beside)


def placed_role(reading: Reading, sentence: Sentence, top: int | None) -> Voice | None:
    """The voice of "a surgeon at the district hospital" who counts: somebody by a role, of a body that is told."""
    if top is None or sentence.tokens[top].pos != "NOUN":
        return None
    below_top = subtree(sentence.tokens, top, without=frozenset({"relcl", "appos", "punct"}))
    span = reading.article.cut(sentence.tokens[below_top[0]].start, sentence.tokens[below_top[-1]].end)
    bodies = [item for item in reading.mentions if item.kind == "organization" and item.span.within(span)]
    if not bodies or any(item.head == top and item.sentence == sentence.id for item in bodies):
        return None
    speaker = Speaker(kind="person", name=span.quote, span=span)
    return Voice(speaker=speaker, chain=(speaker,))


def corrected_before(tokens: tuple[Token, ...], predicate: int) -> tuple[int, ...]:
    """The verb of "The ministry corrects its count: five died", where the parser hung it below what it says."""
    below = [i for i in range(predicate) if tokens[i].head == predicate and tokens[i].dep in ("ccomp", "parataxis")]
    return tuple(i for i in below if tokens[i].lemma.lower() in words("correcting"))


HAVING = frozenset({"have", "be"})  # "Hale had 48 percent" does not make her its source


def doer(tokens: tuple[Token, ...], place: int) -> int | None:
    """The subject of an active verb; of a verb in "-ing" without one, the subject of the verb it hangs on."""
    top = subject(tokens, place)
    if top is None and tokens[place].tag == "VBG":
        above = next((i for i in climb(tokens, place) if tokens[i].pos == "VERB"), None)
        top = subject(tokens, above) if above is not None else None
    return top if top is not None and tokens[top].dep == "nsubj" else None


KINDS: dict[str, SourceKind] = {"person": "person", "outlet": "outlet", "country": "government"}


def somebody(reading: Reading, sentence: Sentence, top: int) -> Mention | None:
    """The mention whose head is this word; for a document, whoever it is of."""
    here = [item for item in reading.mentions if item.sentence == sentence.id and item.kind in SPEAKERS]
    found = next((item for item in here if item.head == top), None)
    if found or sentence.tokens[top].lemma.lower() not in words("document"):
        return found
    below = set(subtree(sentence.tokens, top))
    return next((item for item in here if item.head in below), None)


SPEAKERS = frozenset({"person", "organization", "outlet", "country", "group"})
