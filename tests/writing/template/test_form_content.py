"""A form of the rulebook is taken apart into lists, and values with the labels beside and above them."""

from jixiao.pipelines.check_book import catalogue_for
from jixiao.rules.check import facts_of
from jixiao.writing.template.form_content import FormContent
from jixiao.writing.template.known_forms import known_forms
from tests.pipelines.sample import bureau


def forms(year: int) -> dict[str, FormContent]:
    book = bureau(year, is_mended=True)
    catalogue = catalogue_for(region="", year=year)
    found = list(known_forms(facts=facts_of(book, catalogue=catalogue), catalogue=catalogue))
    return {form.id: form for form, _ in reversed(found)}


def test_lists_have_their_columns_and_a_row_for_each_row_of_the_book() -> None:
    form = forms(2023)["部门整体支出绩效目标完成情况自评表"]
    indicators = max(form.lists, key=lambda one: len(one.columns))
    assert [column.label for column in indicators.columns][:3] == ["一级指标", "二级指标", "三级指标"]
    assert [column.is_merged for column in indicators.columns][:3] == [True, True, False]
    assert len(indicators.rows) == 12
    assert indicators.rows[0][2].cell.text == "购买专家服务"


def test_values_have_the_labels_beside_and_above_them() -> None:
    form = forms(2023)["项目支出绩效自评表"]
    assert form.unit == "万元"
    by_label = {(value.row_label, value.column_label): value for value in form.values}
    total = by_label["年度资金总额", "年初预算数"]
    assert total.value.is_money
    assert not total.is_sole
    assert not by_label["年度资金总额", "执行率（B/A）"].value.is_money
    assert next(value for value in form.values if value.row_label == "实施单位").is_sole
    assert "其中：财政资金" in form.labels


def test_a_label_beside_a_value_is_no_label_of_a_column() -> None:
    form = forms(2024)["部门预算执行监控表"]
    assert [column.label for column in form.lists[0].columns][:2] == ["项目", "年初预算数"]
    assert {value.column_label for value in form.values if value.row_label == "人员经费"} >= {"年初预算数", "执行率"}
