from collections.abc import Sequence
from datetime import date
from itertools import permutations

from msgspec import structs

from factories import RULES, article, body, read
from twosource.annotate import annotate
from twosource.records import (
    Declared,
    Event,
    EventMention,
    Given,
    Interval,
    Kinship,
    Lineage,
    Reading,
    Status,
    record_id,
)
from twosource.resolve.dates import Dates, solve_dates


def page(text: str, name: str, published: str | None = None) -> Reading:
    if published is None:
        return read(text, name)
    given = Given(kind="meta", where="published", words=published)
    said = Declared(id="d", evidence=(given,), made_by="test", kind="published", value=published)
    made = structs.replace(article(text, name), declared=(said,))
    return annotate(made, (body(made),), RULES)


def mention(reading: Reading, word: str, *whens: str, status: Status = "occurred") -> EventMention:
    """The event mention at a word, with the time expressions of these words."""
    start = reading.article.text.index(word)
    span = reading.article.cut(start, start + len(word))
    sentence = next(item for item in reading.sentences if span.within(item.span))
    times = tuple(next(when.id for when in reading.whens if when.span.quote == words) for words in whens)
    return EventMention(
        id=record_id("mention", span.article, span.start), evidence=(span,), made_by="test", kind="visit",
        code=None, sentence=sentence.id, role=sentence.role, whens=times, status=status,
    )  # fmt: skip


def event(*mentions: EventMention) -> Event:
    return Event(
        id=record_id("event", mentions[0].id), evidence=mentions[0].evidence, made_by="test", label="x", kind="visit",
        code=None, participants=(), place=None, when=None, status="occurred",
        mentions=tuple(item.id for item in mentions),
    )  # fmt: skip


def solve(readings: Sequence[Reading], events: Sequence[tuple[EventMention, ...]], *kin: Kinship) -> Dates:
    mentions = tuple(item for group in events for item in group)
    return solve_dates(
        tuple(readings), mentions, tuple(event(*group) for group in events), Lineage(kinships=kin)
    )  # fmt: skip


def days(start: str | None, end: str | None) -> Interval:
    return Interval(start=start and date.fromisoformat(start), end=end and date.fromisoformat(end))


def days_of(dates: Dates, mentions: tuple[EventMention, ...]) -> Interval:
    return dates.moments[event(*mentions).id].interval


def published(dates: Dates, reading: Reading) -> Interval | None:
    found = [item.when.interval for item in dates.published if item.article == reading.article.id]
    return found[0] if found else None


def test_a_weekday_is_a_day_where_the_page_came_with_its_date() -> None:
    told = page("The envoy landed in Port Arlen on Tuesday.", "a.txt", "2025-06-18T09:00:00Z")
    landed = (mention(told, "landed", "Tuesday"),)
    dates = solve([told], [landed])
    assert days_of(dates, landed) == days("2025-06-17", "2025-06-17")
    assert (dates.published[0].when.basis, dates.moments[event(*landed).id].basis) == ("metadata", "derived")


def test_the_day_of_publication_is_never_the_day_of_an_event_by_default() -> None:
    told = page("The envoy landed in Port Arlen.", "a.txt", "2025-06-18")
    landed = (mention(told, "landed"),)
    assert days_of(solve([told], [landed]), landed) == days(None, "2025-06-18")


def test_nothing_is_said_of_a_page_that_tells_no_date() -> None:
    told = page("The envoy landed in Port Arlen.", "a.txt")
    dates = solve([told], [(mention(told, "landed"),)])
    assert (dates.published, dates.moments) == ((), {})


def undated() -> tuple[list[Reading], list[tuple[EventMention, ...]]]:
    """Two pages without a date: one says "last year" of a tour that the other dates."""
    first = page(
        "The envoy landed in Port Arlen on Tuesday. The trip comes less than two weeks after the previous journey. "
        "On May 6 she signed the accord. It follows a tour by the premier last year.",
        "a.txt",
    )
    second = page("The premier toured the port in August 2018.", "b.txt")
    landed = (mention(first, "landed", "Tuesday"), mention(first, "trip", "less than two weeks"))
    journey = (mention(first, "journey"), mention(first, "signed", "May 6"))
    tour = (mention(first, "tour", "last year"), mention(second, "toured", "August 2018"))
    return [first, second], [landed, journey, tour]


