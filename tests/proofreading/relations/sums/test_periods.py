"""Parts of a year that make it up give what the same sentence tells of the whole of it."""

import pytest

from tests.proofreading.spoken import Brief, brief


def _told(text: str, *, total: str) -> list[Brief]:
    return [it for it in brief(text, kind="sum") if it[1] == total]


@pytest.mark.parametrize(
    ("text", "parts", "total", "holds"),
    [
        ("上半年完成投资230万元，下半年完成投资270万元，全年完成投资500万元。", ("230", "270"), "500", True),
        ("上半年完成投资230万元，下半年完成投资270万元，全年完成投资510万元。", ("230", "270"), "510", False),
        ("截至8月底，已支付320万元，9—12月计划支付180万元，预计全年支付510万元。", ("320", "180"), "510", False),
        ("前三季度完成812万元，四季度完成220万元，全年完成1032万元。", ("812", "220"), "1032", True),
        (
            "基本支出全年预计执行820万元，其中1-8月已执行530万元，9-12月预计执行280万元。",
            ("530", "280"),
            "820",
            False,
        ),
        ("上半年办理案件30件，下半年办理案件28件，全年共办理案件60件。", ("30", "28"), "60", False),
    ],
)
def test_parts_that_cover_the_year(text: str, parts: tuple[str, ...], total: str, *, holds: bool) -> None:
    assert _told(text, total=total) == [(parts, total, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "上半年收入230万元，下半年收入270万元，全年支出480万元。",  # of something else
        "全年预算500万元，上半年支出200万元，下半年支出250万元。",  # a plan
        "上半年支出200万元，下半年支出250万元，全年计划500万元。",
        "上半年支出200万元，四季度支出150万元，全年支出480万元。",  # a gap
        "一季度支付25万元，上半年支付50万元，全年支付98万元。",  # one within the other
        "上半年补助120人、下半年补助150人，全年补助260人次。",
        "1-8月支出310万元，其中7月支出50万元，9-12月支出190万元，全年支出500万元。",
    ],
)
def test_other_parts_tell_nothing_wrong(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
