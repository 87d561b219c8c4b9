"""A Book becomes a report: sections, numbers, gaps and notices."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from jixiao.writing.publication import Align, AnnexStart, Chart, Paragraph, Publication, Signature, Title
from jixiao.writing.reports.build import build_report, has_content
from jixiao.writing.reports.problem import UnknownReportError
from tests.writing.reports.sample import (
    PROJECTS_2023,
    add_report,
    catalogue,
    facts,
    headings,
    paragraphs,
    report,
    skeleton,
    tables,
)


def small(folder: Path, blocks: str, book: dict[str, Any], *, head: str = "", only: str = "") -> Publication:
    """Return a report made of some blocks."""
    add_report(folder, skeleton(blocks, head=head))
    return report("便函", {"单位名称": "甲局", **book}, addition=folder, only=only)


def heading(name: str, level: int, extra: str = "") -> str:
    """Return a heading as its file writes it."""
    return f'[[block]]\nid = "{name}"\ntype = "heading"\nlevel = {level}\ntext = "{name}"\n{extra}\n'


def paragraph(name: str, text: str, extra: str = "") -> str:
    """Return a paragraph as its file writes it."""
    return f'[[block]]\nid = "{name}"\ntype = "paragraph"\ntext = "{text}"\n{extra}\n'


def narrative(name: str, extra: str = "") -> str:
    """Return a section of running text as its file writes it."""
    return f'[[block]]\nid = "{name}"\ntype = "narrative"\nsection = "存在问题"\nhint = "写问题"\n{extra}\n'


def test_a_kind_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownReportError):
        build_report("月报", facts=facts({}), catalogue=catalogue())


@pytest.mark.parametrize(
    ("head", "book", "is_told"),
    [
        ("", {}, True),  # without a condition there is always something to say
        ('when = "收入合计 > 5万元"', {"收入合计": "5.01"}, True),
        ('when = "收入合计 > 5万元"', {"收入合计": "5"}, False),
        ('when = "收入合计 > 5万元"', {}, False),  # what cannot be told is not said
        ('when = "收入合计[年初预算] > 0"\nphase = "决算"', {"收入合计": "5"}, False),
        ('when = "收入合计 > 0"\nphase = "年初预算"', {"收入合计[年初预算]": "5"}, True),
    ],
)
def test_a_report_has_content_where_its_condition_holds(
    tmp_path: Path, head: str, book: dict[str, Any], *, is_told: bool
) -> None:
    add_report(tmp_path, skeleton(paragraph("甲", "好"), head=head))
    found, rules = facts(book, addition=tmp_path), catalogue(addition=tmp_path)
    assert has_content("便函", facts=found, catalogue=rules) is is_told
    assert paragraphs(build_report("便函", facts=found, catalogue=rules)) == ["好"]  # it can be written all the same


def test_a_change_of_blocks_keeps_the_condition(tmp_path: Path) -> None:
    change = 'amends = "便函"\ncitation = "本县"\nmark = "设计"\nverified = false\n'
    add_report(tmp_path, skeleton(paragraph("甲", "好"), head='when = "收入合计 > 0"'), layer="cn-51")
    add_report(tmp_path, change + paragraph("乙", "新", 'after = "甲"'))
    rules = catalogue(addition=tmp_path)
    assert not has_content("便函", facts=facts({}, addition=tmp_path), catalogue=rules)


def test_unit_year_and_kind_stand_on_the_publication(tmp_path: Path) -> None:
    made = small(tmp_path, paragraph("甲", "好"), {})
    assert (made.kind, made.unit, made.year) == ("便函", "甲局", 2023)
    assert made.notices == ("报告“便函”的结构未经核实，依据标记：设计（试写）。",)


def test_a_heading_takes_its_section_along_and_leaves_no_gap_in_the_numbers(tmp_path: Path) -> None:
    blocks = (
        heading("甲", 1)
        + heading("甲一", 2, 'when = "收入合计 > 9万元"')
        + paragraph("甲一文", "略")
        + heading("甲一下", 3)
        + paragraph("甲一下文", "略")
        + heading("甲二", 2)
        + paragraph("甲二文", "写")
        + heading("乙", 1, 'when = "支出合计 > 0"')
        + paragraph("乙文", "略")
        + heading("丙", 1)
    )
    made = small(tmp_path, blocks, {"收入合计": "1"})
    assert headings(made) == ["一、甲", "（一）甲二", "二、丙"]
    assert paragraphs(made) == ["写"]


def test_an_annex_is_left_out_with_all_it_holds(tmp_path: Path) -> None:
    annex = '[[block]]\nid = "{0}"\ntype = "annex"\nmark = "附表"\n{1}\n'
    blocks = (
        heading("甲", 1)
        + annex.format("一", 'when = "收入合计 > 9万元"')
        + heading("附一", 1)
        + annex.format("二", "landscape = true")
        + heading("附二", 1)
    )
    made = small(tmp_path, blocks, {"收入合计": "1"})
    assert headings(made) == ["一、甲", "一、附二"]
    assert [block for block in made.blocks if isinstance(block, AnnexStart)] == [AnnexStart("附表", is_landscape=True)]


def test_paragraphs_with_a_lead_are_numbered_and_end_their_lead_with_a_full_stop(tmp_path: Path) -> None:
    blocks = (
        heading("甲", 1)
        + heading("乙", 2)
        + paragraph("丙", "收入{收入合计}万元。", 'lead = "收入情况"')
        + paragraph("丁", "支出{支出合计}万元。", 'lead = "支出情况。"')
        + paragraph("戊", "{结余分配}", 'lead = "结余"')
    )
    made = small(tmp_path, blocks, {"收入合计": "1", "支出合计": "2", "结余分配": "不涉及"})
    assert paragraphs(made) == ["1.收入情况。收入1.00万元。", "2.支出情况。支出2.00万元。"]


def test_a_paragraph_keeps_its_look(tmp_path: Path) -> None:
    made = small(tmp_path, paragraph("甲", "好", 'align = "center"\nindent = false'), {})
    (only,) = [block for block in made.blocks if isinstance(block, Paragraph)]
    assert (only.align, only.is_indented) == (Align.CENTER, False)


def test_a_list_has_a_paragraph_for_each_row(tmp_path: Path) -> None:
    listing = '[[block]]\nid = "{0}"\ntype = "list"\neach = "项目"\nlevel = 3\ntext = "{{项目名称}}"\n{1}\n'
    rows = {"项目": [{"项目名称": "甲"}, {"项目名称": "乙"}]}
    plain = listing.format("一", 'empty = "没有项目。"')
    assert paragraphs(small(tmp_path / "a", plain, rows)) == ["1.甲", "2.乙"]
    assert paragraphs(small(tmp_path / "b", plain, {})) == ["没有项目。"]
    assert paragraphs(small(tmp_path / "c", listing.format("一", ""), {})) == []
    leads = listing.format("一", 'lead = "{项目名称}"').replace('text = "{项目名称}"', 'text = "{项目用途}"')
    with_heads = heading("题", 1) + heading("目", 2) + leads
    purposes = {"项目": [{"项目名称": "甲", "项目用途": "修路"}, {"项目名称": "乙", "项目用途": "修桥"}]}
    assert paragraphs(small(tmp_path / "d", with_heads, purposes)) == ["1.甲。修路", "2.乙。修桥"]


def test_a_section_of_text_is_written_by_the_unit_or_left_as_a_gap(tmp_path: Path) -> None:
    text = {
        "文字材料": [
            {"文字栏目": "存在问题", "文字内容": "一、甲。\n\n 二、乙。"},
            {"文字栏目": "其他说明", "文字内容": "别的"},
        ]
    }
    assert paragraphs(small(tmp_path / "a", narrative("甲"), text)) == ["一、甲。", "二、乙。"]
    gap = small(tmp_path / "b", narrative("甲"), {})
    assert paragraphs(gap) == ["【待填：存在问题（写问题）】"]
    assert "报告留有待填处，因为没有填写：文字栏目“存在问题”。" in gap.notices
    assert paragraphs(small(tmp_path / "c", narrative("甲", "optional = true"), {})) == []
    of_project = {"文字材料": [{"文字栏目": "存在问题", "文字所属项目": "p1", "文字内容": "项目的"}]}
    assert paragraphs(small(tmp_path / "d", narrative("甲", "optional = true"), of_project)) == []


def test_figures_speak_where_the_unit_wrote_nothing(tmp_path: Path) -> None:
    blocks = heading("题", 1) + narrative(
        "甲", 'each = "问题整改"\nnumbered = true\ntext = "{存在问题}。"\nempty = "{主要职能}"'
    )
    deep = {"问题整改": [{"存在问题": "12月支付集中。"}, {"存在问题": "乙"}]}
    below = (
        heading("题", 1)
        + heading("目", 2)
        + narrative("甲", 'each = "问题整改"\nnumbered = true\ntext = "{存在问题}。"')
    )
    assert paragraphs(small(tmp_path / "f", below, deep)) == ["1. 12月支付集中。", "2.乙。"]
    rows = {"问题整改": [{"存在问题": "甲。"}, {"存在问题": "乙"}]}
    assert paragraphs(small(tmp_path / "a", blocks, rows)) == ["（一）甲。", "（二）乙。"]
    assert paragraphs(small(tmp_path / "b", blocks, {"问题整改": rows["问题整改"][:1]})) == ["甲。"]
    assert paragraphs(small(tmp_path / "c", blocks, {"主要职能": "别的话。"})) == ["别的话。"]
    assert paragraphs(small(tmp_path / "d", blocks, {})) == ["【待填：存在问题（写问题）】"]
    lead = heading("题", 1) + heading("目", 2) + narrative("甲", 'lead = "问题"\ntext = "{主要职能}"')
    assert paragraphs(small(tmp_path / "e", lead, {"主要职能": "一句。"})) == ["1.问题。一句。"]


def test_title_and_signature_frame_the_report(tmp_path: Path) -> None:
    title = '[[block]]\nid = "题"\ntype = "title"\nlines = ["{单位名称}", "{年度()}年便函"]\n'
    signature = '[[block]]\nid = "落"\ntype = "signature"\ntext = "{单位名称}"\n'
    add_report(tmp_path, skeleton(title + signature))
    dated = report("便函", {"单位名称": "甲局"}, addition=tmp_path, date=dt.date(2024, 4, 5))
    assert dated.blocks == (Title(("甲局", "2023年便函")), Signature("甲局", "2024年4月5日"))
    undated = report("便函", {"单位名称": "甲局"}, addition=tmp_path)
    assert undated.blocks[-1] == Signature("甲局", "【待填：成文日期】")
    assert "“落款”留有待填处，因为没有填写：成文日期。" in undated.notices


def test_a_report_on_one_row_takes_the_first_and_does_without_any(tmp_path: Path) -> None:
    head = 'each = "评价"\nwhere = \'评价项目 = ""\'\nsingle = true'
    block = paragraph("甲", "得{自评得分}分")
    two = {"评价": [{"评价项目": "p1", "自评得分": "1"}, {"自评得分": "95"}, {"自评得分": "90"}]}
    assert paragraphs(small(tmp_path / "a", block, two, head=head)) == ["得95分"]
    assert paragraphs(small(tmp_path / "b", block, {}, head=head)) == ["得【待填：自评得分】分"]


def test_a_report_on_each_row_is_laid_for_each_of_them(tmp_path: Path) -> None:
    head = 'each = "项目"\norder = "项目名称"'
    block = heading("项", 1) + paragraph("甲", "{项目名称}")
    rows = {"项目": [{"编号": "b", "项目名称": "乙"}, {"编号": "a", "项目名称": "丙"}]}
    made = small(tmp_path / "a", block, rows, head=head)
    assert (headings(made), paragraphs(made)) == (["一、项", "二、项"], ["丙", "乙"])
    assert paragraphs(small(tmp_path / "b", block, rows, head=head, only="b")) == ["乙"]
    nothing = small(tmp_path / "c", block, {}, head=head)
    assert nothing.blocks == ()
    assert "没有可写的内容：“项目”里没有符合条件的行。" in nothing.notices


def test_a_chart_that_cannot_be_drawn_leaves_no_trace(tmp_path: Path) -> None:
    chart = '[[block]]\nid = "图"\ntype = "chart"\nkind = "pie"\ntitle = "构成"\nseries = ["数"]\n'
    point = '[[block.point]]\nname = "收入"\nvalues = ["{收入合计}"]\n'
    assert small(tmp_path / "a", chart + point, {}).blocks == ()
    drawn = small(tmp_path / "b", chart + point, {"收入合计": "1"})
    assert [type(block) for block in drawn.blocks] == [Chart]


def test_one_form_of_several_can_be_asked_for() -> None:
    whole = report("项目支出绩效自评表", PROJECTS_2023)
    assert [block.mark for block in whole.blocks if isinstance(block, AnnexStart)] == ["附表1", "附表2"]
    one = report("项目支出绩效自评表", PROJECTS_2023, only="e2")
    assert [block.mark for block in one.blocks if isinstance(block, AnnexStart)] == ["附表"]
    assert [table.title for table in tables(one) if table.title] == ["项目支出绩效自评表"]
