"""Who copied or rewrote whom."""

from .relating import relate

__all__ = ["relate"]
