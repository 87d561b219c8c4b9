"""A Book goes through JSON and back unchanged."""

import datetime as dt
import json
from fractions import Fraction

import pytest

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.execution import Adjustment
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.book.indicator import Indicator
from jixiao.book.place import Place
from jixiao.book.unit import Unit
from jixiao.exchange.book_json import book_from_json, book_to_json, figure_from_json, figure_to_json

EXECUTED = Caliber("executed", fund="general", as_of=8)
FIGURES = [
    Figure.money("3793.43"),
    Figure.money("0"),
    Figure.money("-12.5", is_rounded=True),
    Figure.percent("66.95"),
    Figure.plain("22.5"),
    BLANK,
    MISSING,
    NOT_APPLICABLE,
]


def sample() -> Book:
    """Return a Book with something of each kind."""
    opening = Amount("income", "opening", "amount", Caliber("final", years_back=1), Figure.money("10"))
    refund = Amount("project", "p1", "amount", EXECUTED, FIGURES[2], is_reversal=True)
    return Book(
        2024,
        unit=Unit(name="示例县示例局", office_count=Figure.plain("12")),
        indicators=(Indicator("k1", name="培训", nature="≥", weight=Figure.plain("5"), score=MISSING, growth=True),),
        adjustments=(Adjustment("a1", date=dt.date(2024, 5, 6), amount=Figure.money("3"), is_complete=False),),
        amounts=(opening, refund),
        places={"indicator/k1/weight": Place(sheet="绩效指标", cell="F7", note="虚构补全", page=2)},
        prior=Book(2023),
    )


def test_a_book_comes_back_whole() -> None:
    book = sample()
    again = book_from_json(json.loads(json.dumps(book_to_json(book))))
    assert again == book
    assert again.places == book.places


@pytest.mark.parametrize("figure", FIGURES, ids=str)
def test_a_figure_comes_back_with_state_and_last_digit(figure: Figure) -> None:
    assert figure_from_json(figure_to_json(figure)) == figure


def test_numbers_are_exact_texts_and_blanks_are_left_out() -> None:
    data = book_to_json(sample())
    row = data["tables"]["indicator"][0]
    assert row["weight"] == {"number": "5", "quantum": "0"}
    assert row["score"] == {"state": "missing"}
    assert "actual" not in row
    assert figure_to_json(Figure.percent("66.95")) == {"number": str(Fraction(1339, 2000)), "quantum": "1/10000"}


def test_only_tables_with_rows_are_listed() -> None:
    assert "project" not in book_to_json(sample())["tables"]
    assert "income" not in book_to_json(sample())["tables"]
