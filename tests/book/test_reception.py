"""The register of official receptions."""

from jixiao.book.column import Kind
from jixiao.book.reception import TABLES, Reception

(RECEPTION,) = TABLES


def test_a_voucher_that_nobody_ticked_is_neither_there_nor_absent() -> None:
    row = Reception("r1")
    assert (row.has_letter, row.has_list, row.has_invoice) == (None, None, None)
    assert [column.label for column in RECEPTION.columns if column.kind is Kind.FLAG] == [
        "公函已盖章",
        "清单已签字",
        "有公函",
        "有接待清单",
        "有票据",
    ]


def test_people_stand_by_their_posts() -> None:
    asked = [column for column in RECEPTION.columns if "岗位" in column.label or "职务" in column.label]
    assert [column.label for column in asked] == ["公函所列职务", "来宾职务", "经办岗位", "审批岗位"]
    assert all("不填姓名" in column.meaning for column in asked)


def test_costs_add_up_and_people_do_not() -> None:
    assert [column.label for column in RECEPTION.columns if column.is_addend] == [
        "接待金额",
        "餐费",
        "住宿费",
        "交通费",
        "其他费用",
        "票据金额",
    ]
