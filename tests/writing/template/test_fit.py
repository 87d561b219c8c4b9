"""A template fits a form by its labels; what does not fit is said, never guessed."""

from jixiao.writing.template.fit import Fit, fit_form
from jixiao.writing.template.form_content import FormContent
from tests.writing.template.blank_forms import (
    INDICATORS,
    LABELS,
    SELF_EVALUATION,
    cell,
    content,
    row,
    table,
    tables_of,
    value,
)

COLUMNS = (
    "一级指标",
    "二级指标",
    "三级指标",
    "绩效指标性质",
    "绩效指标值",
    "绩效度量单位",
    "权重",
    "实际完成指标值",
    "得分",
)


def fitted(form: FormContent, *blocks: str) -> Fit:
    return fit_form(tables_of(*blocks), content=form, labels=LABELS)


def test_columns_are_matched_by_their_labels_whatever_their_order() -> None:
    turned = table(row("得分", "权重", "三级指标"), row("", "", ""))
    fit = fitted(content(columns=COLUMNS, rows=[["甲"] * 9]), turned)
    assert fit.lists[0].columns == {0: 8, 1: 6, 2: 2}
    assert fit.lists[0].rows == range(1, 2)


def test_a_list_ends_before_its_total() -> None:
    form = content(columns=COLUMNS, rows=[["甲"] * 9], values=[value("合计", "95", column="得分", is_sole=False)])
    fit = fitted(form, INDICATORS)
    assert fit.lists[0].rows == range(2, 4)
    assert [one.cell.column for one in fit.values] == [8]
    assert "第 1 表“合计·权重”" in fit.unfilled


def test_preprinted_words_in_merged_columns_are_part_of_a_list() -> None:
    form = content(
        columns=("一级指标", "二级指标", "三级指标", "得分"), rows=[["甲"] * 4], merged=("一级指标", "二级指标")
    )
    assert fitted(form, SELF_EVALUATION).lists[0].rows == range(6, 8)
    plain = content(columns=("一级指标", "二级指标", "三级指标", "得分"), rows=[["甲"] * 4])
    assert fitted(plain, SELF_EVALUATION).lists == ()


def test_values_are_found_by_both_labels_or_by_the_only_one() -> None:
    form = content(
        values=[
            value("项目名称", "扶持"),
            value("年度资金总额", "1", column="年初预算数", is_sole=False),
            value("年度资金总额", "2", column="全年预算数（A）", is_sole=False),
            value("其中：财政资金", "3", column="执行率", is_sole=False),
        ]
    )
    found = {
        (one.cell.row, one.cell.column): one.source.value.cell.text for one in fitted(form, SELF_EVALUATION).values
    }
    assert found == {(0, 1): "扶持", (3, 2): "1", (3, 3): "2", (4, 6): "3"}


def test_two_different_values_for_one_cell_leave_it_blank() -> None:
    form = content(values=[value("合计", text, column="得分", is_sole=False) for text in ("1", "2")])
    fit = fitted(form, INDICATORS)
    assert fit.values == ()


def test_too_few_known_labels_are_no_list() -> None:
    form = content(columns=COLUMNS, rows=[["甲"] * 9])
    assert fitted(form, table(row("三级指标", "得分"), row("", ""))).lists == ()
    crowded = table(row("三级指标", "得分", "权重", "子", "丑", "寅", "卯"), row(*[""] * 7))
    assert fitted(form, crowded).lists == ()


def test_what_does_not_fit_is_told() -> None:
    form = content(columns=(*COLUMNS[:3], "得分", "备用"), rows=[["甲"] * 5], values=[value("评价结论", "好")])
    fit = fitted(
        form,
        table(row("一级指标", "二级指标", "三级指标", "得分", "天气"), row(*[""] * 5), row("填表人", cell(span=4))),
    )
    told = " ".join(fit.told)
    assert "空着没填的：第 1 表“填表人”、第 1 表“天气”。" in told
    assert "没有位置的：“备用”、“评价结论”。" in told
    assert fit.score == 4


def test_rows_with_a_label_in_front_are_no_rows_of_a_list() -> None:
    form = content(columns=("项目", "年初预算数", "执行数"), rows=[["甲", "1", "2"]])
    own = table(row("项目", "年初预算数", "执行数"), row("合计", "", ""), row("", "", ""), row("", "", ""))
    assert fitted(form, own).lists[0].rows == range(2, 4)
    aside = table(row("口径", "项目", "年初预算数", "执行数"), row("合计", *[""] * 3), row("", *[""] * 3))
    assert fitted(form, aside).lists[0].rows == range(2, 3)
    framed = table(
        row(cell("资金", merge="restart"), "项目", "年初预算数", "执行数"),
        row(cell(merge="continue"), *[""] * 3),
    )
    assert fitted(form, framed).lists[0].rows == range(1, 2)


def test_a_list_needs_a_blank_row() -> None:
    form = content(columns=("项目", "年初预算数", "执行数"), rows=[["甲", "1", "2"]])
    assert fitted(form, table(row("项目", "年初预算数", "执行数"), row("合计", "", ""))).lists == ()