def test_two_undated_pages_date_each_other() -> None:
    pages, (landed, journey, tour) = undated()
    dates = solve(pages, [landed, journey, tour])
    assert days_of(dates, tour) == days("2018-08-01", "2018-08-31")
    assert days_of(dates, journey) == days("2019-05-06", "2019-05-06")
    found = dates.moments[event(*landed).id]
    assert found.interval == days("2019-05-14", "2019-05-14"), "the last Tuesday within two weeks of 6 May"
    assert found.also == (days("2019-05-07", "2019-05-07"),), "a week earlier fits less well"
    assert found.basis == "cross-derived"
    assert any("last year" in line for line in found.why)


def test_the_order_of_pages_and_events_changes_nothing() -> None:
    pages, events = undated()
    wanted = solve(pages, events)
    for shuffled in permutations(events):
        assert solve(pages[::-1], shuffled) == wanted


def test_a_copy_is_not_older_than_its_original_where_the_direction_is_known() -> None:
    first = page("The mill burned.", "a.txt", "2025-03-02")
    copy = page("Fire took the mill.", "b.txt")
    span = copy.article.cut(0, 4)
    kin = Kinship(
        id="k", evidence=(span,), made_by="test", parent=first.article.id, child=copy.article.id, kind="rewritten",
        directed=True, certainty="sure", aligned=(), score=0.9, why="",
    )  # fmt: skip
    assert published(solve([first, copy], [], kin), copy) == days("2025-03-02", None)


def test_a_date_in_a_caption_never_dates_the_page() -> None:
    told = page("The mill burned on May 3, 2022.", "a.txt")
    caption = structs.replace(
        told, sentences=tuple(structs.replace(item, role="caption") for item in told.sentences)
    )  # fmt: skip
    assert solve([caption], []).published == ()
    assert published(solve([told], []), told) == days("2022-05-03", None)


def test_a_contradiction_keeps_the_days_and_says_so() -> None:
    told = page("The mill burned on May 3, 2022. The blaze of May 9, 2022 was the last.", "a.txt")
    burned = (mention(told, "burned", "May 3, 2022"), mention(told, "blaze", "May 9, 2022"))
    found = solve([told], [burned]).moments[event(*burned).id]
    assert found.interval in (days("2022-05-03", "2022-05-03"), days("2022-05-09", "2022-05-09"))
    assert any(line.startswith("does not fit") for line in found.why)


def test_what_is_planned_is_not_before_publication() -> None:
    told = page("The envoy will visit Port Arlen on Saturday.", "a.txt", "2025-06-18")
    visit = (mention(told, "visit", "Saturday", status="planned"),)
    assert days_of(solve([told], [visit]), visit) == days("2025-06-21", "2025-06-21")


def test_a_bound_is_an_open_interval() -> None:
    told = page("The ferry has been blocked since August 2021.", "a.txt")
    blocked = (mention(told, "blocked", "August 2021"),)
    assert days_of(solve([told], [blocked]), blocked) == days("2021-08-01", None)


def test_what_came_after_an_event_is_not_before_it() -> None:
    told = page("Nine people were hurt after the pier collapsed overnight.", "a.txt", "2025-06-18")
    hurt, fell = (mention(told, "hurt"),), (mention(told, "collapsed", "overnight"),)
    dates = solve([told], [hurt, fell])
    assert days_of(dates, fell) == days("2025-06-17", "2025-06-18"), "a night is as long as it is"
    assert days_of(dates, hurt) == days("2025-06-17", "2025-06-18")


def test_an_undated_earlier_trip_was_on_the_one_earlier_day_the_page_names() -> None:
    told = page(
        "The envoy landed on Tuesday. It comes less than two weeks after the previous trip. "
        "They carried out a deal forged on June 4.", "a.txt", "2019-06-13",
    )  # fmt: skip
    landed = (mention(told, "landed", "Tuesday"), mention(told, "comes", "less than two weeks"))
    trip, deal = (mention(told, "trip"),), (mention(told, "forged", "June 4"),)
    dates = solve([told], [landed, trip, deal])
    assert days_of(dates, trip) == days("2019-06-04", "2019-06-04")


def test_words_about_a_plan_give_way_to_what_is_told_as_done() -> None:
    told = page("The toll rose to nine. A full toll is planned for Friday.", "a.txt", "2025-06-18")
    toll = (mention(told, "rose"), mention(told, "planned", "Friday", status="planned"))
    found = solve([told], [toll]).moments[event(*toll).id]
    assert found.interval == days(None, "2025-06-18")
    assert any("Friday" in line for line in found.why)


def test_what_a_page_tells_as_news_bounds_it_weakly_to_a_month() -> None:
    told = page("The mill burned down.", "a.txt")
    other = page("The mill burned on May 3, 2022.", "b.txt", "2022-05-04")
    burned = (mention(told, "burned"), mention(other, "burned", "May 3, 2022"))
    when = next(item.when for item in solve([told, other], [burned]).published if item.article == told.article.id)
    assert (when.interval, when.weak, when.basis) == (days("2022-05-03", "2022-06-02"), True, "cross-derived")


def test_dates_joined_by_and_date_no_single_event() -> None:
    told = page("They sent 300 men in March and 200 in the current year.", "a.txt", "2025-06-18")
    sent = (mention(told, "sent", "March", "the current year"),)
    assert days_of(solve([told], [sent]), sent) == days(None, "2025-06-18")


def test_a_joined_event_does_not_put_a_page_long_after_its_own_news() -> None:
    told = page("The mill burned down. There had been talks.", "a.txt")
    other = page("The mill burned on May 3, 2022. Talks began on December 9, 2022.", "b.txt")
    burned = (mention(told, "burned"), mention(other, "burned", "May 3, 2022"))
    talks = (mention(told, "talks"), mention(other, "Talks", "December 9, 2022"))
    assert published(solve([told, other], [burned, talks]), told) == days("2022-05-03", "2022-06-02")


def test_a_dateline_without_its_year_is_a_day_once_the_year_is_known() -> None:
    told = page("The mill burned on Tuesday, the year's worst fire.", "a.txt")
    span = told.article.cut(0, 8)
    said = Declared(id="d", evidence=(span,), made_by="test", kind="dateline-date", value="XXXX-05-04")
    told = structs.replace(told, article=structs.replace(told.article, declared=(said,)))
    other = page("The mill burned in May 2022.", "b.txt", "2022-06-04")
    burned = (mention(told, "burned", "Tuesday"), mention(other, "burned", "May 2022"))
    dates = solve([told, other], [burned])
    assert published(dates, told) == days("2022-05-04", "2022-05-04")
    assert days_of(dates, burned) == days("2022-05-03", "2022-05-03")


def test_the_next_day_is_the_day_after_what_was_told_before() -> None:
    told = page("The mill burned on May 3, 2022. The owner fled the next day.", "a.txt")
    burned, fled = (mention(told, "burned", "May 3, 2022"),), (mention(told, "fled", "the next day"),)
    assert days_of(solve([told], [burned, fled]), fled) == days("2022-05-04", "2022-05-04")


def test_a_bound_over_publication_is_open_on_one_side_and_an_office_held_until_may_changed_in_may() -> None:
    told = page("The ferry has been blocked since August. He was minister until May.", "a.txt", "2021-11-03")
    blocked, left = (mention(told, "blocked", "August"),), (mention(told, "minister", "May"),)
    left = (structs.replace(left[0], kind="role-change"),)
    dates = solve([told], [blocked, left])
    assert days_of(dates, blocked) == days("2021-08-01", "2021-11-03")
    assert days_of(dates, left) == days("2021-05-01", "2021-05-31")


def test_weak_bounds_date_an_event_no_finer_than_four_weeks() -> None:
    told = page("The mill burned down. He was minister until May.", "a.txt")
    other = page("The mill burned on July 3, 2022.", "b.txt", "2022-07-04")
    burned, left = (
        (mention(told, "burned"), mention(other, "burned", "July 3, 2022")),
        (mention(told, "minister", "May"),),
    )
    left = (structs.replace(left[0], kind="role-change"),)
    found = solve([told, other], [burned, left]).moments[event(*left).id]
    assert (found.interval, found.weak) == (days("2022-05-01", "2022-05-31"), True)


def test_only_what_stands_in_the_clause_of_after_came_first() -> None:
    told = page("The river rose after rain fell on Tuesday, and the pier collapsed.", "a.txt", "2025-06-18")
    rose, pier = (mention(told, "rose"),), (mention(told, "collapsed"),)
    dates = solve([told], [rose, (mention(told, "fell", "Tuesday"),), pier])
    assert days_of(dates, rose) == days("2025-06-17", "2025-06-18")
    assert days_of(dates, pier) == days(None, "2025-06-18")


def test_done_and_still_to_come_on_an_undated_page_do_not_push_each_other_on() -> None:
    told = page("She arrived in May 2022. Talks began. They will meet on Wednesday.", "a.txt")
    arrived = (mention(told, "arrived", "May 2022"),)
    talks = (mention(told, "began"), mention(told, "meet", "Wednesday", status="planned"))
    found = published(solve([told], [arrived, talks]), told)
    assert found is not None
    assert found.start is not None
    assert found.start.year == 2022


def test_a_day_on_which_somebody_spoke_is_past_whatever_was_announced() -> None:
    told = page("The envoy will come, her office said on Friday, 9 May 2025.", "a.txt")
    assert published(solve([told], []), told) == days("2025-05-09", None)
