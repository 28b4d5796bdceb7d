"""What a pair shares -> how likely one origin stands behind both, and which kind of kinship it is.

The weights are set by hand on reports written for this purpose (a report, its rewrite, an independent report of the
same event, a look-alike event). What tells a rewrite from an independent report is that the names and figures of the
shorter are all in the longer, in sentences that pair off; words in common alone tell little.
"""

from math import exp, log
from typing import Literal

from .features import Common
from .profiles import Profile

Kind = Literal["verbatim", "edited", "rewritten", "common-source"]
TOLD, BEST, TERMS, NUMBERS, NAMES, GRAMS, QUOTES = 3.0, 4.0, 2.0, 2.5, 3.0, 6.0, 0.4
FURTHER = 0.15
BORDER = 7.9
STEEP = 1.5
UNEQUAL, TWICE = 1.0, 2
PAIRED = 2.5  # no pair of kin that was seen shares less in names, figures and words
ENOUGH_FIGURES = 4
ENOUGH_NAMES = 3
SURE, PROBABLE, OPEN = 0.85, 0.5, 0.2
COPIED, CUT = 0.7, 0.45
QUOTED_STATEMENT, NAMED_STATEMENT = 2.4, 1.6  # how far below the border a shared statement may lie
ALL = 0.99  # of the figures of the page that has fewer
SHORTEST = 25  # words below which nothing is told


def evidence(common: Common) -> float:
    """Everything that speaks for one origin, added up."""
    figures = common.numbers * min(common.n_numbers, ENOUGH_FIGURES) / ENOUGH_FIGURES
    return (
        TOLD * common.told
        + BEST * common.best
        + TERMS * common.terms
        + NUMBERS * figures
        + NAMES * common.names * min(common.n_names, ENOUGH_NAMES) / ENOUGH_NAMES
        + GRAMS * common.grams
        + QUOTES * min(common.quotes, 2)
        + FURTHER * min(max(common.n_numbers - ENOUGH_FIGURES, 0), ENOUGH_FIGURES)
    )


def worth_pairing(common: Common, leaning: float) -> bool:
    """True where two articles share so much that they may be kin, whatever their sentences turn out to be."""
    return evidence(common) + leaning >= PAIRED


def score(a: Profile, b: Profile, common: Common, leaning: float = 0.0) -> float:
    """0..1 that both rest on one text or report. `leaning` is what the pages say of themselves: see `outlets`."""
    if min(a.size, b.size) < SHORTEST and common.grams < COPIED:
        return min(OPEN, common.grams)
    told = evidence(common) + leaning - unequal(a, b)
    return round(1 / (1 + exp(-STEEP * (told - BORDER))), 4)


def unequal(a: Profile, b: Profile) -> float:
    """What is held against a pair of which one is much longer: a long page has names and figures of many short ones."""
    least, most = sorted((a.size, b.size))
    return UNEQUAL * max(0.0, log(most / (TWICE * least))) if least else 0.0


def kind_of(common: Common) -> Kind:
    """Copied, cut or told in other words; for a pair that is kin."""
    if common.same >= COPIED:
        return "verbatim"
    return "edited" if common.grams >= CUT else "rewritten"


def one_statement(common: Common) -> bool:
    """True where both quote one source for the same: its words and figures, or the source and the figures."""
    strength = evidence(common)
    if common.quotes and common.n_numbers >= 3:
        return strength >= BORDER - QUOTED_STATEMENT
    given = common.n_numbers >= 3 and common.sourced > 0
    every = common.n_numbers >= 2 and common.numbers > ALL
    return common.sources > 0 and (given or every) and strength >= BORDER - NAMED_STATEMENT


def one_event(common: Common) -> bool:
    """True where two pages that are no kin still seem to speak of one event."""
    return common.names >= 0.2 or (common.numbers >= 0.4 and common.terms > 0.15) or common.terms >= 0.35
