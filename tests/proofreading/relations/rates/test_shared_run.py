"""Shares in a run are those of the figures before them, in order."""

import pytest

from tests.proofreading.spoken import Brief, brief

KINDS = "支出：799.12万元，人员经费434.89万元、公用经费77.4万元、项目286.83万元，所占比重依次为54.42%、{}%、35.89%。"
LEVELS = (
    "中央下达9056万元，省级804万元，市县2040.56万元，三级共11900.56万元，中央、省、市县分别占76.10%、6.76%和17.15%。"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (KINDS.format("9.69"), (("77.4", "799.12"), "9.69", True)),
        (KINDS.format("6.69"), (("77.4", "799.12"), "6.69", False)),
        (LEVELS, (("2040.56", "11900.56"), "17.15", True)),
        (LEVELS.replace("，中央、省", "，约1.19亿元，中央、省"), (("804", "11900.56"), "6.76", True)),
        ("共办案412件，民事300件、行政112件，占比分别为72.82%、27.18%。", (("112", "412"), "27.18", True)),
    ],
)
def test_shares_in_a_run(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="ratio")


@pytest.mark.parametrize(
    "text",
    [
        "支出799.12万元，人员经费434.89万元、公用经费77.4万元，占比分别为64.42%、8.69%。",  # of what is not told
        "得分80分，民生434.89万元、教育77.4万元，分别占同类支出的3%、5%。",
    ],
)
def test_shares_of_something_else(text: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []
