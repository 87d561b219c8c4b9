"""A gap is what a cost leaves after all funds told between them."""

import pytest

from jixiao.proofreading.relations.accounts.gap import gap_relations
from tests.proofreading.spoken import said

_ROAD = "提档升级路1.5公里，总造价84.8万元，国补30万元，自筹5万元，"


@pytest.mark.parametrize(
    ("text", "gap", "holds"),
    [
        (f"{_ROAD}缺口49.8万元。", "49.8", True),
        (f"{_ROAD}缺口54.8万元。", "54.8", False),
        ("项目总投资320万元，上级补助200万元，县级配套60万元，尚缺70万元。", "70", False),
        ("项目总投资320万元，上级补助200万元，县级配套60万元，资金缺口60万元。", "60", True),
        ("共需资金86万元，村集体自筹12万元、社会捐款20万元，缺口64万元。", "64", False),
        ("总投资320万元，已到位200万元，缺口110万元。", "110", False),
        ("每公里造价42.7万元，计79万元，国补37万元，村民自筹8万元，缺口资金34万元。", "34", True),
    ],
)
def test_a_gap(text: str, gap: str, *, holds: bool) -> None:
    assert [(it.stated.printed, it.holds) for it in gap_relations(said(text))] == [(gap, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "总投资320万元，省级补助200万元，县级配套60万元，已到位资金180万元，资金缺口140万元。",  # of what has come
        "总投资320万元，已到位260万元，其中省级200万元、县级60万元，缺口60万元。",
        "总投资320万元，一期投资200万元，上级补助100万元，自筹60万元，缺口40万元。",
        "总投资320万元，一期投资200万元，上级补助100万元，自筹60万元，缺口160万元。",
        "总投资320万元，上级补助200万元，自筹60万元，今年缺口30万元。",
        "该路需投资320万元，上级补助200万元，自筹60万元；养护资金缺口30万元。",
        "总投资320万元，完成投资100万元，上级补助200万元，缺口30万元。",
    ],
)
def test_other_gaps_tell_nothing_wrong(text: str) -> None:
    assert [it for it in gap_relations(said(text)) if it.holds is False] == []
