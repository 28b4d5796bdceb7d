from functools import lru_cache
from pathlib import Path

import pytest

from factories import RULES
from twosource.annotate import annotate
from twosource.ingest import Source, gather, ingest
from twosource.lineage import relate
from twosource.lineage.blocking import SMALL_PILE, candidates
from twosource.lineage.judging import kind_of
from twosource.lineage.profiles import profile
from twosource.records import Lineage, Reading
from twosource.tables import is_called, outlet_keys

HERE = Path(__file__).parents[1]
WIRE = """Old bridge of Marl to close
MARL, May 3 (SPA) - The council of Marl voted 14 to 9 on Friday to close the old bridge, which engineers called unsafe.
"It cannot stand another winter," the mayor, Tom Arber, told SPA after the vote.
Some 3,200 people cross the bridge every day. A ferry with 60 seats will carry them until the new bridge opens in 2033.
"""
REWRITE = """Bridge shut in shock vote
Marl is to lose its old bridge.
Councillors backed the closure by 14 votes to 9 on Friday after engineers said that it was unsafe.
Mayor Tom Arber warned that it could not survive one more winter.
Until a new bridge is ready in 2033, a ferry with 60 seats must do for the 3,200 people who cross daily.
"""
OTHER = """Market opens in Ost
The new fish market of Ost opened on Monday with 40 stalls, the harbour master, Mara Lund, said.
Cod was sold at 11 crowns a kilo, and the brass band of the fire brigade played until noon.
"""
BOTH = """© 2031 Marl Gazette. All rights reserved.
Mara Lund is a veteran reporter known for her careful prose.
"""


@lru_cache(maxsize=64)
def read(text: str, name: str) -> Reading:
    return annotate(*ingest(Source(name=name, raw=text.encode()), RULES), RULES)


def related(**texts: str) -> tuple[Lineage, dict[str, str]]:
    readings = tuple(read(text, f"{name}.txt") for name, text in texts.items())
    return relate(readings, RULES), {item.article.id: item.article.name.removesuffix(".txt") for item in readings}


@lru_cache(maxsize=8)
def bundle(name: str) -> tuple[frozenset[tuple[str, str, str]], Lineage]:
    sources = gather([HERE / "data/origins" / name / "articles"]).sources
    readings = tuple(annotate(*ingest(source, RULES), RULES) for source in sources)
    names = {item.article.id: item.article.name.removesuffix(".txt") for item in readings}
    lineage = relate(readings, RULES)
    direct = (item for item in lineage.kinships if item.through is None)
    return frozenset((names[item.child], names[item.parent], item.kind) for item in direct), lineage


def test_a_rewrite_is_kin_to_its_origin_and_a_page_about_something_else_is_not() -> None:
    lineage, names = related(wire=WIRE, rewrite=REWRITE, other=OTHER)
    (kin,) = lineage.kinships
    assert (names[kin.parent], names[kin.child], kin.kind, kin.directed) == ("wire", "rewrite", "rewritten", True)
    assert {item.verdict for item in lineage.compared} == {"unrelated"}


def test_the_aligned_places_are_in_both_articles() -> None:
    lineage, _ = related(wire=WIRE, rewrite=REWRITE)
    (kin,) = lineage.kinships
    assert kin.aligned
    assert all((item.parent.article, item.child.article) == (kin.parent, kin.child) for item in kin.aligned)


def test_a_figure_that_changed_on_the_way_is_marked() -> None:
    lineage, _ = related(wire=WIRE, rewrite=REWRITE.replace("3,200 people", "2,300 people"))
    (kin,) = lineage.kinships
    altered = [item.altered for item in kin.aligned if item.altered]
    assert any("3,200" in words and "2,300" in words for words in altered)


def test_the_only_figure_that_changed_is_marked_whatever_it_counts() -> None:
    changed = REWRITE.replace("for the 3,200 people who cross daily.", "for all. 2,300 cross the bridge every day.")
    lineage, _ = related(wire=WIRE, rewrite=changed)
    (kin,) = lineage.kinships
    assert any("3,200" in words and "2,300" in words for item in kin.aligned if (words := item.altered))


def test_a_copy_is_verbatim_and_a_cut_copy_is_edited() -> None:
    (copy,) = related(wire=WIRE, copy=WIRE + "\nPost Comment")[0].kinships
    (cut,) = related(wire=WIRE, cut="\n".join(WIRE.split("\n")[1:3]))[0].kinships
    assert (copy.kind, cut.kind) == ("verbatim", "edited")


def test_shared_furniture_makes_no_kin() -> None:
    assert related(a=OTHER + BOTH, b=WIRE + BOTH)[0].kinships == ()


def test_a_declared_original_is_the_parent() -> None:
    lineage, names = related(spa=WIRE, page=REWRITE + "\nOriginal Source: www.spa.example")
    (kin,) = lineage.kinships
    assert (names[kin.parent], kin.certainty, kin.directed) == ("spa", "declared", True)


