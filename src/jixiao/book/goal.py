"""Annual goals and annual tasks."""

from jixiao.book.column import (
    TableRow,
    code_cell,
    flag_cell,
    reference_cell,
    text_cell,
)
from jixiao.book.column import TableSchema as Table


class Goal(TableRow, frozen=True):
    """One performance goal of the unit as a whole or of a project."""

    key: str
    project: str = reference_cell("目标所属项目", table="project", meaning="部门整体目标留空")
    version: str = text_cell("目标版本", meaning="如 年初批复、年中调整")
    content: str = text_cell("目标内容")
    completion: str = text_cell("目标完成情况")
    is_core: bool | None = flag_cell("是否核心职能目标")


class Task(TableRow, frozen=True):
    """One task of the year (年度主要任务)."""

    key: str
    name: str = text_cell("任务名称")
    content: str = text_cell("主要内容")
    status: str = code_cell("任务进展", codes="task_status")


TABLES = (
    Table("goal", "绩效目标", "goals", Goal, Goal.columns),
    Table("task", "年度任务", "tasks", Task, Task.columns),
)
