"""How sure, on sentences of invented stories: (certainty, polarity, mode, silence) of one word."""

import pytest

from factories import read
from twosource.records import Stance

PLAIN = ("certain", "affirmed", "actual", "none")
CASES = [
    ("The tanker sank on Monday.", "sank", PLAIN, "a plain past"),
    ("The navy may have dispatched two more ships.", "dispatched", ("possible", "affirmed", "actual", "none"), "may"),
    ("The navy is believed to have sent two ships.", "sent", ("probable", "affirmed", "actual", "none"), "believed to"),
    ("The number of ships could range from two to nine.", "range", ("possible", "affirmed", "actual", "none"), "could"),
    ("The envoy is set to meet the queen.", "meet", ("certain", "affirmed", "planned", "none"), "set to"),
    ("The envoy is expected to visit the island.", "visit", ("certain", "affirmed", "planned", "none"), "expected to"),
    ("A visit of the queen is planned for Friday.", "visit", ("certain", "affirmed", "planned", "none"), "planned"),
    ("The visit of the queen was called off.", "visit", ("certain", "negated", "planned", "none"), "called off"),
    ("Neither country has officially confirmed the deployment of the troops.", "deployment",
     ("unknown", "affirmed", "actual", "not-confirmed"), "reported silence"),
    ("The navy has not acknowledged the visit.", "visit",
     ("unknown", "affirmed", "actual", "not-acknowledged"), "not acknowledged"),
    ("The company denied that the gates were opened.", "opened", ("certain", "negated", "actual", "none"), "denied"),
    ("The gates were never opened.", "opened", ("certain", "negated", "actual", "none"), "never"),
    ("Nobody opened the gate.", "opened", ("certain", "negated", "actual", "none"), "nobody"),
    ("If the river rises, the bridge will close.", "rises", ("possible", "affirmed", "hypothetical", "none"), "if"),
    ("Neither side has confirmed that troops were deployed.", "deployed",
     ("unknown", "affirmed", "actual", "not-confirmed"), "silence over a clause is no denial"),
    ("Divers have yet to reach the wreck.", "reach", ("certain", "negated", "actual", "none"), "yet to"),
    ("It is not true that the gate was open.", "open", ("certain", "negated", "actual", "none"), "not true"),
    ("He did not say that the gate was open.", "open", ("unknown", "affirmed", "actual", "no-comment"), "did not say"),
    ("The accusations made by the mayor were denied.", "made", PLAIN, "a participle tells a fact of its own"),
    ("The minister managed to reach the island.", "reach", PLAIN, "an infinitive that came about"),
    ("The minister flew there to meet the queen.", "meet", ("probable", "affirmed", "planned", "none"), "a purpose"),
    ("Did they open the gate?", "open", ("possible", "affirmed", "asked", "none"), "a question"),
    ('"We are searching the cellars," the chief told reporters.', "searching", PLAIN, "own clause, no order"),
    ("Traders fear a possible strike of the pilots.", "strike",
     ("possible", "affirmed", "hypothetical", "none"), "possible before a noun"),
    ("Had the crew closed the hatch, the ship would have floated.", "closed",
     ("possible", "affirmed", "hypothetical", "none"), "a condition without if"),
    ("The miners will stay below until the owners sign the contract.", "sign",
     ("possible", "affirmed", "planned", "none"), "a clause the main one waits for"),
    ("The ferry waited until the storm passed.", "passed", PLAIN, "a wait that is over"),
    ("The bishop demanded that the hostages be freed.", "freed",
     ("possible", "affirmed", "planned", "none"), "what is asked for in the bare form"),
    ("The bishop said that the hostages were freed.", "freed", PLAIN, "a report, no demand"),
    ("The suspect had not admitted the theft or named a helper.", "named",
     ("certain", "negated", "actual", "not-acknowledged"), "what follows 'or' shares the negation"),
    ("The talks did not result in any change of the border.", "change",
     ("certain", "negated", "actual", "none"), "'any' carries the negation through a preposition"),
    ("The union no longer runs the ferry.", "runs", ("certain", "negated", "actual", "none"), "no longer"),
    ("The climbers barely reached the hut.", "reached", PLAIN, "barely is still yes"),
    ("Nine sailors drowned in a failed attempt to reach the island.", "reach",
     ("probable", "negated", "planned", "none"), "an attempt that failed"),
    ("The fishermen opposed closing the harbour.", "closing",
     ("possible", "affirmed", "planned", "none"), "what they are against is not there yet"),
    ("The frost will cause the dam to crack.", "crack", ("certain", "affirmed", "planned", "none"),
     "an infinitive that comes about is as sure as its verb"),
    ("The river is going to flood the town.", "going", ("certain", "affirmed", "planned", "none"),
     "going to is one verb"),
    ("The crew did not forget to close the hatch.", "close", PLAIN, "two denials make a deed"),
    ("The crew forgot to close the hatch.", "close", ("certain", "negated", "actual", "none"), "forgot to"),
    ("The mayor forgot that the dam leaked.", "leaked", PLAIN, "forgot that: it did"),
    ("The mayor did not know that the dam leaked.", "leaked", PLAIN, "known or not, it did"),
    ("The mayor did not regret that the dam leaked.", "leaked", PLAIN, "regretted or not, it did"),
    ("The guard pretended to sleep.", "sleep", ("certain", "negated", "actual", "none"), "pretence"),
    ("The guard did not dare to sleep.", "sleep", ("certain", "negated", "actual", "none"), "did not dare"),
    ("The guards let the crew leave.", "leave", PLAIN, "let them do it"),
    ("The owners must have known the risk.", "known", ("probable", "affirmed", "actual", "none"), "must have"),
    ("The owners should have sold the mine.", "sold", ("possible", "affirmed", "hypothetical", "none"), "should have"),
    ("The ferry nearly sank.", "sank", ("certain", "negated", "actual", "none"), "nearly"),
    ("Did the guards fire? No.", "fire", ("certain", "negated", "actual", "none"), "a question answered with no"),
    ("Did the guards fire? No, they did not.", "fire", ("certain", "negated", "actual", "none"), "no, and more"),
    ("Did the guards fire? Yes.", "fire", PLAIN, "a question answered with yes"),
    ("Did the guards fire? No guard was there.", "fire", ("possible", "affirmed", "asked", "none"),
     "what follows is no answer"),
    ("It was not clear whether the wall fell.", "fell", ("unknown", "affirmed", "actual", "none"), "not clear"),
    ("It was not immediately known how many miners died.", "died", ("unknown", "affirmed", "actual", "none"),
     "not known"),
    ("The reports could not be verified.", "reports", ("unknown", "affirmed", "actual", "not-confirmed"),
     "could not be verified"),
    ("The firm remained silent about the leak.", "leak", ("unknown", "affirmed", "actual", "no-comment"),
     "silent about"),
    ("It is not true that only 40 fishermen went.", "went", ("certain", "negated", "actual", "none"),
     "not true that only"),
    ("The company delayed the launch of the ferry.", "launch", ("possible", "affirmed", "planned", "none"),
     "what is delayed is still to come"),
    ("The guards refused help.", "help", ("certain", "negated", "actual", "none"), "what is refused is not given"),
]  # fmt: skip


def of(text: str, word: str) -> Stance:
    """The stance of the first such word."""
    return next(one for one in read(text).stances if one.span.quote == word)


@pytest.mark.parametrize(("text", "word", "expected", "why"), CASES, ids=[case[3] for case in CASES])
def test_a_word_has_the_stance_its_sentence_gives_it(text: str, word: str, expected: tuple[str, ...], why: str) -> None:
    found = of(text, word)
    assert (found.certainty, found.polarity, found.mode, found.silence) == expected, why
