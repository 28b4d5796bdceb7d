"""Who and what is meant, on sentences of invented stories."""

import pytest

from factories import read
from twosource.records import Mention


def found(text: str) -> dict[str, Mention]:
    """The mentions of a text by their words; the first one of equal words."""
    out: dict[str, Mention] = {}
    for mention in read(text).mentions:
        out.setdefault(mention.span.quote, mention)
    return out


def same(text: str, a: str, b: str) -> bool:
    """True where two words name one thing."""
    by_words = found(text)
    left, right = by_words[a], by_words[b]
    return (left.same_as or left.id) == (right.same_as or right.id)


@pytest.mark.parametrize(
    ("text", "words", "kind", "country"),
    [
        ("The DPRK rejected the offer.", "DPRK", "country", "PRK"),
        ("British troops left.", "British", "country", "GBR"),
        ("The agency Tass reported it.", "Tass", "outlet", "RUS"),
        ("NATO will meet in May.", "NATO", "organization", None),
        ("The Norwegian Navy found the boat.", "Norwegian Navy", "organization", "NOR"),
        ("Norway's Transport Ministry closed it.", "Transport Ministry", "organization", "NOR"),
        ("He lives in Oldhaven now.", "Oldhaven", "place", None),
        ("The River Arne rose.", "River Arne", "place", None),
        ("Ms Quist denied it.", "Quist", "person", None),
        ("The prime minister of Kestria resigned.", "Kestria", "country", None),
        ("Harnel said he would wait.", "Harnel", "person", None),
        ("The strike is over. Gridnet said it would repair the line.", "Gridnet", "organization", None),
        ("Mark Cuban laughed.", "Mark Cuban", "person", None),
        ("The ferry Aurelia ran aground.", "Aurelia", "object", None),
        ("The Dockers' Union called a strike.", "Dockers' Union", "organization", None),
        ("The Institute for the Study of Floods was sure.", "Institute for the Study of Floods", "organization", None),
    ],
)
def test_a_name_has_a_kind_and_a_country(text, words, kind, country):
    mention = found(text)[words]
    assert (mention.kind, mention.country) == (kind, country)


@pytest.mark.parametrize(
    ("text", "title", "name", "office", "country"),
    [
        ("Norwegian Foreign Minister Lena Orr flew home.", "Norwegian Foreign Minister", "Lena Orr",
         "Foreign Minister", "NOR"),
        ("Tomas Brandt, the mayor of Oldhaven, spoke.", "the mayor of Oldhaven", "Tomas Brandt",
         "mayor of Oldhaven", None),
        ("The mayor of Oldhaven, Tomas Brandt, spoke.", "The mayor of Oldhaven", "Tomas Brandt",
         "mayor of Oldhaven", None),
        ("U.S. Secretary of State Rosa Lund agreed.", "U.S. Secretary of State", "Rosa Lund",
         "Secretary of State", "USA"),
        ("Her daughter Ida Moll waited.", "daughter", "Ida Moll", None, None),
    ],
)  # fmt: skip
def test_a_title_points_at_its_person(text, title, name, office, country):
    assert found(text)[title].form == "nominal"
    assert same(text, title, name)
    assert (found(text)[name].office, found(text)[name].country) == (office, country)