def test_of_several_pages_of_the_declared_outlet_the_most_alike_is_the_original() -> None:
    second = OTHER.replace("Market opens in Ost", "Marl council meets")
    page = REWRITE + "\nOriginal Source: The Marl Gazette"
    lineage, names = related(marl_gazette=WIRE, marl_gazette_2=second, page=page)
    declared = [(names[kin.parent], names[kin.child]) for kin in lineage.kinships if kin.certainty == "declared"]
    assert declared == [("marl_gazette", "page")]


def test_a_copy_of_a_copy_is_kin_to_the_first_through_the_second() -> None:
    lineage, names = related(
        spa=WIRE, marl_radio="By Solvik Press Agency\n" + WIRE, marl_online=WIRE + "\nPost Comment"
    )
    through = {names[item.child]: item.through for item in lineage.kinships if item.through}
    assert set(through) <= {"marl_online", "marl_radio"}
    assert len(lineage.families) == 2


def test_families_count_a_page_without_kin_for_itself() -> None:
    lineage, names = related(wire=WIRE, rewrite=REWRITE, other=OTHER)
    sure = [sorted(names[a] for a in item.articles) for item in lineage.families if item.partition == "sure"]
    assert sorted(sure) == [["other"], ["rewrite", "wire"]]


@pytest.mark.parametrize(
    ("name", "edges"),
    [
        (
            "b01-warehouse-fire",
            {
                ("radio_lind", "npa_wire", "verbatim"),
                ("world_brief", "npa_wire", "rewritten"),
                ("lind_online", "radio_lind", "edited"),
            },
        ),
        ("b02-border-clash", {("globe_digest", "tarsian_herald", "rewritten")}),
        ("b03-photo-credit", {("daily_mirror_of_sund", "npa_wire", "rewritten")}),  # a photo credit makes no kin
        (
            "b04-circular-harbour",
            {
                ("harbour_times", "coast_daily", "rewritten"),  # each names the other
                ("coast_daily", "harbour_times", "rewritten"),
                ("capital_post", "harbour_times", "rewritten"),
            },
        ),
    ],
)
def test_bundles_of_reports(name: str, edges: set[tuple[str, str, str]]) -> None:
    found, _ = bundle(name)
    assert {edge for edge in found if edge[2] != "common-source"} == edges


def test_two_papers_that_quote_one_statement_share_a_source() -> None:
    found, _ = bundle("b02-border-clash")
    assert {frozenset(edge[:2]) for edge in found if edge[2] == "common-source"} == {
        frozenset({"evening_star", "tarsian_herald"})
    }


def test_the_order_of_the_articles_changes_nothing() -> None:
    readings = tuple(read(text, f"{at}.txt") for at, text in enumerate((WIRE, REWRITE, OTHER)))
    assert relate(readings, RULES) == relate(readings[::-1], RULES)


def test_a_large_pile_is_not_compared_pair_by_pair() -> None:
    places = [
        read(f"Town number {at} opened a hall of {at * 7} seats, said {chr(65 + at % 26)}{at} Holm.", f"{at}.txt")
        for at in range(60)
    ]
    profiles = [profile(item) for item in (*places, read(WIRE, "w.txt"), read(REWRITE, "r.txt"))]
    pairs = candidates(profiles)
    assert (60, 61) in pairs
    assert len(profiles) > SMALL_PILE
    assert len(pairs) < 62 * 16


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("www.marl-gazette.example", "marlgazette"),
        ("The Marl Gazette", "marlgazette"),
        ("https://marlgazette.com/", "marlgazette"),
    ],
)
def test_an_outlet_is_known_by_its_domain_and_its_name(name: str, wanted: str) -> None:
    assert wanted in outlet_keys(name)


def test_a_page_is_called_by_the_name_of_its_file() -> None:
    assert is_called(read(WIRE, "marl_gazette.txt").article, outlet_keys("Marl Gazette"))
    assert not is_called(read(WIRE, "001.txt").article, outlet_keys("Marl Gazette"))


def test_kind_of_needs_long_shared_runs_for_a_copy() -> None:
    from twosource.lineage.features import compare

    assert kind_of(compare(profile(read(WIRE, "a.txt")), profile(read(REWRITE, "b.txt")))) == "rewritten"


def test_one_claim_and_one_name_in_common_make_no_sure_kin() -> None:
    first = """Quarry wall falls
Three people died when a quarry wall near Tamden came down, the rescue service said.
Two brothers photographed a tin whistle under a lime tree, and a lodger weighed wet mattresses on the ice.
A retired mason sold the spare key behind the chapel although no one asked him to.
"""
    second = """What is said in the valley
According to analysts, three people died when a quarry wall near Tamden came down.
The sexton keeps half a ladder in the dovecote, and a cook painted seven candles before the street was closed.
A tall printer buried a stopped clock beside the well for the third time that week.
"""
    lineage, _ = related(first=first, second=second)
    assert not [kin for kin in lineage.kinships if kin.certainty != "probable"]


def test_a_report_that_very_many_pages_print_is_one_family() -> None:
    ways = ("Read more", "Share", "Subscribe")
    pages = {f"p{at:02d}": f"{WIRE}\n{ways[at % 3]}" for at in range(50)}
    lineage, _ = related(**pages, other=OTHER)
    sure = sorted(len(item.articles) for item in lineage.families if item.partition == "sure")
    assert sure == [1, 50]
    assert len(lineage.kinships) < 50 * 20
