"""What a report states about its own figures: rates, changes and claims.

A stated rate keeps the figure of the base that its sentence names, so that "100 % of 811.72" can be judged.
"""

from jixiao.book.column import (
    TableRow,
    code_cell,
    flag_cell,
    money_cell,
    percent_cell,
    text_cell,
)
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure


class StatedRate(TableRow, frozen=True):
    """One printed rate with the figures its sentence names."""

    key: str
    kind: str = code_cell("比率类型", codes="rate_kind")
    name: str = text_cell("比率名称")
    numerator: str = text_cell("分子", meaning="分子的数据编号，如 expenditure/public/amount@executed.m8")
    base: str = text_cell("分母", meaning="分母的数据编号")
    rate: Figure = percent_cell("所列比率值")
    is_untold: bool | None = flag_cell("分母未写明", meaning="原文没有写出分母")


class StatedChange(TableRow, frozen=True):
    """One printed change against another figure."""

    key: str
    name: str = text_cell("增减事项")
    current: str = text_cell("本期数", meaning="本期数的数据编号")
    prior: str = text_cell("比较数", meaning="比较基数的数据编号")
    direction: str = code_cell("增减方向", codes="direction", meaning="增加、减少、持平")
    amount: Figure = money_cell("增减额", meaning="填正数")
    rate: Figure = percent_cell("增减率", meaning="填正数")
    reason: str = text_cell("增减原因")


class Claim(TableRow, frozen=True):
    """A statement in words that figures can contradict, such as 收支相等 or 全部完成."""

    key: str
    kind: str = code_cell("陈述类型", codes="claim")
    is_made: bool | None = flag_cell("是否陈述")
    quote: str = text_cell("陈述原文")


TABLES = (
    Table("rate", "所列比率", "stated_rates", StatedRate, StatedRate.columns),
    Table("change", "所列增减", "stated_changes", StatedChange, StatedChange.columns),
    Table("claim", "陈述", "claims", Claim, Claim.columns),
)