@pytest.mark.parametrize(
    ("text", "a", "b"),
    [
        ("Edda Lorn spoke on Monday. Lorn denied it.", "Edda Lorn", "Lorn"),
        ("Marta Quist left early. She said nothing.", "Marta Quist", "She"),
        ("Tomas Brandt, the mayor of Oldhaven, spoke. Then the mayor left.", "Tomas Brandt", "the mayor"),
        ("The Northern Rescue Service (NRS) came. The NRS left.", "Northern Rescue Service", "NRS"),
        ("The Vale Water Company denied it. The water company has a log.", "Vale Water Company", "The water company"),
        ("The town of Garrick lost its bridge. The town has no other.", "Garrick", "The town"),
        ("Norway paid. It was the first time for the country.", "Norway", "the country"),
        ("Larnix Shipping sued the port. Larnix lost.", "Larnix Shipping", "Larnix"),
        ("Selby Bank, a Danish lender, failed. The Danish lender had 300 staff.", "Selby Bank", "The Danish lender"),
        ("A trading house called Vornax failed. The house had debts.", "Vornax", "The house"),
        ("The European Commission waited. The Commission has a month.", "European Commission", "Commission"),
        ("ASEAN met in Hanoi. The bloc has ten members.", "ASEAN", "The bloc"),
        ("A Danish court jailed Otto Lang. The court sat for a week.", "A Danish court", "The court"),
        ("Chief executive Mia Orr left. The chief executive was ill.", "Mia Orr", "The chief executive"),
        ("Larnix Shipping told the Port of Tarn it had paid.", "Larnix Shipping", "it"),
        ("The two leaders spoke. They agreed.", "The two leaders", "They"),
        ("Swedish police held a man. The police gave no name.", "Swedish police", "police"),
        ("Velmed, a drugmaker, paid. The company was sorry.", "Velmed", "The company"),
        ("Shirin Farahani wept. Her lawyer, Kam Najafi, said agents took her films.", "Shirin Farahani", "her"),
        ("Gwen Orr runs the Harbour Board. The board said it was broke.", "The board", "it"),
        (
            "Peruvian Foreign Minister Ana Maria de la Torre agreed. De la Torre left.",
            "Ana Maria de la Torre",
            "De la Torre",
        ),
        ("Selby Rovers lost. Rovers manager Lena Orr wept.", "Selby Rovers", "Rovers"),
        ("The judge and his Danish counterpart, Ida Moll, agreed.", "his Danish counterpart", "Ida Moll"),
        ("They signed the Merrin Fisheries Accord. The accord is short.", "Merrin Fisheries Accord", "The accord"),
        ("Owen Brandt spoke. His daughter Ida Brandt left. Brandt sighed.", "Owen Brandt", "Brandt"),
        ("The verdict upset Lara Moll. Her lawyer, Mr Kok, was calm.", "Kok", "Her lawyer"),
    ],
)
def test_later_words_point_back(text, a, b):
    assert same(text, a, b)


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Jon Moll met Ida Moll. Moll said nothing.", "Moll", "two people of one surname"),
        ("Kim Jong Un sat down. Kim Yo Jong stood. Kim said nothing.", "Kim", "two people of one family name"),
        ("Norwegian Foreign Minister Lena Orr met Icelandic Foreign Minister Jon Bak. The foreign minister spoke.",
         "The foreign minister", "two foreign ministers"),
        ("Selby Bank and Merrin Bank failed. The Danish lender had 300 staff.", "The Danish lender", "neither is"),
        ("Larnix Shipping sued Larnix Holdings. Larnix lost.", "Larnix", "two firms begin so"),
        ("Peru and Chile paid. France has troops in the country.", "the country", "two others are named"),
    ],
)  # fmt: skip
def test_what_the_text_does_not_decide_stays_open(text, words, why):
    assert found(text)[words].same_as is None, why


@pytest.mark.parametrize(
    ("minister", "name"),
    [("The Norwegian foreign minister", "Lena Orr"), ("The Icelandic foreign minister", "Jon Bak")],
)
def test_a_nationality_tells_which_minister_is_meant(minister, name):
    text = "Norwegian Foreign Minister Lena Orr met Icelandic Foreign Minister Jon Bak."
    assert same(f"{text} {minister} left.", minister, name)


def test_mr_tells_which_of_two_people_is_meant():
    text = "Mr Sack lied. Dora Sack, who is not related to Bruno Sack, said so."
    assert same(text, "Sack", "Bruno Sack")
    assert not same(text, "Dora Sack", "Bruno Sack")


def test_nobody_calls_on_himself():
    assert not same("Dora Kish spoke. Leader Mikko Storm called on her to resign.", "Mikko Storm", "her")


