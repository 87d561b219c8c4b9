"""The findings beside the document: all of them, grouped, each with what is needed to mend it."""

import re

from msgspec.structs import replace

from jixiao.book.finding import Repair
from jixiao.writing.check_page.panel import NO_PLACE, panel_html
from tests.book.found import FOUND, NOTE, WARNING
from tests.writing.check_page.sample import NOWHERE, sheet_of, sum_finding


def test_findings_are_grouped_and_numbered_through() -> None:
    page = panel_html(sheet_of(FOUND, WARNING, NOTE), unplaced=frozenset())
    assert re.findall(r"</span>(\S+) 1 条</h2>", page) == ["错误", "须说明", "提示"]
    assert re.findall(r'id="f([0-9]+)"', page) == ["1", "2", "3"]


def test_a_card_leads_to_its_mark_and_tells_place_basis_and_remedy() -> None:
    page = panel_html(sheet_of(FOUND), unplaced=frozenset())
    for part in (
        '<a href="#m1"><span class="number">1</span><span>得分 12 超过权重 5。</span></a>',
        "<span>第2行，“12”</span><span>R103</span>",
        "<dt>依据</dt><dd>评分规则</dd><dt>怎么办</dt><dd>更正得分。</dd>",
    ):
        assert part in page


def test_a_finding_without_a_place_leads_to_the_whole_document() -> None:
    page = panel_html(sheet_of(NOWHERE), unplaced=frozenset({1}))
    assert '<a href="#document">' in page
    assert NO_PLACE in page


def test_the_likely_repair_and_the_sum_are_shown() -> None:
    repaired = replace(sum_finding(), repairs=(Repair("a", "40", "44", "0.90"),), also=("R015",))
    page = panel_html(sheet_of(repaired), unplaced=frozenset())
    assert '<p class="repair">疑为 40 → 44</p>' in page
    assert '<table class="sum">' in page
    assert "<dt>同一原因</dt><dd>R015 也不成立</dd>" in page


def test_a_clean_document_says_that_this_is_no_pass() -> None:
    assert "没有发现问题。无法判断的不等于通过。" in panel_html(sheet_of(), unplaced=frozenset())


def test_a_hostile_finding_is_escaped() -> None:
    hostile = replace(NOWHERE, message="<script>&", fix="]]><b>", basis=('"<i>',), rule="<R>")
    page = panel_html(sheet_of(hostile), unplaced=frozenset())
    assert "&lt;script&gt;&amp;。" in page
    assert not re.search(r"<script|<b>|<i>|<R>", page)
