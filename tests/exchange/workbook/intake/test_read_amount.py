"""An amount is kept with its place, unless its cell says that nobody stated one."""

from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, Figure
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.exchange.workbook.intake.gathering import Gathering
from jixiao.exchange.workbook.intake.read_amount import read_amount
from jixiao.reading.spreadsheet.sheet import CellKind, Position, Sheet, SheetCell
from tests.exchange.workbook.workbooks import FORM, LAW

SHEET = Sheet(
    "支出", {(1, position): SheetCell(CellKind.TEXT, text) for position, text in enumerate(("5", "未列", "x"), 1)}
)


def gathered(position: Position) -> Gathering:
    gathering = Gathering("账.xlsx", LAW, FORM, 2024)
    read_amount(
        gathering,
        sheet=SHEET,
        position=position,
        table="expenditure",
        row="total",
        column=AmountColumn("amount", Caliber("final")),
        unit="元",
        is_reversal=True,
    )
    return gathering


def test_an_amount_is_kept() -> None:
    gathering = gathered((1, 1))
    (amount,) = gathering.amounts.values()
    assert (amount.figure, amount.is_reversal) == (Figure.money("5", unit="元"), True)
    assert gathering.places[amount.figure_id].cell == "A1"


def test_a_blank_amount_has_a_place_too() -> None:
    gathering = gathered((7, 1))
    assert [amount.figure for amount in gathering.amounts.values()] == [BLANK]
    assert [place.cell for place in gathering.places.values()] == ["A7"]


def test_what_nobody_states_and_what_is_wrong_is_no_amount() -> None:
    assert (gathered((1, 2)).amounts, gathered((1, 2)).problems) == ({}, [])
    assert gathered((1, 3)).amounts == {}
    assert [problem.cell for problem in gathered((1, 3)).problems] == ["C1"]
