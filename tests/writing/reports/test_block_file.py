"""Each kind of block is read from its keys."""

from pathlib import Path

import pytest

from jixiao.law.rulebook_error import BrokenRulebookError
from jixiao.writing.publication import Align
from jixiao.writing.reports.library import load_skeleton
from jixiao.writing.reports.spec import (
    AnnexSpec,
    BlockSpec,
    ChartSpec,
    HeadingSpec,
    NarrativeSpec,
    ParagraphSpec,
    SignatureSpec,
    TitleSpec,
)
from tests.writing.reports.sample import add_report, catalogue, skeleton


def blocks(folder: Path, text: str) -> tuple[BlockSpec, ...]:
    """Return the blocks of a skeleton."""
    add_report(folder, skeleton(text))
    rules = catalogue(addition=folder)
    return load_skeleton("便函", law=rules.law, vocabulary=rules.vocabulary).blocks


ALL = """
[[block]]
id = "题"
type = "title"
lines = ["{单位名称}", "便函"]

[[block]]
id = "章"
type = "heading"
level = 1
optional = true
when = "年度() > 2000"
text = "概况"

[[block]]
id = "段"
type = "paragraph"
align = "center"
indent = false
lead = "收入"
text = "收入{收入合计}万元"

[[block.sentence]]
text = "。"

[[block]]
id = "列"
type = "list"
each = "项目"
level = 3
text = "{项目名称}"
empty = "没有项目。"

[[block]]
id = "文"
type = "narrative"
section = "问题"
hint = "写问题"
each = "问题整改"
numbered = true
text = "{存在问题}"
empty = "没有。"
optional = true

[[block]]
id = "图"
type = "chart"
kind = "bar"
title = "执行"
unit = "%"
series = ["执行率"]
at_least = 2

[[block.point]]
each = "项目"
name = "{项目名称}"
values = ["{项目金额}"]

[[block.sentence]]
text = "说明。"

[[block]]
id = "落"
type = "signature"
text = "{单位名称}"

[[block]]
id = "附"
type = "annex"
mark = "附表"
landscape = true

[[block]]
id = "附章"
type = "heading"
level = 1
text = "附"
"""


def test_all_kinds_of_blocks_are_read(tmp_path: Path) -> None:
    title, heading, paragraph, listing, narrative, chart, signature, annex, last = blocks(tmp_path, ALL)
    assert isinstance(title, TitleSpec)
    assert len(title.lines) == 2
    assert isinstance(heading, HeadingSpec)
    assert (heading.level, heading.is_optional, heading.when is None) == (1, True, False)
    assert isinstance(paragraph, ParagraphSpec)
    assert (paragraph.level, paragraph.align, paragraph.is_indented) == (2, Align.CENTER, False)
    assert len(paragraph.sentences) == 2
    assert isinstance(listing, ParagraphSpec)
    assert (listing.level, len(listing.empty), listing.repeat is None) == (3, 1, False)
    assert isinstance(narrative, NarrativeSpec)
    assert (narrative.section, narrative.number_level, narrative.is_optional) == ("存在问题", 2, True)
    assert isinstance(chart, ChartSpec)
    assert (chart.kind, chart.unit, chart.at_least, len(chart.points), len(chart.note)) == ("bar", "%", 2, 1, 1)
    assert isinstance(signature, SignatureSpec)
    assert isinstance(annex, AnnexSpec)
    assert annex.is_landscape
    assert isinstance(last, HeadingSpec)


def test_a_point_has_a_value_for_each_series(tmp_path: Path) -> None:
    text = ALL.replace('values = ["{项目金额}"]', 'values = ["{项目金额}", "{项目金额}"]')
    with pytest.raises(BrokenRulebookError, match="values 是“2 个”。应为1 个，每个系列一个"):
        blocks(tmp_path, text)


@pytest.mark.parametrize(
    ("right", "wrong", "problem"),
    [
        ('kind = "bar"', 'kind = "donut"', "kind 是“donut”"),
        ('align = "center"', 'align = "middle"', "align 是“middle”"),
        ("level = 1\noptional", "level = 4\noptional", "标题是第 4 级，跳过了上一级。这里最深只能是第 1 级"),
        ("level = 1\noptional", "level = 0\noptional", "标题是第 0 级"),
    ],
)
def test_wrong_words_are_refused(tmp_path: Path, right: str, wrong: str, problem: str) -> None:
    with pytest.raises(BrokenRulebookError, match=problem):
        blocks(tmp_path, ALL.replace(right, wrong))
