"""Lines of the text, rows and columns of tables find each other."""

from jixiao.writing.comparison.pair_lines import pair_lines
from jixiao.writing.comparison.sheet import Grid, TableRow
from tests.writing.comparison.lines import line


def grid(*rows: str) -> Grid:
    """Return a table of words."""
    made = tuple(TableRow({at: (line(text),) for at, text in enumerate(row.split(), start=1)}) for row in rows)
    return Grid(made, len(rows[0].split()))


def paired(old: Grid, new: Grid) -> list[tuple[str, str]]:
    """Return the texts of the cells that belong together and are numbers."""
    return [(one.text, other.text) for one, other in pair_lines([old], returned=[new]) if one.numbers]


def test_a_row_is_found_by_what_it_says() -> None:
    old = grid("项目 金额 比例", "甲项目 1 2%", "乙项目 3 4%")
    assert paired(old, grid("项目 金额 比例", "丙项目 9 9%", "甲项目 1 2%", "乙项目 5 4%")) == [
        ("1", "1"),
        ("2%", "2%"),
        ("3", "5"),
        ("4%", "4%"),
    ]


def test_a_column_that_was_inserted_is_passed_over() -> None:
    old = grid("项目 金额 比例", "甲项目 1 2%")
    new = grid("项目 单位 金额 比例", "甲项目 个 1 2%")
    assert paired(old, new) == [("1", "1"), ("2%", "2%")]


def test_a_line_of_text_is_never_a_table() -> None:
    assert pair_lines([line("甲 1")], returned=[grid("甲 1")]) == []


def test_a_cell_of_several_lines() -> None:
    old = Grid((TableRow({1: (line("甲1"), line("乙2"))}),), 1)
    new = Grid((TableRow({1: (line("甲1"), line("丙3"), line("乙4"))}),), 1)
    assert paired(old, new) == [("甲1", "甲1"), ("乙2", "乙4")]
