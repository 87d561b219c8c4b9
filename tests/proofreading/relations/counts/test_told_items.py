"""A count is that of the items behind it, each of which has a figure."""

import pytest

from tests.proofreading.sample import hits
from tests.proofreading.spoken import relations


def _verdicts(text: str) -> list[tuple[str, str, bool | None]]:
    return [(it.stated.printed, it.computed, it.holds) for it in relations(text, kind="count")]


NUMBERED = "安排资金9万元，用于{}个项目，分别是：1.甲村道路4万元；2.乙村水渠3万元；3.丙村路灯2万元。其中两个已完工。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NUMBERED.format(3), [("3", "3", True)]),
        (NUMBERED.format(4), [("4", "3", False)]),
        (NUMBERED.format(2), [("2", "3", False)]),
        ("下达补助86万元，支持3个村，分别为：甲村30万元、乙村31万元、丙村25万元。", [("3", "3", True)]),
        ("下达补助86万元，支持4个村，分别为：甲村30万元、乙村31万元、丙村25万元。", [("4", "3", False)]),
        ("四项重点支出依次为：教育8.2亿元，卫生7亿元，农林5亿元，住房3亿元，共23.2亿元，占61%。", [("4", "4", True)]),
        ("已公开的3个镇（甲镇412；乙镇306；丙镇298）支出1016万元。", [("3", "3", True)]),
        ("涉及2所学校：（1）甲小学12万元，（2）乙小学9万元。", [("2", "2", True)]),
    ],
)
def test_items_are_counted(text: str, expected: list[object]) -> None:
    assert _verdicts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "下达补助90万元，支持4个村，分别为：甲村30万元、乙村31万元、丙村25万元。",  # it is not told that all are there
        "安排9万元，用于4个项目，分别是：1.甲路等4万元；2.乙渠3万元；3.丙桥2万元。",
        "安排9万元，用于5个项目，分别是：1.甲路和丁路4万元；2.乙渠3万元；3.丙桥2万元。",
        "安排9万元，用于4个项目，分别是：1.甲路4万元；2.乙渠3万元；",  # goes on below
        "安排9万元，用于2个项目，分别是：1.甲路6万元，含（1）路基4万元（2）路面2万元；2.乙渠3万元。",
        "投入9万元，涉及5个村的3个项目，分别是：甲路4万元，乙渠5万元。",
        "安排86万元，用于2个项目，分别为：道路50万元、水渠30万元、其他费用6万元。",
        "安排86万元，用于2个项目，分别为：道路一期50万元、道路二期30万元、水渠6万元。",
        "现有5个股室，其中行政2个、事业3个。",
    ],
)
def test_other_lists_tell_nothing_wrong(text: str) -> None:
    assert [it for it in _verdicts(text) if it[2] is False] == []


def test_a_wrong_count_is_a_finding() -> None:
    [hit] = hits("item_count", text=NUMBERED.format(4))
    assert (hit.stated, hit.computed) == ("4", "3")
