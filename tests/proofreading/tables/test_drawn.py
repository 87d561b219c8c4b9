"""Tables are read by their heads, block by block."""

from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.tables.drawn import views_of
from jixiao.reading.text import read_text

FORM = example_document(
    "（单位：万元）\n资金\t预算数\t执行率\n合计\t5\t80%\n财政拨款\t\t\n指标\t权重\t得分\n培训人次\t10\t9"
)


def test_a_new_row_of_heads_begins_a_new_block() -> None:
    funds, indicators = views_of(FORM.tables[0])
    assert [row.label for row in funds.rows] == ["合计", "财政拨款"]
    assert (indicators.weight, indicators.score) == (2, 3)


def test_money_is_what_stands_under_a_head_of_money() -> None:
    funds, indicators = views_of(FORM.tables[0])
    row = funds.rows[0]
    assert (row.cells[2].quantity, row.cells[2].unit) == (Quantity.MONEY, "万元")
    assert row.cells[3].quantity is Quantity.PERCENT
    assert indicators.rows[0].cells[2].quantity is Quantity.PLAIN


def test_a_round_amount_in_a_column_of_amounts_is_no_year() -> None:
    [view] = views_of(example_document("项目\t金额\n增值税\t3100\n资源税\t2000\n契税\t2021").tables[0])
    assert [row.cells[2].printed for row in view.rows] == ["3100", "2000", "2021"]


def test_years_over_columns_begin_a_new_block() -> None:
    views = list(views_of(example_document("指标\t2020年\t2021年\n甲\t1\t2\n指标\t2021\t2022\n乙\t3\t4").tables[0]))
    assert [dict(view.heads) for view in views] == [
        {1: "指标", 2: "2020年", 3: "2021年"},
        {1: "指标", 2: "2021", 3: "2022"},
    ]


def test_a_row_under_heads_of_a_merged_cell_is_moved() -> None:
    head = "（单位：万元）\n执行情况\t年度预算数\t年初预算\t执行数\t执行率\t得分\n"
    rows = "总额\t0.00\t3.36\t100.00%\t10\t\n其中：财政\t0.00\t3.36\t100.00%\t\t"
    (view,) = views_of(example_document(head + rows).tables[0])
    assert [row.label for row in view.rows] == ["总额", "其中：财政"]
    assert sorted(view.rows[0].cells) == [3, 4, 5, 6]
    assert not view.is_sure


def test_a_unit_over_the_heads_is_that_of_all_columns() -> None:
    table = example_document("表一\t单位：万元\t\n科目\t累计\t上年完成数\n税收\t5\t4").tables[0]
    [view] = views_of(table)
    assert [cell.unit for cell in view.rows[0].cells.values()] == ["万元", "万元"]
    assert view.heads[2] == "累计"


def test_a_short_total_stands_under_the_columns_that_all_rows_fill() -> None:
    cells = "乡镇 | 金额 | 项目 | 补助 |\n甲 | 4 | 道路 | 3 |\n乙 | 5 | 饮水 | 4 |\n合计 | 9 | 7 |\n"
    [view] = views_of(read_text(cells.encode(), name="表.txt").tables[0])
    assert {column: it.printed for column, it in view.rows[-1].cells.items()} == {2: "9", 4: "7"}
