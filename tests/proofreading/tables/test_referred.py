"""A sentence that points at a table tells its total."""

import pytest

from tests.proofreading.spoken import brief

TABLE = "（单位：万元）\n乡镇\t金额\n东坪镇\t4\n西河镇\t5\n全县合计\t9"


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        (f"项目支出9万元，分配情况见下表。\n{TABLE}", True),
        (f"项目支出8万元，分配情况见下表。\n{TABLE}", False),
        (f"{TABLE}\n上表共下达8万元。", False),
    ],
)
def test_the_total_of_the_table(text: str, *, holds: bool) -> None:
    assert [it[2] for it in brief(text, kind="same") if it[0][1] == "9" and it[1] in "89"][:1] == [holds]


@pytest.mark.parametrize(
    "text",
    [
        f"项目支出8万元。\n{TABLE}",  # points at nothing
        f"项目支出8万元，其中重点项目见下表。\n{TABLE}",
        f"收入8万元，支出7万元，见下表。\n{TABLE}",
        f"上表之外8万元，见下表。\n{TABLE}",
        "项目支出8万元，见下表。",
    ],
)
def test_what_is_not_sure_is_not_judged(text: str) -> None:
    assert [it for it in brief(text, kind="same") if it[2] is False] == []
