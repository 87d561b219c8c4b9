"""A cell is a number only if it holds nothing else."""

import pytest

from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.tables.cell_number import number_of, unit_in
from tests.proofreading.spoken import line


@pytest.mark.parametrize("text", ["12", "≥12", "1,234.50", "12人", "95%", " 12 "])
def test_numbers(text: str) -> None:
    assert number_of(line(text)) is not None


@pytest.mark.parametrize("text", ["优", "5G项目", "12人、13人", "保障2022年度工作", "5次以上"])
def test_no_numbers(text: str) -> None:
    assert number_of(line(text)) is None


def test_the_unit_of_the_table_makes_money() -> None:
    found = number_of(line("12.5"), unit=unit_in("单位：万元"))
    assert found is not None
    assert found.quantity is Quantity.MONEY
    assert found.amount == 12_500_000
    assert [unit_in(text) for text in ("补助（元）", "（20分）")] == ["元", ""]
