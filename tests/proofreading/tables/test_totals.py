"""Totals of rows and columns hold in the reading that fits most cells; what breaks it there is wrong."""

from tests.proofreading.spoken import brief

TOWNS = "镇街\t合计\tC级\tD级\n甲\t8\t1\t7\n乙\t5\t2\t3\n丙\t6\t2\t4\n丁\t9\t5\t4\n戊\t12\t8\t4\n己\t{}\t3\t4"


def test_a_total_of_columns() -> None:
    assert (("3", "4"), "7", True) in brief(TOWNS.format(7), kind="sum")
    assert (("3", "4"), "8", False) in brief(TOWNS.format(8), kind="sum")


def test_a_total_of_rows() -> None:
    text = (
        "（单位：万元）\n项目\t预算数\n合计\t44\n1.出国费\t3\n2.接待费\t11\n3.用车费\t30\n其中：运行费\t12\n购置费\t18"
    )
    found = brief(text, kind="sum")
    assert (("3", "11", "30"), "44", True) in found


def test_two_columns_that_add_up_show_that_a_third_is_wrong() -> None:
    rows = "地 户数 面积 金额\n甲地 218 842.5 1014\n乙地 154 618.0 741\n丙地 189 731.2 878\n合计 561 2191.7 {}"
    wrong = [it for it in brief(rows.format(2733), kind="sum") if it[2] is False]
    assert wrong == [(("1014", "741", "878"), "2733", False)]
    assert [it for it in brief(rows.format(2633), kind="sum") if it[2] is False] == []


def test_codes_tell_what_stands_below() -> None:
    text = "（单位：万元）\n科目\t合计\n201一般公共服务\t9\n20101人大\t4\n2010101行政运行\t4\n20103政府\t5"
    found = brief(text, kind="sum")
    assert (("4", "5"), "9", True) in found


def test_a_reading_that_never_holds_is_none() -> None:
    assert brief("镇街\t合计\tC级\tD级\n甲\t8\t1\t2\n乙\t5\t2\t9", kind="sum") == []


def test_a_total_is_of_two_sets_of_columns() -> None:
    head = "（单位：万元）\n单位\t人口\t中央\t省级\t合计\t已拨\t未拨\n"
    found = brief(f"{head}甲\t2341\t84.2\t28.1\t112.3\t70\t42.3\n乙\t1862\t67\t22.4\t89.4\t55\t34.4", kind="sum")
    assert (("84.2", "28.1"), "112.3", True) in found
    assert (("70", "42.3"), "112.3", True) in found


def test_a_blank_among_numbered_rows_is_no_part() -> None:
    text = "项目\t预算数\n一、支出合计\t14.2\n1、出国费\t\n2、接待费\t5.7\n3、用车费\t8.5\n二、统计数\t\n4、车辆\t3"
    assert (("5.7", "8.5"), "14.2", True) in brief(f"（单位：万元）\n{text}", kind="sum")


def test_a_total_without_the_decimals_of_a_part_is_no_mistake() -> None:
    text = "（单位：万元）\n乡镇\t金额\n东坪镇\t41\n西河镇\t52.11\n全县合计\t{}"
    assert [it for it in brief(text.format("93"), kind="sum") if it[2] is False] == []
    assert (("41", "52.11"), "94", False) in brief(text.format("94"), kind="sum")


def test_rates_in_a_row_are_not_added() -> None:
    head = "（单位：万元）\n年度\t合计\t因公出国费\t公务用车费\t公务接待费\n"
    text = f"{head}2015年\t284\t9\t135\t140\n2016年\t237\t2\t99\t136\n增减%\t-16.55\t-77.78\t-26.67\t-2.86"
    found = brief(text, kind="sum")
    assert (("2", "99", "136"), "237", True) in found
    assert [it for it in found if it[2] is False] == []


BUDGETS = (
    "支出内容 | 计划支出数（万元） | 实际支出数（万元） |\n文化活动经费 | 166.16 | 129.05 |\n"
    "工程补助 | 80.00 | 62.54 |\n{}保护经费 | 100.00 | 98.21 |\n"
    "运维补助 | 206.77 | 206.77 |\n免费开放补助 | 73 | 73 |\n支出合计 | 625.93 | {} |"
)


def test_one_column_of_many_amounts_shows_that_the_other_is_wrong() -> None:
    parts = ("129.05", "62.54", "98.21", "206.77", "73")
    assert (parts, "569.57", True) in brief(BUDGETS.format("", "569.57"), kind="sum")
    assert [it for it in brief(BUDGETS.format("", "596.57"), kind="sum") if it[2] is False] == [
        (parts, "596.57", False)
    ]


def test_one_column_shows_nothing_of_counts_or_of_items_within_items() -> None:
    within = BUDGETS.format("其中：新建 | 0 | 22.54 |\n", "569.57")
    counted = BUDGETS.replace("实际支出数（万元）", "受益户数").format("", "596.57")
    for text in (within, counted):
        assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_rows_of_one_rank_below_a_row_are_its_parts() -> None:
    rows = "三公经费\t29\n其中：（一）出国费\t0.6\n（二）用车费\t27.4\n1.购置费\t18\n2.运行费\t9.4\n（三）接待费\t1"
    found = brief(f"（单位：万元）\n项目\t预算数\n培训费\t3\n{rows}", kind="sum")
    assert (("0.6", "27.4", "1"), "29", True) in found
    assert [it for it in brief(f"（单位：万元）\n项目\t预算数\n{rows}\n会议费\t3", kind="sum") if it[2] is False] == []


def test_funds_of_one_kind_are_all_of_their_row() -> None:
    head = "（单位：万元）\n项目\t合计\t公共预算\t基金预算\t国资预算\n"
    text = head + "行政经费\t312.23\t312.23\t0.00\t0.00\n接待费\t29\t{}\t0.00\t0.00"
    assert (("312.23", "0.00", "0.00"), "312.23", True) in brief(text.format(29), kind="sum")
    assert [it for it in brief(text.format(28), kind="sum") if it[1] == "312.23"] == []


def test_a_zero_without_a_unit_stands_among_amounts_with_one() -> None:
    table = "资金 | 全年预算数 | 全年执行数 |\n年度资金总额 | 3359.62万 | 3359.62万 |\n"
    table += "其中：中央资金 | 829.3万 | 829.3万 |\n"
    sums = brief(table + "彩票公益金 | 0 | 0 |\n地方资金 | 2530.32万 | 2530.32万 |", kind="sum")
    assert (("829.3", "0", "2530.32"), "3359.62", True) in sums


def test_columns_of_two_groups_and_rows_within_a_row() -> None:
    head = "（单位：万元）\n项目\t预算数合计\t公共预算\t基金预算\t决算数合计\t公共预算\t基金预算\n"
    rows = (
        "接待费\t0.95\t0.95\t0\t0.39\t0.39\t0\n用车费\t2.1\t2.1\t0\t1.37\t1.37\t0\n其中：运行费\t1.1\t1.1\t0\t1\t1\t0\n"
    )
    rest = "购置费\t1\t1\t0\t0.37\t0.37\t0\n总计\t{}\t3.05\t0\t1.76\t1.76\t0"
    found = set(brief(head + rows + rest.format("3.05"), kind="sum"))
    assert (("0.95", "2.1"), "3.05", True) in found
    assert (("0.39", "1.37"), "1.76", True) in found
    assert (("3.05", "0"), "3.05", True) in found