def test_he_and_she_are_not_one_person():
    text = "Marta Quist spoke. She was glad. He was not."
    assert found(text)["He"].same_as is None


@pytest.mark.parametrize(
    ("text", "reading", "kind"),
    [
        ("Jakarta rejected the offer.", "government", "country"),
        ("She landed in Jakarta.", "place", "place"),
        ("Trade between Jakarta and Canberra grew.", "government", "country"),
    ],
)
def test_a_capital_is_a_city_or_a_government(text, reading, kind):
    mention = found(text)["Jakarta"]
    assert (mention.reading, mention.kind) == (reading, kind)


def test_both_countries_are_the_two_named_before():
    reading = read("Norway and Iceland signed. Both countries will fish less.")
    pair = next(mention for mention in reading.mentions if mention.members)
    names = {mention.id: mention.name for mention in reading.mentions}
    assert [names[member] for member in pair.members] == ["Norway", "Iceland"]


def test_three_countries_make_no_pair():
    reading = read("Norway, Iceland and Denmark signed. Both countries will fish less.")
    assert not any(mention.members for mention in reading.mentions)


@pytest.mark.parametrize("text", ["HUGE WALL OF WATER hit.", "Nobody came.", "It rained on Monday in May."])
def test_shouting_and_the_calendar_are_no_names(text):
    assert not [mention.name for mention in read(text).mentions if mention.form == "name"]


def test_letters_the_article_explains_are_not_the_tables():
    text = "The Arctic Power agency was late. Arctic Press (AP) said so. AP was right."
    assert found(text)["AP"].table_key is None


def test_what_two_sides_share_is_not_a_crowds() -> None:
    text = "As Norway sends troops to Iceland, their alliance lasts. The soldiers mended their boots."
    theirs = [m for m in read(text).mentions if m.span.quote == "their"]
    assert [m.same_as is not None for m in theirs] == [False, True]


def test_a_date_is_no_name() -> None:
    assert "9 November 2025" not in found("Statement No. 44: preliminary result of the run-off of 9 November 2025")


def test_a_place_whose_whole_name_is_a_word_that_links_names_is_read() -> None:
    assert [item.name for item in read("He lives in LA.").mentions if item.kind == "place"] == ["LA"]


def test_a_suffix_set_apart_from_its_name_is_nobody() -> None:
    assert not [
        m for m in read("Mr Hallam was hurt.\n\nTom Rudge, Jr. was shot on Friday.").mentions if m.name == "Jr."
    ]


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("He met senior Norwegian officials in Bergen.", "senior Norwegian officials", "NOR"),
        ("The Chilean troops left on Friday.", "Chilean troops", "CHL"),
        ("Chilean and Peruvian troops left on Friday.", "Chilean and Peruvian troops", None),
        ("Senior officials left on Friday.", "Senior officials", None),
    ],
)
def test_a_group_is_of_the_one_country_its_words_name(text: str, words: str, country: str | None) -> None:
    assert [m.country for m in read(text).mentions if m.span.quote == words] == [country]


