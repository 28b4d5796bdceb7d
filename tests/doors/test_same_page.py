"""The same file twice is one article; the same text at two addresses is two articles and one origin."""

from pathlib import Path

from twosource.pipeline import build

STORY = (
    "Old bridge of Marl to close\n"
    "The council of Marl voted on Friday to close the old bridge, which engineers called unsafe.\n"
    "The mayor of Marl, Tom Arber, said that 312 people had crossed the bridge on Thursday and that 14 were hurt.\n"
    "A ferry will carry passengers across the river until the new bridge opens, the council said in a statement.\n"
)


def test_a_file_given_twice_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    assert len(build([tmp_path, tmp_path / "a.txt", tmp_path / "a.txt"]).articles) == 1


def test_one_text_at_two_addresses_is_two_articles_and_one_origin(tmp_path: Path) -> None:
    for name, host in (("a", "gazette.example"), ("b", "courier.example")):
        (tmp_path / f"{name}.txt").write_text(STORY)
        (tmp_path / f"{name}.meta.json").write_text(f'{{"url": "https://{host}/bridge"}}')
    record = build(tmp_path)
    assert len(record.articles) == 2
    assert [item.kind for item in record.kinships] == ["verbatim"]
    assert record.groups
    assert {answer.origins.max for group in record.groups for answer in group.answers} <= {0, 1}
