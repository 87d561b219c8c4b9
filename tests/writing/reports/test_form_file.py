"""A form is read as a shape whose rows tile its columns."""

from pathlib import Path

import pytest

from jixiao.law.rulebook_error import BrokenRulebookError
from jixiao.writing.publication import Align
from jixiao.writing.reports.library import load_skeleton
from jixiao.writing.reports.spec import FormBlock, FormSpec
from tests.writing.reports.sample import add_report, catalogue, skeleton

BLOCK = '[[block]]\nid = "表"\ntype = "table"\nform = "登记表"\n'
HEAD = 'id = "登记表"\ncitation = "试写"\nmark = "设计"\nverified = false\n'


def load(folder: Path, form: str) -> FormSpec:
    """Return a form with the given tables."""
    add_report(folder, HEAD + form, kind="forms")
    add_report(folder, skeleton(BLOCK))
    rules = catalogue(addition=folder)
    block = load_skeleton("便函", law=rules.law, vocabulary=rules.vocabulary).blocks[0]
    assert isinstance(block, FormBlock)
    return block.form


def test_a_form_has_tables_rows_and_cells(tmp_path: Path) -> None:
    form = load(
        tmp_path,
        """
[[table]]
title = "登记表"
subtitle = "（{年度()}年度）"
unit_line = "单位：万元"
widths = [1, 2, 3]

[[table.row]]
header = true
labels = ["甲", "乙", "丙"]

[[table.row]]
each = "绩效指标"
where = "得分 > 0"
group = ["一级指标"]
keeps_blank = true
cells = [
    { text = "{一级指标}", merge = true, span = 2 },
    { text = "{得分}", align = "right", missing = "dash", limit = "评价结论字数上限" },
]

[[table]]
when = "年度() > 2000"
widths = [1]

[[table.row]]
when = "年度() > 2000"
cells = [{ text = "", header = true }]
""",
    )
    first, second = form.tables
    assert (form.id, form.evidence.citation, form.evidence.is_verified) == ("登记表", "试写", False)
    assert (first.widths, first.unit_line, len(first.title), len(first.subtitle)) == ((1, 2, 3), "单位：万元", 1, 1)
    header, body = first.rows
    assert header.is_header
    assert [cell.is_header for cell in header.cells] == [True, True, True]
    assert body.repeat is not None
    assert body.keeps_blank
    merged, right = body.cells
    assert (merged.is_merged, merged.span, merged.align) == (True, 2, None)
    assert (right.align, right.limit, right.is_header) == (Align.RIGHT, "评价结论字数上限", False)
    assert second.when is not None
    assert second.rows[0].when is not None
    assert second.rows[0].cells[0].is_header
    assert second.rows[0].cells[0].sentence.text[0].parts == ()


def test_each_mistake_of_a_form_is_told_with_its_row_and_cell(tmp_path: Path) -> None:
    rows = """
[[table]]
widths = [1, 2]

[[table.row]]
labels = ["甲"]

[[table.row]]
cells = [{ text = "{收入合计}", align = "middle" }, { text = "{三级指标}", spam = 2 }]
"""
    with pytest.raises(BrokenRulebookError) as caught:
        load(tmp_path, rows)
    text = str(caught.value)
    assert "form「登记表」 第 1 个 table 第 1 个 row：单元格共占 1 列，表有 2 列" in text
    assert "第 2 个 row 第 1 个 cells：align 是“middle”。应为以下之一：left、center、right。" in text
    assert "第 2 个 row 第 2 个 cells：不认识 spam。是否应为 span？" in text
