"""Cells of a web table find their places in the grid."""

import pytest
from lxml import html

from jixiao.reading.html_table import table_cells
from jixiao.reading.refusal import RefusedFileError


def spots(rows: str) -> dict[str, tuple[int, int, int, int]]:
    table = html.fragment_fromstring(f"<table>{rows}</table>")
    return {
        str(cell.element.text): (cell.row, cell.column, cell.row_span, cell.column_span) for cell in table_cells(table)
    }


def test_spans_push_cells_to_the_right() -> None:
    rows = "<tr><th rowspan=2>甲</th><th colspan=2>乙</th></tr><tr><td>丙</td><td>丁</td></tr>"
    assert spots(rows) == {"甲": (1, 1, 2, 1), "乙": (1, 2, 1, 2), "丙": (2, 2, 1, 1), "丁": (2, 3, 1, 1)}


def test_groups_of_rows_are_one_table() -> None:
    rows = "<thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr></tbody><tfoot><tr><td>丙</td></tr></tfoot>"
    assert [spot[0] for spot in spots(rows).values()] == [1, 2, 3]


@pytest.mark.parametrize(
    ("span", "expected"), [("9", 2), ("0", 2), ("", 2), ("x", 1), ("-1", 1), ("99999999999", 1), ("1", 1)]
)
def test_spans_that_say_too_much_or_nothing(span: str, expected: int) -> None:
    assert spots(f"<tr><td rowspan='{span}'>甲</td></tr><tr><td>乙</td></tr>")["甲"][2] == (expected if span else 1)


def test_a_grid_beyond_all_measure_is_refused() -> None:
    """A10: a small page that claims a huge table."""
    with pytest.raises(RefusedFileError, match="表格过大"):
        spots("<tr>" + "<td colspan=1000 rowspan=0></td>" * 50 + "</tr>" + "<tr></tr>" * 20)
