"""Cells are called by the words around them."""

from jixiao.book.place import Place
from jixiao.reading.document import Cell, Paragraph, Table
from jixiao.writing.comparison.cell_name import CellNames, money_unit


def table(*rows: str, title: tuple[str, ...] = ()) -> Table:
    """Return a table of words."""
    cells = tuple(
        Cell(row, column, (Paragraph(text, Place(table=1)),))
        for row, words in enumerate(rows, start=1)
        for column, text in enumerate(words.split(), start=1)
    )
    lines = tuple(Paragraph(text, Place()) for text in title)
    return Table(1, len(rows), len(rows[0].split()), cells, Place(), lines)


def where(made: Table, *, row: int, column: int) -> str:
    """Return the name of a cell."""
    cell = made.at(row, column=column)
    assert cell is not None
    return CellNames(made).where(cell)


def test_the_title_the_row_and_the_column() -> None:
    made = table("项目 单位 决算数", "基本支出 万元 12.00", title=("附表1", "支出表", "（2023年度）", "单位：元"))
    assert where(made, row=2, column=3) == "“附表1 支出表”“基本支出”的“决算数”"
    assert money_unit(made) == "元"


def test_what_has_no_words_is_counted() -> None:
    made = table("1 2", "3 4")
    assert where(made, row=2, column=2) == "第1张表第2行"
    assert money_unit(made) == ""


def test_a_row_of_long_words_is_no_header() -> None:
    made = table("指标 得分", "开展全县工业经济运行监测和形势分析工作 按时完成", "满意度 9", title=("一览表",))
    assert where(made, row=3, column=2) == "“一览表”“满意度”的“得分”"
