"""Figures of one name in paragraphs that follow each other make up one told before."""

from tests.proofreading.spoken import brief

TEXT = (
    "全省县区收入503.7亿元，比上年同期增加{}亿元，增长20.6%。\n"
    "41个县：收入151亿元，同比增加21亿元，增长16.2%。\n"
    "59个区：收入{}亿元，同比增加64.8亿元，增长22.5%。"
)


def test_amounts_and_their_changes() -> None:
    found = brief(TEXT.format("85.8", "352.7"), kind="sum")
    assert (("151", "352.7"), "503.7", True) in found
    assert (("21", "64.8"), "85.8", True) in found


def test_what_does_not_come_out() -> None:
    assert not any(it[1] == "503.7" for it in brief(TEXT.format("85.8", "362.7"), kind="sum"))
    found = brief(TEXT.format("86.9", "352.7"), kind="sum")
    assert [it[1] for it in found] == ["503.7"]


def test_figures_of_one_name_that_only_some_lines_tell() -> None:
    head = "共65个项目，计划补助6699万元（其中车购税补助1060万元，省补资金5639万元）。各地安排：\n"
    lines = "罗源：计划补助713万元（其中车购税补助429万元）。\n永泰：计划补助2152万元。\n"
    text = head + lines + "连江：计划补助1203万元（其中车购税补助631万元，省补资金572万元）。"
    assert (("429", "631"), "1060", True) in brief(text, kind="sum")
    assert [it for it in brief(text.replace("631", "613"), kind="sum") if it[0] == ("429", "613")] == []
