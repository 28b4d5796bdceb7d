"""Newsrooms made by chance: pages about one matter whose copy graph and origins are known, all names invented.

room = newsroom(7)          # the same seed gives the same newsroom on every machine
room.pages, room.edges      # texts, and who was made from whom
room.claim, room.origins    # the main claim, and whose word stands behind it
"""

from .rooms import Edge, Newsroom, Sheet, newsroom

__all__ = ["Edge", "Newsroom", "Sheet", "newsroom"]
