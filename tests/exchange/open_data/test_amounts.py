"""Amounts as rows with their caliber in words."""

from jixiao.book.figure import BLANK
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.open_data.amounts import AMOUNT_FIELDS, amount_of, amount_table
from jixiao.exchange.open_data.wording import Wording
from tests.exchange.open_data.sample import sample, shipped_law


def test_a_caliber_is_told_in_words() -> None:
    book = sample()
    table = amount_table(TABLE_BY_NAME["project"], book=book, wording=Wording(book, shipped_law()))
    assert (table.name, table.title) == ("project-amount", "项目金额")
    first = table.rows[0]
    assert first[:7] == ("示例县示例局", "2024", "p1", "项目1", "项目金额", "执行", "一般公共预算")
    assert first[8:11] == ("2024", "本级", True)


def test_a_table_of_amounts_alone_keeps_its_name() -> None:
    book = sample()
    table = amount_table(TABLE_BY_NAME["income"], book=book, wording=Wording(book, shipped_law()))
    assert (table.name, table.title) == ("income", "收入")
    assert [row[8] for row in table.rows] == ["2024", "2023", "2024"]


def test_each_amount_comes_back() -> None:
    book = sample()
    for name in ("income", "project"):
        table = amount_table(TABLE_BY_NAME[name], book=book, wording=Wording(book, shipped_law()))
        names = [field.name for field in AMOUNT_FIELDS]
        found = [amount_of(dict(zip(names, row, strict=True)), table=name, law=shipped_law()) for row in table.rows]
        assert found == [amount for amount in book.amounts if amount.table == name]
    assert book.amounts[-1].figure is BLANK