@pytest.mark.parametrize(
    ("text", "words", "kind", "table", "why"),
    [
        ("Tbilisi was calm. Georgia votes in May.", "Georgia", "country", "country:GEO", "its capital is named"),
        ("The senator from Georgia said no.", "Georgia", "place", None, "states of the union have senators"),
        ("Georgia won the match.", "Georgia", "place", None, "nothing tells which"),
        ("A senator met Georgian officials. Georgia was cold.", "Georgia", "place", None, "both sides speak"),
        ("Georgia Hale won. She wept.", "Georgia Hale", "person", None, "a given name before a surname"),
        ("Georgia Hale won. Georgia wept.", "Georgia", "place", None, "the woman or a state"),
        ("Denzel Washington came. Washington sat down.", "Washington", "person", None, "his surname"),
        ("Denzel Washington came to Washington.", "Washington", "place", "capital:USA", "where only a place can stand"),
        ("U.S. actor Denzel Washington came. Washington sat down.", "Washington", "place", None, "both are named"),
        ("Washington rejected the plan.", "Washington", "country", "country:USA", "what governments do"),
        ("Jordan Selby scored. Jordan wept.", "Jordan", "place", None, "the player or the kingdom"),
        ("King Abdullah left Jordan.", "Jordan", "country", "country:JOR", "nobody of that name"),
        ("KNA, the news agency of Kestria, said so.", "KNA", "outlet", None, "another country's letters"),
        ("Kestria's news agency KNA said so.", "KNA", "outlet", None, "another country's, before the letters"),
        ("KNA said so in Nairobi.", "KNA", "outlet", "agency:Kenya News Agency", "nothing speaks against the table"),
        ("Brandt denied it. A lawyer for Brandt spoke.", "Brandt", "person", None, "people have lawyers"),
        ("Police arrested Dietz. Dietz denied it.", "Dietz", "person", None, "people are arrested"),
        ("Halvorsen, 61, denied it.", "Halvorsen", "person", None, "an age"),
        ("The deal pleased Vornax, a Danish lender.", "Vornax", "organization", None, "said what it is"),
        ("Peru joined the Paris Agreement.", "Paris Agreement", "document", "treaty:Paris Agreement", "a treaty"),
        ("Two T-72s burned.", "T-72s", "object", "weapon:T-72", "a weapon"),
    ],
)  # fmt: skip
def test_names_that_two_things_bear_are_told_apart_or_left_open(text, words, kind, table, why):
    mentions = [item for item in read(text).mentions if item.span.quote == words]
    assert (mentions[-1].kind, mentions[-1].table_key) == (kind, table), why


def test_a_predecessor_is_not_the_one_he_came_before() -> None:
    text = "Brandt's predecessor, Otto Lang, was there. He said nothing."
    assert same(text, "Brandt's predecessor", "Otto Lang")
    assert same(text, "He", "Otto Lang")
    assert not same(text, "Brandt", "Otto Lang")


def test_what_a_state_owns_is_a_body_and_the_country_in_it_points_back() -> None:
    text = "South Korean intelligence was sure. The country's intelligence service gave no figure."
    assert found(text)["The country's intelligence service"].kind == "organization"
    assert same(text, "The country", "South Korean")


def test_a_plural_behind_a_comma_is_no_office_of_the_name_before_it() -> None:
    assert not [item for item in read("A bomb fell near the post at Tavel, analysts said.").mentions if item.office]


@pytest.mark.parametrize(
    ("text", "a", "b", "why"),
    [
        ("President Ines Varga of Peru met President Carl Voss of Chile. The Chilean president left.", "Carl Voss",
         "The Chilean president", "of Chile, behind his name"),
        ("President Ines Varga of Peru met President Carl Voss of Chile. The Peruvian leader left.", "Ines Varga",
         "The Peruvian leader", "presidents lead"),
        ("The Supreme Court of Peru sat. The court was full.", "Supreme Court of Peru", "The court", "before its of"),
        ("Harland Steel shut a plant. Its shares fell.", "Harland Steel", "Its", "the only subject before"),
        ("Former President Jim Dale died. The former president was 93.", "Jim Dale", "The former president", "former"),
    ],
)  # fmt: skip
def test_descriptions_point_at_the_one_they_fit(text, a, b, why):
    assert same(text, a, b), why


def test_a_capital_with_a_mayor_is_a_city_and_one_with_an_envoy_a_government() -> None:
    text = "Ankara's mayor met Berlin's envoy."
    assert (found(text)["Ankara"].reading, found(text)["Berlin"].reading) == ("place", "government")


def test_both_firms_are_the_two_named_before() -> None:
    reading = read("Larnix Shipping sued Selby Bank. Both firms lost money.")
    pair = next(mention for mention in reading.mentions if mention.members)
    names = {mention.id: mention.name for mention in reading.mentions}
    assert [names[member] for member in pair.members] == ["Larnix Shipping", "Selby Bank"]
