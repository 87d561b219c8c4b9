"""The lines of a text as they are read: numbered, without what nobody sees."""

from collections.abc import Iterator

from msgspec import Struct

from jixiao.late_pattern import late_pattern

_BREAK = late_pattern("\r\n|\r|\n")
_RESIDUE = late_pattern(r"\[bookmark: ?[^\]\s]{1,80}\]|PAGEREF _\w+ \\h ?|TOC \\o \"[^\"]*\"(?: \\[a-z])* ?")
_UNSEEN = late_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")


class Line(Struct, frozen=True):
    """One line of a file.

    Unit:
        number: 1-based line of the file.
        text: what is left of it; columns count on this text.
        residue: the traces of a conversion that were taken out.
        unseen: how many control and other invisible characters were taken out.
    """

    number: int
    text: str
    residue: tuple[str, ...] = ()
    unseen: int = 0

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it; a line that holds a tab is an empty cell and not blank."""
        return not self.text.strip() and "\t" not in self.text


def split_lines(text: str) -> Iterator[Line]:
    r"""Yield the lines of a text, without conversion residue and invisible characters.

    Example:
        >>> [line.text for line in split_lines("[bookmark: _Toc4781]（一）机构\x07\r\n二")]
        ['（一）机构', '二']
    """
    for number, raw in enumerate(_BREAK.split(text), start=1):
        seen, unseen = _UNSEEN.subn("", raw)
        yield Line(number, _RESIDUE.sub("", seen), tuple(_RESIDUE.findall(seen)), unseen)
