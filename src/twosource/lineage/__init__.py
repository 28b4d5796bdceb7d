"""Who copied or rewrote whom."""

from .recalling import Before
from .relating import relate

__all__ = ["Before", "relate"]
