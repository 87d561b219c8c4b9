"""A document as lines and tables with places in words."""

from jixiao.writing.comparison.sheet import Grid, lines_of, read_blocks
from tests.writing.comparison import edited as do


def test_every_line_says_where_it_is() -> None:
    lines = list(lines_of(read_blocks(do.read(do.edited()))))
    where = {line.text: line.where for line in lines}
    assert where["示例县示例局\n部门绩效评价报告"] == "开头"
    assert where["单位认真落实各项要求，管理较为规范。"] == "“一、支出情况”"
    assert where["775.44"] == "“支出决算表”“基本支出”的“决算数”"
    assert [line.unit for line in lines if line.text == "775.44"] == ["万元"]


def test_controls_of_ours_are_marks() -> None:
    lines = list(lines_of(read_blocks(do.read(do.edited(do.typed(do.SCORE, ""))))))
    assert sum(len(line.marks) for line in lines) == 7  # the empty one holds nothing


def test_a_table_is_rows_of_cells() -> None:
    (grid,) = (block for block in read_blocks(do.read(do.edited())) if isinstance(block, Grid))
    assert [row.text for row in grid.rows][:2] == ["项目\t决算数", "支出合计\t3793.43"]
    assert grid.rows[1].words == "支出合计\t#"
    assert grid.words.startswith("项目\t决算数\n")
    assert grid.pairs["合计"] == 1
