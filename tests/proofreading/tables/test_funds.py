"""The total of a form is the sum of its sources."""

from tests.proofreading.spoken import brief

HEAD = "（单位：万元）\n资金\t年初预算数\t全年预算数\t全年执行数\t执行率\n"


def test_a_total_left_at_zero_is_wrong_and_so_is_its_rate() -> None:
    text = HEAD + "年度资金总额\t0\t0\t0\t0\n其中：财政拨款\t90\t89.974\t89.974\t\n上年结转\t\t\t\t"
    assert (("89.974",), "0", False) in brief(text, kind="sum")


def test_sources_that_add_up() -> None:
    text = HEAD + "年度资金总额\t9\t9\t9\t100%\n其中：财政拨款\t5\t5\t5\t\n其他资金\t4\t4\t4\t"
    assert (("5", "4"), "9", True) in brief(text, kind="sum")


def test_less_may_be_a_source_that_is_not_listed() -> None:
    text = HEAD + "年度资金总额\t9\t9\t9\t100%\n其中：财政拨款\t5\t5\t5\t"
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_one_source_of_a_guessed_table_may_stand_under_another_head() -> None:
    text = "行次 全年预算数 全年执行数\n年度资金总额： 1 52.8 30.8\n其中：中央财政资金 2 52.8 30.8"
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_less_is_wrong_where_the_sources_name_all_others() -> None:
    text = HEAD + "年度资金总额\t9.0\t9.0\t9.0\t100%\n其中：财政拨款\t5.0\t5.0\t5.0\t\n其他资金\t4.0\t3.0\t{}\t"
    assert (("5.0", "3.0"), "9.0", False) in brief(text.format("4.0"), kind="sum")
    broken = [it[0] for it in brief(text.format(""), kind="sum") if it[2] is False]
    assert broken == [("5.0", "3.0")]  # the blank cell of the next column is not 0


def test_dashes_beyond_the_last_head_and_the_fund_of_special_accounts() -> None:
    text = (
        "预算执行情况（10分） 年度预算数（万元） 年初预算 调整后预算数 预算执行数 预算执行率 权重 得分\n"
        "总额 238.93 251.89 251.89 100.00% 10\n其中：财政资金 238.93 251.89 251.89 100.00% / /\n"
        "财政专户管理资金 0.00 0.00 0.00 0.00% / /\n单位资金 0.00 0.00 0.00 0.00% / /"
    )
    found = brief(text, kind="sum")
    assert (("238.93", "0.00", "0.00"), "238.93", True) in found
    assert (("251.89", "0.00", "0.00"), "251.89", True) in found
