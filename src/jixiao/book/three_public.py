"""The three public expenses (三公经费): travel abroad, official vehicles, official receptions, and their counts."""

from jixiao.book.column import AmountField, FixedRow, TableRow, flag_cell, number_cell
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure

THREE_PUBLIC = (
    FixedRow("total", "三公经费合计", "因公出国（境）费、公务用车购置及运行维护费、公务接待费之和"),
    FixedRow("overseas", "因公出国（境）费"),
    FixedRow("vehicles", "公务用车购置及运行维护费", "购置费与运行维护费之和"),
    FixedRow("vehicle_purchase", "公务用车购置费"),
    FixedRow("vehicle_running", "公务用车运行维护费"),
    FixedRow("reception", "公务接待费"),
    FixedRow("reception_domestic", "国内接待费", "公务接待费中的国内接待费，含外事接待费"),
    FixedRow("reception_abroad", "国（境）外接待费"),
)


class ThreePublicCounts(TableRow, frozen=True):
    """How many journeys, vehicles and guests the three public expenses paid for."""

    key: str = "self"
    overseas_groups: Figure = number_cell("因公出国（境）团组数", unit="个", meaning="本单位组团的个数")
    overseas_persons: Figure = number_cell("因公出国（境）人次数", unit="人次", meaning="含参加其他单位组团的")
    vehicles_bought: Figure = number_cell("公务用车购置数", unit="辆")
    vehicles_held: Figure = number_cell("公务用车保有量", unit="辆", meaning="年末实有，由财政拨款开支运行费的")
    domestic_receptions: Figure = number_cell("国内公务接待批次", unit="批次")
    domestic_guests: Figure = number_cell("国内公务接待人次", unit="人次", meaning="来宾，不含陪同人员")
    receptions_abroad: Figure = number_cell("国（境）外公务接待批次", unit="批次")
    guests_abroad: Figure = number_cell("国（境）外公务接待人次", unit="人次")
    lists_all_receptions: bool | None = flag_cell(
        "接待已全部列出", meaning="公务接待表列出了全年的每一次接待，各次之和才应等于公务接待费；只列一部分的填 否"
    )


TABLES = (
    Table(
        "three_public",
        "三公经费",
        "",
        None,
        (),
        (AmountField("amount", "金额", "财政拨款开支的数；预算数按决算公开表的口径填调整预算"),),
        THREE_PUBLIC,
    ),
    Table(
        "three_public_counts",
        "三公经费统计数",
        "three_public_counts",
        ThreePublicCounts,
        ThreePublicCounts.columns,
        is_single=True,
    ),
)
