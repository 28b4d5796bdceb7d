"""A card on the page says in the screen's words what stands against what."""

from msgspec import structs

from twosource.dossier import page, screen
from twosource.dossier.brief import cards
from twosource.dossier.desk import Desk
from twosource.dossier.opposing import lead, unnamed

from .pile import Pile


def confirmed():
    """One page says that nobody confirmed what another calls confirmed; a third differs from itself."""
    texts = {
        "a.txt": "The board has not confirmed the loss of any boat.",
        "b.txt": "The talks follow a confirmation of losses in the harbour.",
        "c.txt": "It is his second visit this year. He last came in March.\nThe keeper came in May too.",
    }
    pile = Pile(texts)
    silent = structs.replace(pile.claim("a.txt", "The board has not confirmed the loss"), silence="not-confirmed")
    pile.made["claim"][-1] = silent
    said = pile.claim("b.txt", "a confirmation of losses")
    second, march = pile.claim("c.txt", "his second visit this year"), pile.claim("c.txt", "He last came in March")
    pile.clash("contradiction", [silent], [said])
    pile.clash("self-contradiction", [second], [march])
    return pile.record()


def test_a_card_says_whom_the_other_side_never_names():
    first, other = cards(Desk(confirmed()))
    assert unnamed(first, first.voices[1]) == "001 never says who."
    assert unnamed(other, other.voices[1]) == "", "a page is not asked whom it names against itself"


def test_a_card_leads_with_who_speaks_on_the_other_side():
    first, other = cards(Desk(confirmed()))
    assert lead(*first.voices) == "001"
    assert lead(*other.voices) == "The same page"
    named = structs.replace(other.voices[1], who="Ana Ruiz")
    assert lead(other.voices[0], named) == "The same page, Ana Ruiz"
    assert lead(first.voices[0], structs.replace(first.voices[1], who="Ana Ruiz")) == "Ana Ruiz"


def test_page_and_screen_use_the_same_words():
    for text in (page(confirmed()), screen(confirmed())):
        assert "001 never says who." in " ".join(text.split())
        assert "The same page:" in text
