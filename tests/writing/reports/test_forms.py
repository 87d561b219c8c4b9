"""A form is filled row by row and still tiles its columns."""

from pathlib import Path

from jixiao.writing.grid import place_cells
from jixiao.writing.publication import Align, Publication
from tests.writing.reports.sample import add_report, cell_texts, report, skeleton, tables

BLOCK = '[[block]]\nid = "表"\ntype = "table"\nform = "登记表"\n'
HEAD = 'id = "登记表"\ncitation = "试写"\nmark = "设计"\nverified = true\n'.replace('"设计"', '"确认"')
FORM = """
[[table]]
title = "{单位名称}登记表"
subtitle = "（{年度()}年度）"
unit_line = "单位：万元"
widths = [1, 2, 1]

[[table.row]]
header = true
labels = ["类别", "名称", "金额"]

[[table.row]]
each = "项目"
keeps_blank = true
group = ["项目类别"]
cells = [
    { text = "{项目类别}", merge = true },
    { text = "{项目名称}", align = "left", limit = "目标完成情况字数上限" },
    { text = "{项目金额}" },
]

[[table.row]]
cells = [
    { text = "合计", span = 2, header = true },
    { text = "{sum(项目.项目金额)}" },
]

[[table.row]]
when = "count(项目) > 1"
cells = [{ text = "说明", span = 3 }]

[[table]]
when = "count(项目) > 2"
widths = [1]

[[table.row]]
cells = [{ text = "第二张" }]
"""


def filled(folder: Path, rows: list[dict[str, str]]) -> Publication:
    """Return a report that is nothing but the form."""
    add_report(folder, HEAD + FORM, kind="forms")
    add_report(folder, skeleton(BLOCK))
    return report("便函", {"单位名称": "甲局", "项目": rows}, addition=folder)


ROWS = [
    {"项目类别": "特定目标类", "项目名称": "一", "项目金额": "1.5"},
    {"项目类别": "人员类", "项目名称": "二", "项目金额": "2"},
    {"项目类别": "特定目标类", "项目名称": "三", "项目金额": "0"},
]


def test_rows_are_laid_merged_and_added_up(tmp_path: Path) -> None:
    first, second = tables(filled(tmp_path, ROWS))
    assert cell_texts(first) == [
        ["类别", "名称", "金额"],
        ["特定目标类", "一", "1.50"],
        ["三", "0.00"],
        ["人员类", "二", "2.00"],
        ["合计", "3.50"],
        ["说明"],
    ]
    assert (first.title, first.subtitle, first.unit_line) == ("甲局登记表", "（2023年度）", "单位：万元")
    assert first.header_rows == 1
    assert first.widths == (0.25, 0.5, 0.25)
    assert len(place_cells(first)) == 6
    assert cell_texts(second) == [["第二张"]]
    assert second.header_rows == 0


def test_money_stands_at_the_right_and_words_in_the_middle(tmp_path: Path) -> None:
    first = tables(filled(tmp_path, ROWS))[0]
    assert [cell.align for cell in first.rows[1]] == [Align.CENTER, Align.LEFT, Align.RIGHT]
    assert first.rows[1][2].spans[0].figure == "project/r1/amount@final"
    assert first.rows[4][1].spans[0].figure.startswith("=sum:project(")
    assert [cell.is_header for cell in first.rows[0]] == [True, True, True]
    assert first.rows[4][0].is_header


def test_without_rows_one_empty_row_is_kept_with_its_gaps(tmp_path: Path) -> None:
    publication = filled(tmp_path, [])
    (only,) = tables(publication)
    assert cell_texts(only)[1] == ["【待填】", "【待填】", "【待填】"]
    told = "\n".join(publication.notices)
    assert "“甲局登记表”留有待填处，因为没有填写：项目类别、项目名称、项目金额（决算）、项目。" in told
    assert "表“登记表”" not in told  # it is verified


def test_a_text_longer_than_the_form_allows_is_told_and_not_cut(tmp_path: Path) -> None:
    publication = filled(tmp_path, [{**ROWS[0], "项目名称": "长" * 101}])
    assert "长" * 101 in cell_texts(tables(publication)[0])[1]
    told = [notice for notice in publication.notices if "超过" in notice]
    assert told == [f"“甲局登记表”有一格 101 字，超过“目标完成情况字数上限”100字，请压缩：{'长' * 12}…"]
    assert not any("超过" in notice for notice in filled(tmp_path / "b", [ROWS[0]]).notices)


def test_a_limit_that_is_not_in_force_or_no_number_limits_nothing(tmp_path: Path) -> None:
    long = [{**ROWS[0], "项目名称": "长" * 500}]
    for number, name in enumerate(("没有的上限", "执行进度标准")):
        folder = tmp_path / str(number)
        add_report(folder, HEAD + FORM.replace("目标完成情况字数上限", name), kind="forms")
        add_report(folder, skeleton(BLOCK))
        made = report("便函", {"单位名称": "甲局", "项目": long}, addition=folder)
        assert not any("超过" in notice for notice in made.notices)
