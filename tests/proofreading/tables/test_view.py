"""The columns of a table are known by their heads."""

from jixiao.proofreading.tables.view import RowView, TableView


def view(*heads: str) -> TableView:
    return TableView("", dict(enumerate(heads, start=1)), ())


def test_spending_is_measured_against_the_adjusted_budget() -> None:
    both = view("项目", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分")
    assert (both.budget, both.done, both.rate, both.weight, both.score) == (3, 4, 6, 5, 7)
    assert view("项目", "年初预算数", "执行数").budget == 2


def test_targets_and_values() -> None:
    found = view("三级指标", "年度指标值", "实际完成值", "权重", "得分")
    assert (found.target, found.actual, found.weight, found.score) == (2, 3, 4, 5)


def test_a_row_of_totals_says_so() -> None:
    assert RowView("合计", {}).is_total
    assert not RowView("基本支出", {}).is_total
