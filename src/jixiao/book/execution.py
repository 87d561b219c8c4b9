"""What happens to the budget during the year: adjustments, payments by month, stated progress."""

import datetime as dt

from jixiao.book.column import (
    TableRow,
    code_cell,
    day_cell,
    flag_cell,
    money_cell,
    number_cell,
    percent_cell,
    reference_cell,
    text_cell,
)
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure


class Adjustment(TableRow, frozen=True):
    """One approved change of the budget."""

    key: str
    date: dt.date | None = day_cell("调整日期")
    kind: str = code_cell("调整类型", codes="adjustment_kind", meaning="追加、追减、调剂调入、调剂调出")
    project: str = reference_cell("调整项目", table="project", meaning="不对应项目的留空")
    fund: str = code_cell("资金来源", codes="fund")
    amount: Figure = money_cell("调整金额", meaning="填正数，方向由调整类型表示")
    document: str = text_cell("批复文号")
    is_complete: bool | None = flag_cell("程序是否完成", meaning="调整程序未完成的，调整预算数等于年初预算数")


class MonthlyPayment(TableRow, frozen=True):
    """What was paid in one month for one purpose."""

    key: str
    month: Figure = number_cell("月份", unit="月")
    purpose: str = code_cell("支付用途", codes="payment_purpose", meaning="人员、公用或项目")
    project: str = reference_cell("支付项目", table="project")
    fund: str = code_cell("资金来源", codes="fund")
    amount: Figure = money_cell("支付金额", meaning="当月数；退回填负数并勾选退回")
    is_refund: bool | None = flag_cell("是否退回")


class PacePoint(TableRow, frozen=True):
    """The stated cumulative progress of spending at the end of one month."""

    key: str
    month: Figure = number_cell("截止月份", unit="月")
    rate: Figure = percent_cell("累计支出进度")
    has_refund: bool | None = flag_cell("期间有退回", meaning="累计数下降时须有退回记录")


TABLES = (
    Table("adjustment", "预算调整", "adjustments", Adjustment, Adjustment.columns),
    Table("payment", "分月支付", "payments", MonthlyPayment, MonthlyPayment.columns),
    Table("pace", "支出进度", "pace_points", PacePoint, PacePoint.columns),
)
