"""The columns of a table are known by their heads."""

from jixiao.proofreading.tables.view import RowView, TableView


def view(*heads: str) -> TableView:
    return TableView("", dict(enumerate(heads, start=1)), ())


def test_spending_is_measured_against_the_adjusted_budget() -> None:
    both = view("项目", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分")
    assert (both.budget, both.done, both.rate, both.weight, both.score) == (3, 4, 6, 5, 7)
    assert view("项目", "年初预算数", "执行数").budget == 2


def test_each_rate_has_its_spending() -> None:
    both = view("来源", "调整预算数", "1-8月执行数", "执行率", "全年预计执行数", "预计执行率")
    assert both.rates == {4: 3, 6: 5}
    assert view("预算执行情况", "全年预算数", "预算执行数", "预算执行率").rates == {4: 3}
    assert view("来源", "预算数", "到位数", "到位率", "执行数", "执行率").rates == {6: 5}
    assert view("来源", "预算数", "金额").rates == {}
    assert view("项目", "预算金额", "实际支出", "资金使用率", "项目完成率").rates == {4: 3}
    assert view("项目", "预算金额", "实际支出", "项目完成率").rates == {}
    assert view("项目", "预算金额", "实际支出", "完成率").rates == {4: 3}
    assert view("项目", "预算金额", "实际支出", "预算完成率", "工程进度").rates == {4: 3}
    assert view("项目", "预算数", "累计执行数", "上年同期累计执行数", "执行进度").rates == {5: 3}


def test_targets_and_values() -> None:
    found = view("三级指标", "年度指标值", "实际完成值", "权重", "得分")
    assert (found.target, found.actual, found.weight, found.score) == (2, 3, 4, 5)


def test_a_row_of_totals_says_so() -> None:
    assert RowView("合计", {}).is_total
    assert not RowView("基本支出", {}).is_total
