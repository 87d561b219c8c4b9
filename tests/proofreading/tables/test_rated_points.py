"""Points for the rate of execution stay within what the head of their block gives."""

import pytest

from tests.proofreading.spoken import brief

HEAD = "预算执行情况（万元）{0}预算数（A）{0}执行数（B）{0}执行率（B/A）{0}得分（20分*执行率）\n"


@pytest.mark.parametrize("tab", [" ", "\t"])
@pytest.mark.parametrize(("score", "told"), [("18", (("18", "20"), "20", True)), ("25", (("25", "20"), "25", False))])
def test_the_points_of_the_first_row(tab: str, score: str, told: tuple[tuple[str, ...], str, bool]) -> None:
    text = HEAD.format(tab) + tab.join(("年度财政资金总额", "100", "90", "90%", score))
    assert told in brief(text, kind="order")


def test_one_cell_a_line() -> None:
    heads = ("预算数（A）", "执行数（B）", "执行率（B/A）", "得分", "（20分×执行率）")
    text = "\n\n".join((*heads, "年度资金总额", "50", "10", "20%", "4"))
    assert (("4", "20"), "20", True) in brief(text, kind="order")


def test_a_row_without_points_is_not_judged() -> None:
    assert brief(HEAD.format(" ") + "年度财政资金总额 100 90 90%", kind="order") == []
