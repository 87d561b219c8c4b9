"""Goals and tasks."""

from jixiao.book.goal import TABLES, Goal


def test_a_goal_of_the_whole_unit_belongs_to_no_project() -> None:
    assert Goal("g1", content="科普覆盖全县").project == ""


def test_a_goal_may_belong_to_a_project_and_a_task_does_not() -> None:
    references = {table.name: [column.label for column in table.columns if column.table] for table in TABLES}
    assert references == {"goal": ["目标所属项目"], "task": []}
