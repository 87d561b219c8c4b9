"""A table without a unit is in that of the text, where both tell the same amounts."""

import pytest

from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relate import text_of
from jixiao.proofreading.tables.relate import table_views
from jixiao.proofreading.tables.told_unit import with_told_units

TEXT = "支出合计2364.5万元，其中接待费{}万元，职工126人。\n"
TABLE = "{}项目\t{}\t人数\n支出合计\t2364.5\t126\n接待费\t1356.2\t98\n执行率\t88.12\t88.12"


def cells(text: str) -> list[tuple[Quantity, str]]:
    document = example_document(text)
    views = with_told_units(table_views(document), text=text_of(document))
    return [(cell.quantity, cell.unit) for view in views for row in view.rows for cell in row.cells.values()]


def test_amounts_get_the_unit_and_other_numbers_do_not() -> None:
    money, plain = (Quantity.MONEY, "万元"), (Quantity.PLAIN, "")
    assert cells(TEXT.format("1356.2") + TABLE.format("", "决算数")) == [money, plain, money, plain, plain, plain]


@pytest.mark.parametrize(
    ("told", "title", "head"),
    [
        ("1356.3", "", "决算数"),  # one amount in common is chance
        ("1356.2", "", "得分"),  # a column of points
    ],
)
def test_tables_that_stay_without(told: str, title: str, head: str) -> None:
    assert {unit for _, unit in cells(TEXT.format(told) + TABLE.format(title, head))} == {""}


def test_a_unit_of_its_own_goes_before() -> None:
    assert (Quantity.MONEY, "元") in cells(TEXT.format("1356.2") + TABLE.format("（单位：元）\n", "决算数"))
