"""Who says what, on sentences of invented stories."""

import pytest

from factories import read

CASES = [
    ("The harbour master said the ferry had sunk.", "The harbour master", "the ferry had sunk", "a plain clause"),
    ("Nine ships left, according to the port authority.", "the port authority", "Nine ships left", "according to"),
    (
        '"The ferry has sunk," Anna Holt told reporters.',
        "Anna Holt",
        '"The ferry has sunk,"',
        "a quotation before its verb",
    ),
    (
        "Nine miners died when a wall fell on a shaft in Harl, the army's Border Command said.",
        "the army's Border Command",
        "Nine miners died when a wall fell on a shaft in Harl",
        "a source behind a place at the end",
    ),
    ("The dam is believed to have cracked.", None, "The dam", "a passive names nobody"),
]


@pytest.mark.parametrize(("text", "source", "content", "why"), CASES, ids=[case[3] for case in CASES])
def test_source_and_content_are_found(text: str, source: str | None, content: str, why: str) -> None:
    found = [(one.source.quote if one.source else None, one.content[0].quote) for one in read(text).attributions]
    assert (source, content) in found, why


CHAINS = [
    ("A senior US official told Reuters that the convoy had crossed the border.",
     ["Reuters", "A senior US official"], "told to an agency"),
    ("Interfax reported, citing the defence ministry, that nine drones were shot down.",
     ["Interfax", "the defence ministry"], "the one that is cited comes last"),
    ("The blast killed nine people, Interfax reported, citing Yonhap, which quoted a NIS official.",
     ["Interfax", "Yonhap", "a NIS official"], "two that cite each other"),
    ('"We will answer," the minister was quoted by Tanjug as saying.', ["Tanjug", "the minister"], "quoted by"),
    ("In a statement carried by state television, the army said it had taken the town.",
     ["state television", "the army"], "carried by"),
    ("The general said in an interview with the BBC that the front was stable.", ["BBC", "The general"], "interview"),
    ("According to a report from Tanjug, nine ships sank.", ["Tanjug"], "the owner of a document, not the document"),
    ("The agency reports that the minister plans to visit Oslo.", ["The agency", "the minister"], "a nested source"),
    ("Neither Oslo nor Bern has confirmed the deal.", [], "who keeps silent is no source"),
    ("According to Bild, citing security sources, nine men fled.", ["Bild", "security sources"],
     "according to, citing"),
    ("Nine men fled, state television said, quoting an army source.", ["state television", "an army source"],
     "quoting at the end"),
    ("Tanjug cited the mayor as saying that nine men fled.", ["Tanjug", "the mayor"], "cited as saying"),
    ("As reported by Interfax, nine men fled.", ["Interfax"], "as reported by"),
    ("Analysts said that the number of dead is believed to be nine.", ["Analysts"], "a belief that somebody hands on"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chain", "why"), CHAINS, ids=[case[2] for case in CHAINS])
def test_the_chain_runs_from_the_nearest_to_the_ultimate_source(text: str, chain: list[str], why: str) -> None:
    found = [[speaker.name for speaker in one.chain] for one in read(text).attributions]
    assert found[-1] == chain, why


KINDS = [
    ("A senior US official told Reuters that nine ships left.", "officials", "an official without a name"),
    ("Two people familiar with the matter said the deal was dead.", "officials", "people who know, without a name"),
    ("Two people on the beach said the sea was calm.", "person", "any two people"),
    ("Analysts said the deal was dead.", "analysts", "analysts without a name"),
    ("Interfax reported that nine men fled.", "agency", "an agency"),
    ("The BBC reported that nine men fled.", "outlet", "an outlet"),
    ("The ministry said that nine men fled.", "government", "a body of the state"),
    ("The mayor said that nine men fled.", "office", "somebody by office"),
    ("Anna Holt said that nine men fled.", "person", "somebody by name"),
    ("A poll found that voters were tired.", "documents", "a poll"),
    ("The footage showed that nine men fled.", "documents", "pictures"),
    ("The union said that nine men fled.", "organization", "a body that is no state's"),
    ("It is believed that nine men fled.", "impersonal", "nobody"),
]


@pytest.mark.parametrize(("text", "kind", "why"), KINDS, ids=[case[2] for case in KINDS])
def test_a_source_has_its_kind(text: str, kind: str, why: str) -> None:
    assert read(text).attributions[0].source_kind == kind, why


ACTS = [
    ("The rebels denied burning the village.", "deny", "certain", "a denial"),
    ("The navy confirmed the loss of the ship.", "confirm", "certain", "a confirmation"),
    ("The navy has not confirmed the loss of the ship.", "silence", "unknown", "a confirmation that is not there"),
    ("The army declined to comment on the raid.", "silence", "unknown", "no comment"),
    ("Analysts speculate that the envoy was dismissed.", "believe", "possible", "speculation"),
    ("Images suggest that the bridge was hit.", "say", "probable", "a hint"),
    ("The minister plans to visit Oslo.", "plan", "certain", "an intention"),
    ("Parents asked whether the school was safe.", "ask", "certain", "a question"),
]


@pytest.mark.parametrize(("text", "act", "certainty", "why"), ACTS, ids=[case[3] for case in ACTS])
def test_an_attribution_tells_what_its_cue_does(text: str, act: str, certainty: str, why: str) -> None:
    found = read(text).attributions[0]
    assert (found.act, found.certainty) == (act, certainty), why


def test_a_quotation_goes_on_after_its_cue() -> None:
    found = read('"It was a massacre," said the old nurse. "They shot everybody in the yard."').attributions
    assert [span.quote for span in found[0].content] == ['"It was a massacre,"', '"They shot everybody in the yard."']
    assert found[0].manner == "direct"


def test_a_quotation_without_a_word_of_saying_belongs_to_the_subject_before_it() -> None:
    text = 'Anna Holt corrects what was made of her words. "I never said that sixty people were dead in the harbour."'
    found = next(one for one in read(text).attributions if one.cue is None)
    assert found.source is not None
    assert found.source.quote == "Anna Holt"


def test_a_thing_is_no_source() -> None:
    assert not [one for one in read("The visit highlights the failure of the talks.").attributions if one.source]


def test_whoever_quotes_another_stands_before_it_in_the_chain() -> None:
    found = read("At least 40 people died, Tanjug quoted the ministry as saying.").attributions
    assert [speaker.name for speaker in found[0].chain] == ["Tanjug", "the ministry"]
    assert found[0].content[0].quote == "At least 40 people died"


def test_a_quotation_goes_on_over_a_verb_in_the_next_paragraph() -> None:
    text = (
        '"The mine was old," Holt said. "We had asked for help for years and nobody came."\nThe owners went to court.'
    )
    found = [one for one in read(text).attributions if one.content]
    assert [(one.source.quote if one.source else None, len(one.content)) for one in found] == [("Holt", 2)]


def test_hope_is_no_hop() -> None:
    found = read("Villagers hoped the rain would stop.").attributions
    assert [(one.act, one.content[0].quote) for one in found] == [("believe", "the rain would stop")]


LABELS = [
    ("Police: Nine miners are missing in Harl.", [("Police", "Nine miners are missing in Harl.")], "a headline"),
    ("Anna Holt: The dam will hold.\nHolt was mayor for ten years.", [("Anna Holt", "The dam will hold.")], "a name"),
    ("OKEKE: What did you see?\nHOLT: We saw the wall fall.\nOKEKE: Who was there?\nHOLT: I was there with my son.",
     [("OKEKE", "What did you see?"), ("HOLT", "We saw the wall fall."), ("OKEKE", "Who was there?"),
      ("HOLT", "I was there with my son.")], "a transcript"),
    ("Breaking: Nine miners are missing in Harl.", [], "a word of the desk"),
    ("Harl: nine, Tarn: twelve.", [], "a list"),
    ("One thing is clear: the dam broke.", [], "a sentence before the colon"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said", "why"), LABELS, ids=[case[2] for case in LABELS])
def test_a_name_and_a_colon_at_the_head_of_a_line_speak(text: str, said: list[tuple[str, str]], why: str) -> None:
    found = [one for one in read(text).attributions if one.cue and one.cue.span.quote == ":"]
    assert [(one.source.quote if one.source else None, one.content[0].quote) for one in found] == said, why


ASKED = [
    ("Asked whether the dam was safe, the mayor left.", None, "whether the dam was safe", "nobody is named"),
    ("Asked about the dam, the mayor left.", None, "the dam", "a thing that is asked about"),
    ("A reporter asked the mayor if the dam was safe.", "A reporter", "if the dam was safe", "if is whether"),
]


@pytest.mark.parametrize(("text", "source", "content", "why"), ASKED, ids=[case[3] for case in ASKED])
def test_what_is_asked_is_a_content(text: str, source: str | None, content: str, why: str) -> None:
    found = [one for one in read(text).attributions if one.act == "ask"]
    assert [(one.source.quote if one.source else None, one.content[0].quote) for one in found] == [(source, content)]


SILENT = [
    ("The navy declined to confirm or deny the loss of the ship.", "The navy", "the loss of the ship",
     "neither yes nor no"),
    ("The navy would neither confirm nor deny that the ship was lost.", "The navy", "that the ship was lost",
     "neither nor"),
    ("The ministry did not comment on the raid.", "The ministry", "on the raid", "did not comment"),
    ("The army refrained from commenting on the raid.", "The army", "on the raid", "refrained"),
    ("The general refused to say how many soldiers died.", "The general", "how many soldiers died", "refused to say"),
    ("Reuters could not independently verify the claim.", "Reuters", "the claim",
     "could not verify is no confirmation"),
    ("The reports could not be independently verified.", None, "The reports", "could not be verified, by nobody"),
    ("The claims have not been verified.", None, "The claims", "have not been verified"),
    ("Oslo has not acknowledged the raid.", "Oslo", "the raid", "not acknowledged"),
    ("There was no immediate comment from the ministry.", "the ministry", "no immediate comment from the ministry",
     "no comment, with its owner"),
    ("There has been no official confirmation of the strike.", None, "of the strike", "no confirmation"),
    ("State media made no mention of the raid.", "State media", "of the raid", "no mention"),
    ("The owners could not be reached for comment.", "The owners", "comment", "not reached"),
    ("Officials were not available for comment.", "Officials", "comment", "not there"),
    ("The firm remained silent about the leak.", "The firm", "about the leak", "silent"),
    ("Neither side would say whether the deal was signed.", "Neither side", "whether the deal was signed",
     "would not say"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content", "why"), SILENT, ids=[case[3] for case in SILENT])
def test_reported_silence_has_its_own_mark_and_makes_nobody_a_source(
    text: str, source: str | None, content: str, why: str
) -> None:
    found = [one for one in read(text).attributions if one.act == "silence"]
    assert found, why
    assert (found[-1].source.quote if found[-1].source else None, found[-1].content[-1].quote) == (source, content), why
    assert all(one.chain == () and one.cue is not None for one in found)
    assert not [one for one in read(text).attributions if one.act in ("confirm", "deny")]


UNTRUE = [
    ("The ministry called reports of 400 deaths nonsense.", "The ministry", "reports of 400 deaths", "called nonsense"),
    ("The Kremlin dismissed the report as fake.", "The Kremlin", "the report", "dismissed as fake"),
    ("Oslo rejected the claim that 400 people died as absolute nonsense.", "Oslo", "the claim that 400 people died",
     "rejected with a clause"),
    ("The mayor called it a lie that the bridge fell.", "The mayor", "that the bridge fell", "called it a lie that"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "content", "why"), UNTRUE, ids=[case[3] for case in UNTRUE])
def test_whoever_calls_a_thing_untrue_denies_it(text: str, source: str, content: str, why: str) -> None:
    found = next(one for one in read(text).attributions if one.act == "deny")
    assert (found.source.quote if found.source else None, found.content[0].quote) == (source, content), why


def test_an_aim_does_not_take_the_clause_it_stands_beside() -> None:
    found = read("The tools could help the mayor as he seeks to raise the dam.").attributions
    assert [[span.quote for span in one.content] for one in found if one.act == "plan"] == [["to raise the dam"]]


def test_an_agency_that_is_monitored_elsewhere_is_still_the_agency() -> None:
    [found] = read("KCNA, monitored in Seoul, said the ship had sunk.").attributions
    assert [(speaker.kind, speaker.name) for speaker in found.chain] == [("agency", "KCNA")]
