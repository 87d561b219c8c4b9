"""Numbered rows with one amount each add up to their subtotals, to the total below or to the sum told above."""

import pytest

from tests.proofreading.spoken import brief

ROWS = "序号 乡镇 资金（万元） 任务\n1 甲镇 150.5 用于道路，总投资不低于300万元\n2 乙镇 {} 用于桥梁，验收合格\n合计 {}"


def test_rows_add_up() -> None:
    assert (("150.5", "50"), "200.5", True) in brief(ROWS.format("50", "200.5"), kind="sum")


def test_a_slip_of_typing_is_told() -> None:
    assert (("150.5", "341"), "419.5", False) in brief(ROWS.format("341", "419.5"), kind="sum")  # for 491.5


@pytest.mark.parametrize(
    "text",
    [
        ROWS.format("50", "900"),  # more rows stand elsewhere
        ROWS.format("50 30", "200.5"),
        ROWS.replace("2 乙镇", "3 乙镇").format("50", "200.5"),
        "1 甲镇 50 用于道路，验收合格\n合计 50",
    ],
)
def test_other_rows_are_not_read(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[1] in ("900", "200.5", "50")] == []


PARTS = (
    "序号 村 建设 资金\n1 甲村 续建 20\n2 乙村 新建 {}（其中，救灾6万元）\n小计 55\n"
    "3 丙村 维修 16\n4 丁村 新建 40\n小计 56\n5 贴息 12.25\n合计 {}"
)


def test_subtotals_and_what_stands_beside_them() -> None:
    found = brief(PARTS.format(35, 123.25), kind="sum")
    assert (("20", "35"), "55", True) in found
    assert (("16", "40"), "56", True) in found
    assert (("55", "56", "12.25"), "123.25", True) in found
    assert (("55", "56", "12.25"), "132.25", False) in brief(PARTS.format(35, 132.25), kind="sum")
    assert [it for it in brief(PARTS.format(38, 123.25), kind="sum") if it[1] == "55"] == []


OPEN = (
    "现下达资金{}万元。\n序号 项目 规模 单位\n"
    "1 甲项目 660 农业局\n2 乙项目 251 交通局\n3 丙项目 39 交通局\n说明：已公示。"
)


def test_the_sum_told_above_rows_without_a_total() -> None:
    assert (("660", "251", "39"), "950", True) in brief(OPEN.format(950), kind="sum")
    assert [it for it in brief(OPEN.format(960), kind="sum") if it[1] == "960"] == []


CELLS = (
    "序号 |\n乡镇 |\n资金（万元） |\n任务 |\n1 |\n甲镇 |\n50 |\n整镇推进 |\n"
    "2 |\n乙乡 |\n2 |\n整乡推进 |\n合计 |\n52 |\n|\n"
)


def test_each_cell_may_stand_in_a_line() -> None:
    assert (("50", "2"), "52", True) in brief(CELLS, kind="sum")


def test_a_second_table_begins_at_number_one() -> None:
    text = "1 甲村 新建 20\n2 乙村 新建 35\n1 丙村 维修 16\n2 丁村 维修 41\n合计 57"
    assert (("16", "41"), "57", True) in brief(text, kind="sum")
