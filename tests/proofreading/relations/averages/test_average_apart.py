"""Averages of amounts that sentences before tell hold, or have their point misplaced."""

import pytest

from tests.proofreading.spoken import Brief, brief


def _told(text: str, *, average: str) -> list[Brief]:
    return [it for it in brief(text, kind="ratio") if it[1] == average]


@pytest.mark.parametrize(
    ("text", "operands", "average", "holds"),
    [
        ("批复总投资61.8万元，到位61.5万元。受益4.52万人，人均投资13.67元。", ("61.8", "4.52"), "13.67", True),
        ("批复总投资61.8万元，到位61.5万元。受益4.52万人，人均投资136.7元。", ("61.8", "4.52"), "136.7", False),
        ("发放补贴1286.4万元。\n惠及农户3215户，户均400.1元。", ("1286.4", "3215"), "400.1", False),
        ("用车运行维护费21万元，接待费20万元。保有量11辆，车均运维费1.91万元。", ("21", "11"), "1.91", True),
        ("下达资金932万元。完成改造1.27万亩，亩均投资73.39元。", ("932", "1.27"), "73.39", False),
    ],
)
def test_an_average_of_an_amount_before(text: str, operands: tuple[str, ...], average: str, *, holds: bool) -> None:
    assert _told(text, average=average) == [(operands, average, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "批复总投资61.8万元。受益4.52万人，人均投资146.7元。",  # of another amount
        "全年收入1286.4万元。在职人员3215人，人均年工资9050元。",
        "接待费20万元。接待2700人次，人均740元。",  # two digits are met by chance
        "总投资61.8万元。受益4.52万人，建成水厂2座，户均1367元。",  # of households, which nothing counts
    ],
)
def test_another_amount_may_be_meant(text: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []
