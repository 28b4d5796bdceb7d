import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from twosource.records import Given, Interval, Relative
from twosource.resolve.date_network import Known, Link, Node, State, propagate
from twosource.time import ALWAYS, contains, day, solve

NODES = [Node(kind="published", id="a"), Node(kind="published", id="b"), *(Node(kind="event", id=x) for x in "xyz")]
DAYS = st.dates(date(2019, 1, 1), date(2022, 12, 31))
WORDS = [
    Relative(anchor="published", unit="week", weekday=1),
    Relative(anchor="published", unit="year", low=-1, high=-1),
    Relative(anchor="published", unit="year", month=6, day=4),
    Relative(anchor="event", unit="week", low=0, high=2),
    Relative(anchor="event", unit="month", low=6, high=6),
    Relative(anchor="published", unit="month", low=-1, high=-1),
]


def link(kind: str, target: Node, number: int, **fields: object) -> Link:
    evidence = (Given(kind="meta", where="test", words=str(number)),)
    return Link(kind=kind, target=target, why=f"line {number}", evidence=evidence, articles=("a",), **fields)


@st.composite
def networks(draw: st.DrawFn, *, true: bool = False) -> tuple[list[Link], dict[Node, date]]:
    """Links between a few nodes; where `true`, all of them hold for one hidden day a node."""
    hidden = {node: draw(DAYS) for node in NODES}
    links: list[Link] = []
    for number in range(draw(st.integers(1, 8))):
        target, source = draw(st.sampled_from(NODES)), draw(st.sampled_from(NODES))
        kind = draw(st.sampled_from(("fixed", "words", "order")))
        if kind == "fixed":
            a, b = sorted((draw(DAYS), draw(DAYS)))
            if not true or a <= hidden[target] <= b:
                links.append(link(kind, target, number, interval=Interval(start=a, end=b)))
        elif kind == "order" and source != target:
            if not true or hidden[source] <= hidden[target]:
                links.append(link(kind, target, number, source=source))
        elif source != target:
            relative = draw(st.sampled_from(WORDS))
            found = solve(relative, day(hidden[source]))
            if not true or (found is not None and contains(found, day(hidden[target]))):
                links.append(link("words", target, number, source=source, relative=relative))
    return links, hidden


def intervals(state: State) -> dict[Node, Interval]:
    return {node: known.interval for node, known in state.items() if known.interval != ALWAYS}


@given(networks(), st.integers(0, 1000))
def test_the_order_of_links_changes_nothing(network: tuple[list[Link], dict[Node, date]], seed: int) -> None:
    links = list(network[0])
    wanted = propagate(links)
    random.Random(seed).shuffle(links)
    assert propagate(links) == wanted


@given(networks(true=True))
def test_no_true_day_is_ever_lost(network: tuple[list[Link], dict[Node, date]]) -> None:
    links, hidden = network
    for node, known in propagate(links).items():
        assert contains(known.interval, Interval(start=hidden[node], end=hidden[node]))
        assert not known.clashes


@given(networks(true=True))
def test_another_true_link_never_widens_anything(network: tuple[list[Link], dict[Node, date]]) -> None:
    links, _ = network
    less, more = propagate(links[:-1]), propagate(links)
    for node, known in less.items():
        assert contains(known.interval, more.get(node, Known()).interval)


def test_every_narrowed_end_has_its_reason() -> None:
    node = NODES[0]
    state = propagate([link("fixed", node, 1, interval=Interval(start=date(2020, 1, 1), end=None))])
    assert state[node].start is not None
    assert state[node].start.why == ("line 1",)
    assert state[node].end is None


def test_a_ring_without_end_is_cut_at_its_least_certain_link() -> None:
    page, event = NODES[0], NODES[2]
    later = Relative(anchor="published", unit="week", low=1, high=2)
    ring = [
        link("fixed", page, 1, interval=Interval(start=date(2020, 1, 1), end=None)),
        link("words", event, 2, source=page, relative=later),
        link("order", page, 3, source=event, doubtful=True),
    ]
    state = propagate(ring)
    assert state[page].interval == Interval(start=date(2020, 1, 1), end=None)
    assert state[event].interval == Interval(start=date(2020, 1, 8), end=None)
    assert state[page].clashes == ("does not fit: line 3",)
