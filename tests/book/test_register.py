"""The registers that reports draw on."""

from jixiao.book.register import TABLES

ASSET = next(table for table in TABLES if table.name == "asset")


def test_the_movement_of_assets_adds_up() -> None:
    assert {column.label for column in ASSET.columns if column.is_addend} == {
        "资产年初数",
        "资产本年增加",
        "资产本年减少",
        "资产年末数",
        "闲置资产",
    }
