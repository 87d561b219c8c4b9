"""Errors and formulas that nobody has computed are never read as figures."""

import pytest

from jixiao.exchange.workbook.intake.cell_error import CellError, check_readable
from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        (SheetCell(CellKind.ERROR, "#REF!"), "单元格是公式错误 #REF!。"),
        (SheetCell(CellKind.UNCOMPUTED, "", is_formula=True), "公式没有计算结果。"),
    ],
)
def test_what_cannot_be_read_is_refused(cell: SheetCell, problem: str) -> None:
    with pytest.raises(CellError) as caught:
        check_readable(cell)
    assert caught.value.problem == problem
    assert caught.value.remedy.endswith("。")


def test_everything_else_can_be_read() -> None:
    for kind in (CellKind.NUMBER, CellKind.TEXT, CellKind.FLAG):
        check_readable(SheetCell(kind, "1"))
