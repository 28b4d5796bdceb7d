"""Rule files: loaded, checked, listed. The words live in `<language>/<phenomenon>.yaml`, the mechanism in the rooms."""

from .examples import Example, marked
from .loader import load_rulebook
from .model import Rule, Rulebook

__all__ = ["Example", "Rule", "Rulebook", "load_rulebook", "marked"]
