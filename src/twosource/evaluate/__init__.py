"""`twosource eval`: runs a task's input through the same stages and writes predictions."""

from .tasks import run

__all__ = ["run"]
