"""Fiscal appropriation: what the three budgets of the treasury gave and what became of it (财政拨款收支).

The three budgets are fund sources of the caliber; all funds here means all fiscal appropriation.
"""

from jixiao.book.column import AmountField, FixedRow
from jixiao.book.column import TableSchema as Table

APPROPRIATION = (
    FixedRow("opening", "年初财政拨款结转和结余"),
    FixedRow("income", "财政拨款本年收入", "财政拨款收入支出决算总表的本年收入合计"),
    FixedRow("income_total", "财政拨款收入总计", "年初财政拨款结转和结余加本年收入"),
    FixedRow("expenditure", "财政拨款本年支出", "财政拨款收入支出决算总表的本年支出合计"),
    FixedRow("closing", "年末财政拨款结转和结余"),
    FixedRow("expenditure_total", "财政拨款支出总计", "本年支出加年末财政拨款结转和结余"),
)
TABLES = (
    Table(
        "appropriation",
        "财政拨款收支",
        "",
        None,
        (),
        (AmountField("amount", "金额", "合计是全部资金，分列的一般公共预算、政府性基金、国有资本经营是资金来源"),),
        APPROPRIATION,
    ),
)
