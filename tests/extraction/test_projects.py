"""Projects that a report lists: names, amounts, which are of the initial budget, and what they have spent."""

import pytest

from jixiao.extraction.draft import Draft
from jixiao.extraction.projects import Projects
from tests.extraction.sample import MONITORING, levels_of, numbers

REPORT = """一、预算安排情况
项目支出，包括：设备购置经费（政府采购）2万元。
二、1-8月执行情况
1-8月，1个项目支出0.50万元，为预算2万元的25%。
三、完成情况
1.公用支出
（1）公用支出用于日常运转3万元。
2.项目支出
年初预算安排1个项目2万元，1-8月追加2个项目30.00万元。
（1）设备购置经费2万元。
主要用于添置办公设备。
（2）线路改造工程预算20万。
（3）企业补助资金10.00万元。"""


def projects(text: str) -> Draft:
    """Return what a monitoring report of 2024 says with its projects."""
    source, levels, draft = levels_of(text, kind=MONITORING, year=2024)
    Projects(source, levels=levels, draft=draft).read()
    return draft


def test_each_item_is_a_project_with_its_amount() -> None:
    draft = projects(REPORT)
    names = [draft.contents[f"project/{key}/name"] for key in draft.rows("project")]
    assert names == ["设备购置经费", "线路改造工程", "企业补助资金"]
    assert numbers(draft, below="project/") == {
        "project/p1/amount@adjusted": 2,
        "project/p2/amount@adjusted": 20,
        "project/p3/amount@adjusted": 10,
        "project/p1/amount@initial": 2,
        "project/p1/amount@executed.m8": 0.5,
    }
    assert draft.contents["project/p1/purpose"] == "添置办公设备。"
    assert draft.places["project/p2/name"].quote == "线路改造工程"


def test_the_initial_budget_says_which_projects_are_its_own() -> None:
    draft = projects(REPORT)
    arranged = [draft.contents[f"project/p{number}/arrangement"] for number in (1, 2, 3)]
    assert arranged == ["年初安排", "年中追加", "年中追加"]
    assert draft.contents["project_summary/self/lists_all"] is True


@pytest.mark.parametrize("change", [("2个项目30", "3个项目30"), ("追加2个项目30.00万元", "另有安排")])
def test_a_list_of_another_length_may_not_be_all_projects(change: tuple[str, str]) -> None:
    draft = projects(REPORT.replace(*change))
    assert "project_summary/self/lists_all" not in draft.contents
    assert "arrangement" not in str(list(draft.contents))
    assert len(draft.rows("project")) == 3


def test_a_project_of_another_amount_is_not_of_the_initial_budget() -> None:
    assert "project/p1/arrangement" not in projects(REPORT.replace("（政府采购）2万元", "（政府采购）1万元")).contents


def test_spending_against_another_budget_is_not_its_spending() -> None:
    draft = projects(REPORT.replace("预算2万元的25%", "预算3万元的16.67%"))
    assert "project/p1/amount@executed.m8" not in draft.contents


def test_a_list_under_another_head_is_none_of_projects() -> None:
    assert projects(REPORT.replace("2.项目支出", "2.有关支出")).rows("project") == []
