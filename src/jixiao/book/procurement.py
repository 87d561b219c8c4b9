"""Government procurement: the year in total, and each purchase from its budget to its payment."""

import datetime as dt

from jixiao.book.column import (
    AmountField,
    FixedRow,
    TableRow,
    code_cell,
    day_cell,
    money_cell,
    number_cell,
    text_cell,
)
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure

PROCUREMENT_TOTAL = (
    FixedRow("total", "政府采购支出总额", "决算填实际采购金额，预算填采购预算金额"),
    FixedRow("goods", "政府采购货物支出"),
    FixedRow("works", "政府采购工程支出"),
    FixedRow("services", "政府采购服务支出"),
    FixedRow("awarded_sme", "授予中小企业合同金额"),
    FixedRow("awarded_micro", "授予小微企业合同金额", "授予中小企业合同金额的其中数"),
    FixedRow("reserved_sme", "面向中小企业预留金额", "采购预算中预留给中小企业的，填在预算栏"),
    FixedRow("reserved_micro", "面向小微企业预留金额", "面向中小企业预留金额的其中数"),
)


class Procurement(TableRow, frozen=True):
    """One government procurement."""

    key: str
    item: str = text_cell("采购项目")
    category: str = code_cell("采购类别", codes="procurement_category", meaning="货物、工程、服务")
    planned_quantity: Figure = number_cell("计划采购数量", meaning="采购计划或绩效目标里的数量；没有列入计划的填 0")
    quantity: Figure = number_cell("采购数量")
    unit: str = text_cell("计量单位")
    price: Figure = money_cell("采购单价")
    budget: Figure = money_cell("采购预算")
    budget_date: dt.date | None = day_cell("预算批复日期")
    amount: Figure = money_cell("采购金额", meaning="实际采购金额")
    contract_amount: Figure = money_cell("合同金额", meaning="原合同金额，不含追加")
    contract_date: dt.date | None = day_cell("合同签订日期")
    notice_date: dt.date | None = day_cell("合同公告日期")
    supplement: Figure = money_cell("追加采购金额", meaning="同一合同追加采购的金额")
    bid_bond: Figure = money_cell("投标保证金")
    performance_bond: Figure = money_cell("履约保证金")
    delivery_date: dt.date | None = day_cell("交付日期")
    acceptance_date: dt.date | None = day_cell("验收日期", meaning="工程填竣工验收日期")
    payment_days: Figure = number_cell("约定付款天数", unit="天", meaning="合同另有约定时填写")
    payment_date: dt.date | None = day_cell("付款日期", meaning="付清合同款项的日期，预付款不算")
    account_date: dt.date | None = day_cell("竣工决算日期", meaning="工程办完竣工财务决算的日期")
    supplier_size: str = code_cell("供应商规模", codes="supplier_size")


TABLES = (
    Table("procurement_total", "政府采购汇总", "", None, (), (AmountField("amount", "金额"),), PROCUREMENT_TOTAL),
    Table("procurement", "政府采购", "procurements", Procurement, Procurement.columns),
)
