"""The registers that reports draw on."""

from jixiao.book.column import Kind
from jixiao.book.register import TABLES, Reception

RECEPTION = next(table for table in TABLES if table.name == "reception")
ASSET = next(table for table in TABLES if table.name == "asset")


def test_a_voucher_that_nobody_ticked_is_neither_there_nor_absent() -> None:
    row = Reception("r1")
    assert (row.has_letter, row.has_list, row.has_invoice) == (None, None, None)
    assert [column.label for column in RECEPTION.columns if column.kind is Kind.FLAG] == [
        "有公函",
        "有接待清单",
        "有票据",
    ]


def test_the_movement_of_assets_adds_up() -> None:
    assert {column.label for column in ASSET.columns if column.is_addend} == {
        "资产年初数",
        "资产本年增加",
        "资产本年减少",
        "资产年末数",
        "闲置资产",
    }
