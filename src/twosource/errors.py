"""One family of errors for bad input from outside: what is wrong, where, and what to do."""


class TwosourceError(Exception):
    """Base of all errors a user can mend. The doors print it as one line; `-v` shows the traceback."""


class InputError(TwosourceError):
    """A file that cannot be read. `name` is the input as the user gave it."""

    def __init__(self, name: str, why: str, mend: str) -> None:
        super().__init__(f"{name}: {why}; {mend}")
        self.name, self.why, self.mend = name, why, mend


class RuleError(TwosourceError):
    """A faulty rule file: the message opens with file:line and the rule's id."""


class StoreError(TwosourceError):
    """A record file that is missing, is none, or does not hold any more."""
