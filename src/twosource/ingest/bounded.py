"""The standard parser of HTML with a bound on its time, and with the end of a page that was cut off as browsers see it.

Where a tag or comment has no end, the parser looks for it to the end of the page, and again for the next one: a page of
a hundred thousand such beginnings would take hours. And what stands in a comment or tag that the page is cut off in
is shown by no browser.
"""

from html import unescape
from html.parser import HTMLParser

MOST_BROKEN = 20  # beginnings without an end


class BrokenOff(Exception):
    """Too many beginnings without an end; `place` is where the last of them stands in what is left of the page."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


class Bounded(HTMLParser):
    """Reads a page whole; from the twentieth beginning without an end, what is left is text as it stands."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.broken = 0
        self.closing = False

    def read(self, page: str) -> None:
        """Read the page to its end."""
        try:
            self.feed(page)
            self.closing = True
            self.close()
        except BrokenOff as rest:
            if not self.cdata_elem:
                self.handle_data(unescape(self.rawdata[rest.place :]))
            self.updatepos(rest.place, len(self.rawdata))

    def counted(self, place: int, end: int, *, hides: bool = False) -> int:
        """The end of what begins at a place, or -1; a comment or tag that the page is cut off in hides the rest."""
        if end >= 0:
            return end
        if self.closing and (hides or ">" not in self.rawdata[place:]):
            return len(self.rawdata)
        self.broken += 1
        if self.broken > MOST_BROKEN:
            raise BrokenOff(place)
        return end

    def parse_starttag(self, i: int) -> int:
        """The end of a tag that begins here, or -1."""
        return self.counted(i, super().parse_starttag(i))

    def parse_endtag(self, i: int) -> int:
        """The same of an end tag."""
        return self.counted(i, super().parse_endtag(i))

    def parse_comment(self, i: int, report: bool = True) -> int:
        """The same of a comment."""
        return self.counted(i, super().parse_comment(i, report), hides=True)

    def parse_pi(self, i: int) -> int:
        """The same of a processing instruction."""
        return self.counted(i, super().parse_pi(i))

    def parse_html_declaration(self, i: int) -> int:
        """The same of a declaration."""
        return self.counted(i, super().parse_html_declaration(i))
