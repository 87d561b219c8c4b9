"""Counts of things in states that exclude each other are no more than all of them."""

import pytest

from jixiao.proofreading.relations.counts.states import state_relations
from tests.proofreading.spoken import said


@pytest.mark.parametrize(
    ("text", "parts", "total", "holds"),
    [
        ("问题6项，涉及237054.47万元。其中部分整改5项，已整改2项。", ["5", "2"], "6", False),
        ("问题7项，涉及237054.47万元。其中部分整改5项，已整改2项。", ["5", "2"], "7", True),
        ("进度缓慢的项目8个，1个完工，3个开工，4个正在推进。", ["1", "3", "4"], "8", True),
        ("项目8个，已完工2个、在建3个、未开工4个。", ["2", "3", "4"], "8", False),
        ("项目12个，已完工2个、在建3个、未开工4个。", ["2", "3", "4"], "12", False),
        ("审计发现问题25个，已完成整改20个，正在整改6个。", ["20", "6"], "25", False),
        ("接到投诉120件，办结115件，正在办理8件。", ["115", "8"], "120", False),
        ("安排重点工程16个。其中：5个竣工，8个在建，3个尚未动工。", ["5", "8", "3"], "16", True),
    ],
)
def test_states(text: str, parts: list[str], total: str, *, holds: bool) -> None:
    found = [
        ([it.printed for it in one.operands], one.stated.printed, one.holds) for one in state_relations(said(text))
    ]
    assert found == [(parts, total, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "项目10个，已开工10个，完工6个。",  # what is complete was begun too
        "项目8个，1个完工，3个开工，5个正在推进。",
        "问题25个，已整改20个，其中部分整改6个。",
        "问题25个，已整改22个，部分整改5个。",
        "问题25个，已完成整改20个，正在整改4个。",  # of one nothing is told
        "受理案件120件，上年结转3件，办结115件，正在审理8件。",
        "接到投诉120件，办结135件（含以前年度），正在办理8件。",
        "项目8个，完成投资2亿元，在建面积3万平方米，未开工4户。",
        "排查隐患25处，已整改30处次，正在整改6处。",
    ],
)
def test_other_counts_tell_nothing_wrong(text: str) -> None:
    assert [it for it in state_relations(said(text)) if it.holds is False] == []
