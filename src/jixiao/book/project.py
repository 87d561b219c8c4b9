"""Projects and what the report states about them as a whole."""

from jixiao.book.column import (
    AmountField,
    TableRow,
    code_cell,
    flag_cell,
    number_cell,
    percent_cell,
    text_cell,
)
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure


class Project(TableRow, frozen=True):
    """One project; its budget and execution are amounts of the table `project`, field `amount`."""

    key: str
    code: str = text_cell("项目代码", meaning="21位项目代码")
    name: str = text_cell("项目名称")
    category: str = code_cell("项目类别", codes="project_category", meaning="人员类、公用经费、其他运转类、特定目标类")
    term: str = code_cell("项目期限", codes="project_term", meaning="常年项目或阶段（一次性）项目")
    arrangement: str = code_cell("安排方式", codes="arrangement", meaning="年初安排或年中追加")
    fund: str = code_cell("主要资金来源", codes="fund")
    status: str = code_cell("项目状态", codes="project_status")
    start_month: Figure = number_cell("开始月份", unit="月", meaning="本年度内开始执行的月份")
    end_month: Figure = number_cell("结束月份", unit="月", meaning="本年度内结束的月份")
    purpose: str = text_cell("项目用途", meaning="主要用于什么，成句文字")
    goal: str = text_cell("项目年度目标")
    completion: str = text_cell("项目完成情况")
    leader: str = text_cell("项目负责岗位", meaning="填岗位，不填个人信息")


class ProjectSummary(TableRow, frozen=True):
    """What the report states about all projects together."""

    key: str = "self"
    initial_count: Figure = number_cell("年初安排项目数", unit="个")
    added_count: Figure = number_cell("追加项目数", unit="个")
    total_count: Figure = number_cell("项目总数", unit="个")
    recurrent_count: Figure = number_cell("常年项目数", unit="个")
    recurrent_progress: Figure = percent_cell("常年项目执行进度")
    recurrent_surplus_count: Figure = number_cell("常年项目结余率超线个数", unit="个")
    one_off_count: Figure = number_cell("阶段项目数", unit="个")
    one_off_progress: Figure = percent_cell("阶段项目执行进度")
    one_off_surplus_count: Figure = number_cell("阶段项目结余率超线个数", unit="个")
    lists_all: bool | None = flag_cell(
        "项目已全部列出", meaning="项目表列出了全部项目，各项目之和才应等于合计；只列主要项目的填 否"
    )
    includes_basic: bool | None = flag_cell(
        "项目含基本支出", meaning="统计项目时把人员、公用经费也作为项目，并在报告中写明"
    )


_AMOUNTS = (AmountField("amount", "项目金额", "项目的预算数或执行数，口径由阶段和资金来源区分"),)
TABLES = (
    Table("project", "项目", "projects", Project, Project.columns, _AMOUNTS),
    Table(
        "project_summary",
        "项目情况",
        "project_summary",
        ProjectSummary,
        ProjectSummary.columns,
        is_single=True,
    ),
)
