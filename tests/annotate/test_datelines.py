from pathlib import Path

from twosource.annotate import annotate
from twosource.ingest import Source, ingest
from twosource.rulebook import load_rulebook

PAGE = """Cholera spreads in the valley
By Petra Voss
SELLENBY, June 5 (CNA) - The Health Institute on Friday lowered the number of cases to 174.
"""


def test_the_town_of_a_dateline_is_not_the_subject_of_the_first_sentence(tmp_path: Path) -> None:
    rules = load_rulebook()
    reading = annotate(*ingest(Source(name="a.txt", raw=PAGE.encode()), rules), rules)
    lead = next(item for item in reading.sentences if "lowered" in item.span.quote)
    assert lead.span.quote.startswith("The Health Institute")
    subjects = [
        lead.span.quote[t.start - lead.span.start : t.end - lead.span.start] for t in lead.tokens if t.dep == "nsubj"
    ]
    assert subjects == ["Institute"]
    assert any(when.span.quote == "June 5" for when in reading.whens), "the dateline's day is still read"
