"""Every form an article comes in -> sources: files, archives, mail, tables, feeds and exports."""

from .opening import LISTED, opened

__all__ = ["LISTED", "opened"]
