"""The amounts of forms."""

import pytest

from jixiao.book.figure import Figure
from jixiao.book.place import Place
from jixiao.extraction.tables.money import money_unit, read_money
from jixiao.reading.document import Cell, Paragraph
from tests.extraction.sample import source_of
from tests.proofreading.sample import shipped_law

NATURES = shipped_law().code_list("indicator_nature")


def cell(text: str) -> Cell:
    """Return a cell of one line."""
    return Cell(1, 1, (Paragraph(text, Place(line=1, table=1, row=1, column=1)),))


@pytest.mark.parametrize(
    ("text", "unit", "figure"),
    [
        ("768.15", "万元", Figure.money("768.15", is_rounded=True)),
        ("1,768.1万元", "万元", Figure.money("1768.1", is_rounded=True)),
        ("14876", "元", Figure.money("14876", unit="元", is_rounded=True)),
        ("0", "万元", Figure.money("0", is_rounded=True)),
    ],
)
def test_an_amount_is_rounded_in_its_last_digit(text: str, unit: str, figure: Figure) -> None:
    assert read_money(cell(text), unit=unit, natures=NATURES) == figure


@pytest.mark.parametrize("text", ["", "—", "100%", "≥5", "5元"])
def test_other_cells_hold_no_amount(text: str) -> None:
    assert read_money(cell(text), unit="万元", natures=NATURES) is None


@pytest.mark.parametrize(("title", "unit"), [("（单位：万元）", "万元"), ("（2023年度）", "")])
def test_the_unit_is_that_of_the_title(title: str, unit: str) -> None:
    (table,) = source_of(f"{title}\n甲\t乙").manuscript.document.tables
    assert money_unit(table) == unit


def test_the_unit_may_stand_in_a_cell() -> None:
    (table,) = source_of("预算数（元）\t乙").manuscript.document.tables
    assert money_unit(table) == "元"
