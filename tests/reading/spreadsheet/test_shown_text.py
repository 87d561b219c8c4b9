"""A cell is printed as the sheet shows it."""

import pytest

from jixiao.reading.spreadsheet.number_format import GENERAL, NumberFormat
from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell
from jixiao.reading.spreadsheet.shown_text import shown_text

DATE = NumberFormat(is_date=True)


@pytest.mark.parametrize(
    ("text", "shown", "printed"),
    [
        ("768.15", GENERAL, "768.15"),
        ("0.30000000000000004", GENERAL, "0.3"),
        ("1.5E+3", GENERAL, "1500"),
        ("2.005", NumberFormat(places=2), "2.01"),  # half up
        ("-2.5", NumberFormat(places=0), "-3"),
        ("1.918", NumberFormat(is_percent=True, places=1), "191.8%"),
        ("0.95", NumberFormat(is_percent=True), "95%"),
        ("45535", DATE, "2024-08-31"),
        ("45535", NumberFormat(is_date=True, has_day=False), "2024年8月"),
        ("60", DATE, "60"),  # no day of the calendar
        ("1E+308", NumberFormat(places=2), "1E+308"),  # nobody means it
        ("INF", GENERAL, "INF"),
    ],
)
def test_numbers(text: str, shown: NumberFormat, printed: str) -> None:
    assert shown_text(SheetCell(CellKind.NUMBER, text, shown)) == printed


def test_other_contents_stay_as_they_are() -> None:
    assert shown_text(SheetCell(CellKind.TEXT, "007")) == "007"
    assert shown_text(SheetCell(CellKind.ERROR, "#N/A")) == "#N/A"


def test_dates_from_1904() -> None:
    """B20."""
    assert shown_text(SheetCell(CellKind.NUMBER, "44073", DATE), has_1904_dates=True) == "2024-08-31"
