"""The registers that reports draw on: problems, receptions, procurement, assets, narrative, disclosure."""

import datetime as dt
from dataclasses import dataclass

from jixiao.book.column import TableSchema as Table
from jixiao.book.column import (
    code_cell,
    columns_of,
    day_cell,
    flag_cell,
    money_cell,
    number_cell,
    reference_cell,
    text_cell,
)
from jixiao.book.figure import Figure


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem found and its rectification."""

    key: str
    content: str = text_cell("存在问题")
    category: str = code_cell("问题类别", codes="problem_category")
    measure: str = text_cell("改进建议或整改措施")
    owner: str = text_cell("责任岗位")
    due: dt.date | None = day_cell("整改期限")
    status: str = code_cell("整改状态", codes="rectification_status")


@dataclass(frozen=True, slots=True)
class Reception:
    """One official reception with its three vouchers."""

    key: str
    date: dt.date | None = day_cell("接待日期")
    letter: str = text_cell("公函文号")
    guest_unit: str = text_cell("来访单位")
    guests: Figure = number_cell("来宾人数", unit="人")
    companions: Figure = number_cell("陪餐人数", unit="人")
    amount: Figure = money_cell("接待金额")
    has_letter: bool | None = flag_cell("有公函")
    has_list: bool | None = flag_cell("有接待清单")
    has_invoice: bool | None = flag_cell("有票据")


@dataclass(frozen=True, slots=True)
class Procurement:
    """One government procurement."""

    key: str
    item: str = text_cell("采购项目")
    category: str = code_cell("采购类别", codes="procurement_category", meaning="货物、工程、服务")
    quantity: Figure = number_cell("采购数量")
    unit: str = text_cell("计量单位")
    price: Figure = money_cell("采购单价")
    budget: Figure = money_cell("采购预算")
    amount: Figure = money_cell("采购金额")
    supplier_size: str = code_cell("供应商规模", codes="supplier_size")


@dataclass(frozen=True, slots=True)
class Asset:
    """One class of assets over the year."""

    key: str
    name: str = text_cell("资产类别")
    opening: Figure = money_cell("资产年初数")
    addition: Figure = money_cell("资产本年增加")
    disposal: Figure = money_cell("资产本年减少")
    closing: Figure = money_cell("资产年末数")
    idle: Figure = money_cell("闲置资产")


@dataclass(frozen=True, slots=True)
class Narrative:
    """One section of running text that no figure can write."""

    key: str
    section: str = code_cell("文字栏目", codes="narrative_section")
    project: str = reference_cell("文字所属项目", table="project")
    content: str = text_cell("文字内容")


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One disclosure of a document."""

    key: str
    document: str = text_cell("公开文件")
    date: dt.date | None = day_cell("公开日期")
    address: str = text_cell("公开渠道")


TABLES = (
    Table("problem", "问题整改", "problems", Problem, columns_of(Problem)),
    Table("reception", "公务接待", "receptions", Reception, columns_of(Reception)),
    Table("procurement", "政府采购", "procurements", Procurement, columns_of(Procurement)),
    Table("asset", "资产", "assets", Asset, columns_of(Asset)),
    Table("narrative", "文字材料", "narratives", Narrative, columns_of(Narrative)),
    Table("disclosure", "信息公开", "disclosures", Disclosure, columns_of(Disclosure)),
)
