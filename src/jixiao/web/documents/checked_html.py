"""HTML that the check has made: every text of the file in it is escaped where it was made."""


class CheckedHtml(str):
    """What `writing.check_page` wrote; templates put it in as it is.

    It is made nowhere else: what comes from a person is a plain text and is escaped by the template.
    """

    __slots__ = ()

    def __html__(self) -> str:
        """Return the HTML, which is how a template knows it."""
        return self
