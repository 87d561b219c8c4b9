"""A total that closes a plain list is the sum of all figures before it in its sentence."""

import pytest

from tests.proofreading.spoken import Brief, brief


def _told(text: str, *, total: str) -> list[Brief]:
    return [it for it in brief(text, kind="sum") if it[1] == total]


@pytest.mark.parametrize(
    ("text", "parts", "total", "holds"),
    [
        ("教育支出120万元，医疗支出80万元，合计200万元。", ("120", "80"), "200", True),
        ("教育支出120万元，医疗支出80万元，合计210万元。", ("120", "80"), "210", False),
        (
            "办公费、水费、电费分别为3.20万元、1.10万元、0.80万元，合计5.40万元。",
            ("3.20", "1.10", "0.80"),
            "5.40",
            False,
        ),
        ("县级配套30万元；省级资金60万元；共计投入100万元。", ("30", "60"), "100", False),
        ("甲项目预算50万元、乙项目预算30万元，共90万元。", ("50", "30"), "90", False),
    ],
)
def test_a_plain_list_and_its_total(text: str, parts: tuple[str, ...], total: str, *, holds: bool) -> None:
    assert _told(text, total=total) == [(parts, total, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "预算100万元，执行95万元，合计支出95万元。",
        "年初结转10万元，本年收入90万元，支出80万元，合计105万元。",
        "甲镇发放12万元，乙镇8万元、丙镇5万元，共计35万元。",
        "安排种粮补贴150万元，农机补贴60万元，其中购机50万元，合计210万元。",
        "办公费3万元，印刷费2万元，全年三公经费合计8万元。",
        "每户补助2万元，每人补助1万元，共计300万元。",
        "2022年投入50万元，2023年投入60万元，共计180万元。",
        "上半年支出50万元，三季度支出30万元，共计120万元。",
        "退回甲款50万元，收到乙款80万元，合计60万元。",
        "安排甲类12万元、乙类8万元等，合计25万元。",
    ],
)
def test_what_is_no_plain_list_tells_nothing_wrong(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


ACCOUNT = "一般公共预算支出{}万元、上解支出2456万元、还本支出1094万元、援助支出54万元，支出总量为59607万元。"


@pytest.mark.parametrize(("first", "holds"), [("56003", [True]), ("55976", [False]), ("40000", [])])
def test_all_that_a_year_spent_gives_its_total(first: str, holds: list[bool]) -> None:
    items = (first, "2456", "1094", "54")
    assert [it[2] for it in brief(ACCOUNT.format(first), kind="sum") if it[:2] == (items, "59607")] == holds


def test_a_total_of_the_other_side_is_not_judged() -> None:
    text = ACCOUNT.format("55976").replace("支出总量", "收入总量")
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
