"""The command line: one verb a command. Heavy rooms are imported inside the commands, so that help comes at once."""

from .door import main

__all__ = ["main"]
