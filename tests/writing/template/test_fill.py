"""A template is filled in its own letters and rows; rows are added like its own, and merged where it merges."""

import pytest

from jixiao.reading.docx.xml import Element, w
from jixiao.writing.binding import printed_controls, tag_of
from jixiao.writing.template.fill import Filled, fill_tables, unit_of
from jixiao.writing.template.fit import fit_form
from jixiao.writing.template.form_content import FormContent
from jixiao.writing.template.word_table import word_tables
from tests.writing.template.blank_forms import (
    INDICATORS,
    LABELS,
    SELF_EVALUATION,
    cell,
    content,
    line,
    root_of,
    row,
    table,
    tables_of,
    value,
)

COLUMNS = ("一级指标", "二级指标", "三级指标", "得分")
ROWS = (("产出", "数量", "甲", "1"), ("产出", "数量", "乙", "2"), ("效益", "数量", "丙", "3"))
LIST = table(row(*COLUMNS), row(*[""] * 4), row(cell("合计", span=3), ""))


def filled(form: FormContent, *blocks: str) -> tuple[Element, Filled]:
    root = root_of(*blocks)
    fit = fit_form(list(word_tables(root)), content=form, labels=LABELS)
    return root, fill_tables(fit, labels=LABELS, titles={})


def texts(root: Element) -> list[list[str]]:
    found = next(word_tables(root))
    return [[one.text for one in found.row_cells(number)] for number in range(len(found.rows))]


def test_rows_are_added_and_alike_cells_are_merged_from_the_left() -> None:
    root, done = filled(content(columns=COLUMNS, rows=ROWS, merged=COLUMNS[:2]), LIST)
    assert texts(root)[1:4] == [list(cells) for cells in ROWS]
    found = next(word_tables(root))
    assert found.grid[1, 0] is found.grid[2, 0]
    assert found.grid[2, 1] is not found.grid[3, 1]  # the same word below another group
    assert done.added_rows == 2
    assert texts(root)[4][0] == "合计"


def test_each_figure_has_its_control_and_the_letters_of_the_form() -> None:
    root, done = filled(content(columns=COLUMNS, rows=ROWS[:1]), LIST)
    controls = list(printed_controls(root))
    assert [control.text for control in controls] == list(ROWS[0])
    assert controls[0].tag == tag_of("indicator/k0/c0")
    assert done.figures == tuple(f"indicator/k0/c{index}" for index in range(4))
    sizes = [run.find(f"{w('rPr')}/{w('sz')}") for run in root.iter(w("r"))]
    assert all(size is not None and size.get(w("val")) == "21" for size in sizes)


def test_preprinted_groups_take_their_own_rows_and_grow() -> None:
    columns = ("一级指标", "二级指标", "三级指标", "分值")
    rows = (("产出指标", "质量指标", "甲", "1"), ("产出指标", "质量指标", "乙", "2"), ("效益指标", "其他", "丙", "3"))
    root, done = filled(content(columns=columns, rows=rows, merged=columns[:2]), SELF_EVALUATION)
    assert texts(root)[6][:3] == ["产出指标", "数量指标", ""]
    assert [cells[:3] for cells in texts(root)[7:9]] == [["产出指标", "质量指标", "甲"], ["产出指标", "质量指标", "乙"]]
    found = next(word_tables(root))
    assert found.grid[6, 0].row_span == 3
    assert found.grid[7, 1] is found.grid[8, 1]
    assert "“效益指标·其他·丙”" in done.notices[0]


def test_spare_rows_stay_and_are_told() -> None:
    form = content(columns=("一级指标", "三级指标", "权重", "完成值", "得分"), rows=[["产出", "甲", "5", "1", "5"]])
    root, done = filled(form, INDICATORS)
    assert len(texts(root)) == 5
    assert done.notices == ("第 1 表有 1 个空行没有用到，原样保留。",)


def test_a_number_in_front_of_a_row_is_not_repeated() -> None:
    numbered = table(row("序号", *COLUMNS), row("1", *[""] * 4))
    root, _ = filled(content(columns=COLUMNS, rows=ROWS), numbered)
    assert [cells[0] for cells in texts(root)] == ["序号", "1", "", ""]


@pytest.mark.parametrize(("unit", "text"), [("元", "12345.00"), ("万元", "1.2345"), ("亿元", "0.00")])
def test_amounts_are_printed_in_the_unit_of_the_form(unit: str, text: str) -> None:
    form = content(values=[value("年度资金总额", "1.2345", column="年初预算数", is_money=True, is_sole=False)])
    root, done = filled(form, line(f"单位：{unit}"), SELF_EVALUATION)
    assert texts(root)[3][2] == text
    assert bool(done.notices) == (unit != "万元")


def test_a_form_that_names_no_unit_is_told() -> None:
    form = content(values=[value("年度资金总额", "1.5", column="年初预算数", is_money=True, is_sole=False)])
    root, done = filled(form, SELF_EVALUATION)
    assert texts(root)[3][2] == "1.5"
    assert done.notices == ("第 1 表没有写金额单位，金额按万元填写。",)


def test_a_gap_stays_blank() -> None:
    root, done = filled(content(values=[value("项目名称", "【待填：项目名称】")]), SELF_EVALUATION)
    assert texts(root)[0] == ["项目名称", ""]
    assert done.figures == ()


def test_letters_are_taken_from_the_table_where_a_cell_has_none() -> None:
    bare = "<w:tc><w:tcPr/><w:p/></w:tc>"
    root, _ = filled(content(values=[value("项目名称", "扶持")]), table(f"<w:tr>{cell('项目名称')}{bare}</w:tr>"))
    run = list(root.iter(w("r")))[-1]
    assert next(child.tag for child in run) == w("rPr")


def test_the_unit_stands_in_the_table_or_above_it() -> None:
    assert unit_of(tables_of(table(row("单位：万元")))[0]) == "万元"
    assert unit_of(tables_of(line("（单位：人民币元）"), table(row("甲")))[0]) == "元"
    assert unit_of(tables_of(line("单位：示例县科技局"), table(row("甲")))[0]) == ""
