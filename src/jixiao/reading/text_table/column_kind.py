"""What the columns of a table hold: the sign by which a cell that lost its place finds it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from msgspec import Struct

from jixiao.late_pattern import late_pattern
from jixiao.reading.text_table.draft import RawCell

_NUMBER = late_pattern(r"[-+−－]?[0-9０-９][0-9０-９,，.．]*\s*[%％]?")
_SIGN = late_pattern(r"[≥≤＞＜>=<＝≧≦]+")
_SELDOM = Fraction(15, 100)
_LOST_LAST = Fraction(-1, 4)


def kind_of(text: str) -> str:
    """Return the kind of a text: empty, number, sign or text.

    Example:
        >>> [kind_of(text) for text in ("", "768.15", "≥", "定性")]
        ['empty', 'number', 'sign', 'text']
    """
    text = text.strip()
    if not text:
        return "empty"
    if _NUMBER.fullmatch(text):
        return "number"
    return "sign" if _SIGN.fullmatch(text) else "text"


class ColumnKind(Struct, frozen=True):
    """How often each kind and each text stands in one column."""

    kinds: Counter[str]
    texts: Counter[str]

    def fit(self, cell: RawCell) -> Fraction:
        """Return how well a cell fits, from -2 for a kind that hardly occurs to 1½ for a text already seen.

        A number fits each column of numbers equally well: how many there are says nothing about this one.
        """
        kind = kind_of(cell.text)
        share = self.share(kind)
        if share <= _SELDOM:
            return Fraction(-2)
        if kind in ("number", "sign"):
            return Fraction(1)
        return 2 * share - 1 + (Fraction(1, 2) if kind == "text" and self.texts[cell.text.strip()] else 0)

    def gap(self, *, is_last: bool = False) -> Fraction:
        """Return how well nothing at all fits, from -1 where no cell is ever empty to 0.

        It is the last cell of a row that gets lost most easily; so a number that may be the last or the one before is
        the one before, and no score is invented.
        """
        gap = self.share("empty") - 1
        return max(gap, _LOST_LAST) if is_last else gap

    def share(self, kind: str) -> Fraction:
        """Return the share of the cells that are of a kind."""
        return Fraction(self.kinds[kind], self.kinds.total() or 1)


def column_kinds(rows: Iterable[Sequence[RawCell]]) -> list[ColumnKind]:
    """Return the kinds of the columns of rows that have the same number of cells."""
    columns = list(zip(*rows, strict=True))
    return [
        ColumnKind(Counter(kind_of(cell.text) for cell in cells), Counter(cell.text.strip() for cell in cells))
        for cells in columns
    ]
