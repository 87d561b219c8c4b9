"""The result-application sheet."""

from dataclasses import replace

from jixiao.county.result_use.decision import decide_all
from jixiao.county.result_use.sheet import result_use_sheet, what_if_sheet
from jixiao.county.result_use.what_if import changed_decisions
from tests.county.result_use.sample import GOOD, TERMS
from tests.county.round import WAN

STANDINGS = (GOOD, replace(GOOD, subject="桥梁", points=70), replace(GOOD, subject="水渠", points=None))


def test_what_is_undecided_is_in_no_total() -> None:
    sheet = result_use_sheet(decide_all(STANDINGS, terms=TERMS))
    assert [row[7] for row in sheet.rows] == ["优先安排", "压减", "待定"]
    assert sheet.total[1] == "合计（2/3 项）"
    assert sheet.total[9:12] == (200 * WAN, 10 * WAN, 190 * WAN)
    assert sheet.notes[0] == "待定 1 项，没有计入合计：甲局「水渠」没有得分，不能确定应用方式。"
    assert "未核实" in sheet.notes[1]


def test_without_a_decision_the_total_is_nothing() -> None:
    assert result_use_sheet(decide_all(STANDINGS[2:], terms=TERMS)).total[9:12] == (0, 0, 0)


def test_the_sheet_of_a_what_if() -> None:
    changes = changed_decisions(STANDINGS, terms=TERMS, tried=TERMS.tried_use("优", use="取消"))
    sheet = what_if_sheet(changes)
    assert [row[1:5] for row in sheet.rows] == [("道路", "优先安排", 0, "取消")]
    assert sheet.total[-1] == 100 * WAN
