"""A cell whose content does not fit its column; the reader adds sheet and cell and goes on."""

from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell


class CellError(Exception):
    """What is wrong with one cell and what to do: two full Chinese sentences."""

    def __init__(self, problem: str, *, remedy: str) -> None:
        """Keep both."""
        self.problem = problem
        self.remedy = remedy
        super().__init__(problem)


def check_readable(cell: SheetCell) -> None:
    """Refuse an error and a formula that nobody has computed.

    Raises:
        CellError: If the cell is one of them.
    """
    if cell.kind is CellKind.ERROR:
        problem = f"单元格是公式错误 {cell.text}。"
        raise CellError(problem, remedy="改正公式，或删去公式直接填数。")
    if cell.kind is CellKind.UNCOMPUTED:
        problem = "公式没有计算结果。"
        raise CellError(problem, remedy="用 WPS 或 Excel 打开，保存后再读取；或删去公式直接填数。")
