"""Government procurement in total and one by one."""

from jixiao.book.column import Kind
from jixiao.book.procurement import PROCUREMENT_TOTAL, TABLES, Procurement

TOTAL, PROCUREMENT = TABLES


def test_a_part_stands_below_what_it_is_part_of() -> None:
    names = [row.name for row in PROCUREMENT_TOTAL]
    assert names[:4] == ["total", "goods", "works", "services"]
    assert names.index("awarded_sme") < names.index("awarded_micro")
    assert names.index("reserved_sme") < names.index("reserved_micro")


def test_the_days_of_a_purchase_stand_in_the_order_in_which_they_come() -> None:
    assert [column.label for column in PROCUREMENT.columns if column.kind is Kind.DATE] == [
        "预算批复日期",
        "合同签订日期",
        "合同公告日期",
        "交付日期",
        "验收日期",
        "付款日期",
        "竣工决算日期",
    ]


def test_a_purchase_that_nobody_planned_is_not_planned_as_zero() -> None:
    assert not Procurement("c1").planned_quantity.is_value
