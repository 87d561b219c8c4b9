"""The goal and the tasks of a form."""

from jixiao.extraction.draft import Draft
from jixiao.extraction.tables.goals import read_goals, read_tasks
from jixiao.reading.document import Table
from tests.extraction.sample import source_of, texts


def form(text: str) -> tuple[Draft, Table]:
    """Return a draft with the goal and the tasks of a form, and the form."""
    source, draft = source_of(text), Draft()
    (table,) = source.manuscript.document.tables
    read_goals(source, table=table, draft=draft, project="p1")
    read_tasks(source, table=table, draft=draft)
    return draft, table


def test_a_goal_stands_beside_its_head() -> None:
    draft, _ = form("年度总体目标\t稳定增长。")
    assert texts(draft, below="goal/m1/") == {"content": "稳定增长。", "project": "p1"}


def test_a_goal_may_stand_below_heads_with_what_came_of_it() -> None:
    draft, _ = form("年度总体目标\t预期目标\t实际完成情况\n\t稳定增长。\t增长5%。")
    assert texts(draft, below="goal/m1/") == {"content": "稳定增长。", "completion": "增长5%。", "project": "p1"}


def test_tasks_stand_below_their_heads_in_one_block() -> None:
    draft, _ = form("年度主要任务\t任务名称\t主要内容\n\t甲\t做甲。\n\t乙\t做乙。\n绩效指标\t丙\t做丙。\n\t丁\t做丁。")
    assert texts(draft, below="task/") == {
        "t1/name": "甲",
        "t1/content": "做甲。",
        "t2/name": "乙",
        "t2/content": "做乙。",
    }


def test_a_task_without_content_ends_the_list() -> None:
    assert form("年度主要任务\t任务名称\t主要内容\n\t甲\t")[0].rows("task") == []


def test_a_form_without_them_has_none() -> None:
    assert form("名称\t内容\n甲\t乙")[0].contents == {}
