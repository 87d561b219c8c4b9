"""Rates and scores of a row follow from its other cells."""

from tests.proofreading.spoken import brief

HEAD = "（单位：万元）\n项目\t全年预算数\t执行数\t分值\t执行率\t得分\n"


def test_the_rate_of_execution() -> None:
    assert (("10", "50"), "20%"[:2], True) in brief(HEAD + "总额\t50\t10\t20\t20%\t4", kind="ratio")
    assert (("10", "50"), "25", False) in brief(HEAD + "总额\t50\t10\t20\t25%\t4", kind="ratio")
    assert (("10", "50"), "0.2", True) in brief(HEAD + "总额\t50\t10\t20\t0.2\t4", kind="ratio")


def test_every_rate_of_a_row_is_judged() -> None:
    head = "（单位：万元）\n来源\t调整预算数\t1-8月执行数\t执行率\t全年预计执行数\t预计执行率\n"
    found = brief(head + "总额\t50\t10\t20%\t40\t90%", kind="ratio")
    assert [it for it in found if it[2] is False] == [(("40", "50"), "90", False)]


def test_a_score_as_a_share_of_its_weight() -> None:
    assert (("10", "50"), "4", True) in brief(HEAD + "总额\t50\t10\t20\t20%\t4", kind="ratio")  # 20×10÷50
    text = "指标\t指标值\t实际完成值\t分值\t得分\n体检人数\t5662\t4044\t2\t{}"
    assert (("4044", "5662"), "1.4", True) in brief(text.format("1.4"), kind="ratio")  # 2×4044÷5662＝1.428
    assert brief(text.format("1.8"), kind="ratio") == []  # another way to score


def test_a_rate_without_budget_is_not_judged() -> None:
    assert brief(HEAD + "总额\t0\t10\t20\t0%\t0", kind="ratio") == []


LINES = "资金情况（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n年度资金总额 50 50 {} 10 100% 10"


def test_a_row_of_lines_that_fills_every_column_is_judged_by_itself() -> None:
    assert (("40", "50"), "100", False) in brief(LINES.format("40"), kind="ratio")


def test_a_row_of_lines_that_lacks_a_cell_is_not() -> None:
    assert [it for it in brief(LINES.format("40").replace(" 10 100%", " 100%"), kind="ratio") if it[2] is False] == []
