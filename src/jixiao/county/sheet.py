"""A table about a county as plain values: the page, the API, Word and Excel all show the same."""

import datetime as dt
from dataclasses import dataclass, replace
from fractions import Fraction

from jixiao.book.column import Kind
from jixiao.book.figure import Exact
from jixiao.book.money import FEN_PER
from jixiao.book.printing import print_decimal, print_plain

NOTHING = "—"
_PLACES = 2
_MONEY_UNIT = "万元"

Content = str | int | Fraction | dt.date | None


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column.

    Unit:
        kind: money is in fen and printed in 万元, a percentage is a ratio, a number stands as it is.
        width: in figures, for Excel; Word shares the width of the page out by it.
        is_summed: whether the total is the sum of the rows.
        ratio_of: the labels of the columns above and below the line, for a rate that Excel works out itself.
        is_detail: whether Word leaves it out, for a page has less room than a sheet.
    """

    label: str
    kind: Kind = Kind.TEXT
    width: int = 12
    is_summed: bool = False
    ratio_of: tuple[str, str] | None = None
    is_detail: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table.

    Unit:
        name: short, as on the tab of a workbook.
        rows, total: one content a column; None where one is lacking, empty where there is nothing to say.
            An empty total means that there is none.
        notes: what the total covers and what it lacks, whole sentences.

    Shape:
        rows[r] and total have len(columns) contents.
    """

    name: str
    title: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Content, ...], ...]
    total: tuple[Content, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def unit_line(self) -> str:
        """The unit of the amounts, empty without amounts."""
        return f"单位：{_MONEY_UNIT}" if any(column.kind is Kind.MONEY for column in self.columns) else ""

    def brief(self) -> "Sheet":
        """Return the table without the columns that a page has no room for."""
        kept = [place for place, column in enumerate(self.columns) if not column.is_detail]
        return replace(
            self,
            columns=tuple(self.columns[place] for place in kept),
            rows=tuple(tuple(row[place] for place in kept) for row in self.rows),
            total=tuple(self.total[place] for place in kept) if self.total else (),
        )


def print_content(content: Content, *, kind: Kind) -> str:
    """Return a content as people read it: amounts in 万元 with thousands marks, rates with two decimals.

    Example:
        >>> print_content(37934300000, kind=Kind.MONEY), print_content(Fraction(2, 3), kind=Kind.PERCENT)
        ('37,934.30', '66.67%')
    """
    if content is None:
        return NOTHING
    if isinstance(content, str):
        return content
    if isinstance(content, dt.date):
        return content.isoformat()
    return _printed(content, kind=kind)


def _printed(number: Exact, *, kind: Kind) -> str:
    if kind is Kind.MONEY:
        return f"{_marked(print_decimal(Fraction(number) / FEN_PER[_MONEY_UNIT], places=_PLACES))}"
    if kind is Kind.PERCENT:
        return f"{print_decimal(Fraction(number) * 100, places=_PLACES)}%"
    whole = Fraction(number)
    return print_plain(whole) if whole.denominator == 1 else print_decimal(whole, places=_PLACES)


def _marked(digits: str) -> str:
    whole, _, rest = digits.partition(".")
    return f"{int(whole):,}.{rest}" if not whole.startswith("-") else f"-{int(whole[1:]):,}.{rest}"
