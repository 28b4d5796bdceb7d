import pytest

from twosource import records as r


def page(text: str = "Ten people died.") -> r.Article:
    return r.Article(id="a" * 16, name="a.txt", text=text, raw_sha256="0" * 64)


def test_a_sourced_record_cannot_be_built_without_evidence() -> None:
    with pytest.raises(ValueError, match="no evidence"):
        r.Passage(id="x", evidence=(), made_by="test", role="body")


def test_a_span_outside_its_article_is_refused() -> None:
    with pytest.raises(ValueError, match="outside article"):
        page().cut(10, 99)


def test_a_span_whose_quotation_was_changed_is_refused_when_decoding() -> None:
    article = page()
    passage = r.Passage(id="x", evidence=(article.cut(0, 3),), made_by="test", role="body")
    data = r.encode(r.Record(readings=(r.Reading(article=article, passages=(passage,)),)))
    assert r.decode(data).articles == (article,)
    with pytest.raises(ValueError, match="lie outside"):
        r.decode(data.replace(b'"quote":"Ten"', b'"quote":"Two"'))


def test_equal_bytes_at_two_addresses_are_two_articles() -> None:
    assert r.article_id(b"x", "https://a.example/1") != r.article_id(b"x", "https://b.example/1")


def test_display_ids_rank_articles_by_file_name() -> None:
    pages = [
        r.Article(id=ident, name=name, text="x", raw_sha256="0") for ident, name in (("a", "b.txt"), ("b", "a.txt"))
    ]
    record = r.Record(readings=tuple(r.Reading(article=item, passages=()) for item in pages))
    assert r.display_ids(record) == {"b": "000", "a": "001"}
