"""Counts beside amounts that add up."""

import pytest

from tests.proofreading.spoken import brief

TEXT = (
    "（一）产业类项目5个，共计4197万元。\n（1）种植类2个，共计1592万元。\n（2）加工类1个，1950万元。\n"
    "（3）养殖类1个，450万元。\n（4）贷款贴息{}个，205万元。"
)


@pytest.mark.parametrize("text", [TEXT.format(1), TEXT.format(1).replace("（4）贷款", "另有贷款")])
def test_counts_that_go_with_amounts(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[1] == "5"] == [(("2", "1", "1", "1"), "5", True)]


def test_counts_of_other_things_are_not_added() -> None:
    text = TEXT.format(1).replace("（4）贷款贴息1个", "另有贷款贴息1户")
    assert [it for it in brief(text, kind="sum") if it[1] == "5"] == []
