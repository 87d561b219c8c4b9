"""The names of columns of amounts: only what is a caliber is one."""

import pytest

from jixiao.book.caliber import Caliber
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.grid_column import AmountColumn
from jixiao.pipelines.import_book import law_of
from jixiao.web.books.saving.amount_field import amount_column, caliber_words, field_of, money_column

LAW = law_of("510521", year=2024)
TABLE = TABLE_BY_NAME["expenditure"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("amount@final", "决算"),
        ("amount@executed.m8", "执行（1-8月）"),
        ("amount@final.general.y-1", "上年决算·一般公共预算"),
        ("amount@initial.department", "年初预算·汇总"),
    ],
)
def test_a_name_is_read_back_and_has_words(name: str, words: str) -> None:
    column = amount_column(name, table=TABLE, law=LAW)
    assert column is not None
    assert field_of(column) == name
    assert caliber_words(column.caliber, law=LAW) == words
    assert money_column(column, table=TABLE, law=LAW).label == words


@pytest.mark.parametrize(
    "name",
    [
        "amount",
        "other@final",
        "amount@",
        "amount@final.final",
        "amount@final.y-3",
        "amount@final.y-x",
        "amount@executed.m0",
        "amount@executed.m13",
        "amount@final.m8",
        "amount@final.general.general",
        "amount@final.\x00",
    ],
)
def test_what_is_no_caliber_is_no_column(name: str) -> None:
    assert amount_column(name, table=TABLE, law=LAW) is None


def test_a_table_of_several_amounts_says_which() -> None:
    table = TABLE_BY_NAME["economic"]
    assert money_column(AmountColumn("basic", Caliber("final")), table=table, law=LAW).label == "决算·基本支出"
