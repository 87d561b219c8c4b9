"""The sheet 分资金来源: amounts of every other caliber, one a line."""

from jixiao.book.column import Column, Kind, TableSchema
from jixiao.exchange.workbook.cell_words import FUNDS, ITEM

NAME = "funds"
FUNDS_TABLE = TableSchema(
    NAME,
    FUNDS,
    "",
    None,
    (
        Column("table", "表", Kind.TEXT, "金额属于哪张表，如 支出、项目"),
        Column("row", "行", Kind.TEXT, "那张表里的行，如 项目支出，或一个项目的名称"),
        Column("field", ITEM, Kind.TEXT, "那张表有几种金额的，写哪一种，如 财政拨款收入；只有一种的留空"),
        Column("phase", "阶段", Kind.TEXT, "年初预算、调整预算、到位、执行、全年预计、决算"),
        Column("as_of", "截止月", Kind.NUMBER, "只有执行数填；未注明月份的填 0", unit="月"),
        Column("fund", "资金来源", Kind.CODE, "留空表示全部资金", codes="fund"),
        Column("year", "年份", Kind.TEXT, "留空表示本年度；上年的数填上年的年份"),
        Column("scope", "范围", Kind.TEXT, "本级或汇总；留空表示本级"),
        Column("is_reversal", "冲销", Kind.FLAG, "有意填负数冲回的，填 是"),
        Column("figure", "金额", Kind.MONEY),
    ),
)
