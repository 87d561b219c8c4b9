"""Wholes that are called by the names of their parts."""

import pytest

from tests.proofreading.spoken import relations

RIGHT_AND_WRONG = (
    ("全年债券还本付息4.86亿元，其中还本3.20亿元，付息{}亿元。", "1.66", "1.06"),
    ("会议费和培训费共计62.5万元，其中：会议费18.3万元，培训费{}万元。", "44.2", "42.4"),
    ("水电费12.6万元（水费{}万元、电费9.4万元）。", "3.2", "2.3"),
    ("设计监理费用86.4万元，其中设计费52.8万元，监理费{}万元。", "33.6", "36.6"),
)
SILENT = (
    "会议费和培训费共计62.5万元，其中会议费18.3万元。",
    "债券还本付息4.86亿元，其中还本3.20亿元，比上年增加1.06亿元。",
    "水电费12.6万元，其中：水费3.2万元，上年电费9.9万元。",
    "办公设备购置费60万元，其中办公费8万元，设备购置费50万元，家具2万元。",
)


@pytest.mark.parametrize(("sentence", "right", "wrong"), RIGHT_AND_WRONG)
def test_parts_give_the_whole_of_their_names(sentence: str, right: str, wrong: str) -> None:
    assert [it.holds for it in relations(sentence.format(right), kind="sum")] == [True]
    assert [it.stated.printed for it in relations(sentence.format(wrong)) if it.holds is False] != []


@pytest.mark.parametrize("sentence", SILENT)
def test_a_list_of_something_else_is_passed_over(sentence: str) -> None:
    assert [it for it in relations(sentence) if it.holds is False] == []
