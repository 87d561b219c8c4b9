"""The registers that reports draw on: problems, assets, narrative, disclosure."""

import datetime as dt

from jixiao.book.column import (
    TableRow,
    code_cell,
    day_cell,
    money_cell,
    percent_cell,
    reference_cell,
    text_cell,
)
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure


class Problem(TableRow, frozen=True):
    """One problem found and its rectification."""

    key: str
    content: str = text_cell("存在问题")
    category: str = code_cell("问题类别", codes="problem_category")
    measure: str = text_cell("改进建议或整改措施")
    owner: str = text_cell("责任岗位")
    due: dt.date | None = day_cell("整改期限")
    status: str = code_cell("整改状态", codes="rectification_status")


class Asset(TableRow, frozen=True):
    """One class of assets over the year."""

    key: str
    name: str = text_cell("资产类别")
    opening: Figure = money_cell("资产年初数")
    addition: Figure = money_cell("资产本年增加")
    disposal: Figure = money_cell("资产本年减少")
    closing: Figure = money_cell("资产年末数")
    idle: Figure = money_cell("闲置资产")
    utilisation: Figure = percent_cell("资产利用率", meaning="报告所列的利用率，如固定资产利用率")


class Narrative(TableRow, frozen=True):
    """One section of running text that no figure can write."""

    key: str
    section: str = code_cell("文字栏目", codes="narrative_section")
    project: str = reference_cell("文字所属项目", table="project")
    content: str = text_cell("文字内容")


class Disclosure(TableRow, frozen=True):
    """One disclosure of a document."""

    key: str
    document: str = text_cell("公开文件")
    date: dt.date | None = day_cell("公开日期")
    address: str = text_cell("公开渠道")


TABLES = (
    Table("problem", "问题整改", "problems", Problem, Problem.columns),
    Table("asset", "资产", "assets", Asset, Asset.columns),
    Table("narrative", "文字材料", "narratives", Narrative, Narrative.columns),
    Table("disclosure", "信息公开", "disclosures", Disclosure, Disclosure.columns),
)
