"""A cell holds a sign, a number and a unit, or words."""

import pytest

from jixiao.book.figure import Figure
from jixiao.extraction.tables.cell_value import CellValue, plain_figure, read_value
from tests.proofreading.sample import shipped_law

NATURES = shipped_law().code_list("indicator_nature")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("≥95%", CellValue("≥", Figure.plain("95"), "%")),
        ("不低于 1,200 次", CellValue("≥", Figure.plain("1200"), "次")),
        ("12.5", CellValue("", Figure.plain("12.5"), "")),
        ("3万平方米", CellValue("", Figure.plain("3"), "万平方米")),
        ("95％", CellValue("", Figure.plain("95"), "%")),
    ],
)
def test_a_number_is_read_with_its_sign_and_unit(text: str, value: CellValue) -> None:
    assert read_value(text, natures=NATURES) == value


@pytest.mark.parametrize("text", ["", "优", "2023年12月底前", "约95%", "1-3次", "—", "第3季度", "3次/月，共2个月"])
def test_words_are_no_number(text: str) -> None:
    assert read_value(text, natures=NATURES) == CellValue()


def test_thousands_marks_do_not_matter() -> None:
    assert plain_figure("1,200.50") == Figure.plain("1200.5")
