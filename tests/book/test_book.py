"""A Book is changed by making another one; every figure has an id and may have a place."""

import pytest
from msgspec.structs import replace

from jixiao.book.account import INCOME
from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, MISSING, Figure
from jixiao.book.place import Place
from jixiao.book.project import Project
from jixiao.book.schema import TABLES
from jixiao.book.unit import Headcount, Unit

TOTAL = Amount("expenditure", "total", "amount", Caliber("final"), Figure.money("811.72"))
REFUND = Amount("expenditure", "project", "amount", Caliber("final"), Figure.money("-2"), is_reversal=True)
BOOK = Book(
    2024,
    unit=Unit(name="泸县科学技术协会"),
    amounts=(TOTAL, REFUND),
    projects=(Project("p1", name="科普"), Project("p2", name="培训")),
    places={TOTAL.figure_id: Place(sheet="支出", cell="B3")},
)


def test_the_id_of_an_amount_names_table_row_field_and_caliber() -> None:
    dated = Amount("project", "p1", "amount", Caliber("executed", fund="general", as_of=8), BLANK)
    assert dated.figure_id == "project/p1/amount@executed.general.m8"
    assert not dated.is_reversal


def test_rows_are_those_of_the_table() -> None:
    assert [row.key for row in BOOK.rows("project")] == ["p1", "p2"]
    assert BOOK.rows("unit") == (Unit(name="泸县科学技术协会"),)  # a single table has one row
    assert BOOK.rows("income") == INCOME  # a table of amounts alone has its fixed rows
    assert BOOK.rows("task") == ()


def test_a_new_book_holds_no_row_no_amount_and_no_year_before() -> None:
    new = Book(2024)
    written = [table for table in TABLES if table.attribute]
    assert {table.name: new.rows(table.name) for table in written} == {
        table.name: (table.row_type(),) if table.is_single else () for table in written
    }
    assert (new.amounts, new.places, new.prior) == ((), {}, None)


def test_rows_of_one_table_are_replaced_and_the_rest_stays() -> None:
    changed = BOOK.with_rows("project", rows=(Project("p3"),))
    assert changed.projects == (Project("p3"),)
    assert changed.unit == BOOK.unit
    assert changed.with_rows("unit", rows=(Unit(name="乙"),)).unit == Unit(name="乙")
    assert BOOK.projects[0].key == "p1"


def test_a_figure_of_a_row_changes_in_that_row_alone() -> None:
    changed = BOOK.with_figure("project/p2/start_month", figure=Figure.plain("3"))
    assert [row.start_month for row in changed.projects] == [BLANK, Figure.plain("3")]
    assert changed.amounts == BOOK.amounts


def test_a_figure_of_a_single_table_changes() -> None:
    changed = BOOK.with_figure("headcount/self/authorised", figure=Figure.plain("12"))
    assert changed.headcount == Headcount(authorised=Figure.plain("12"))


def test_an_amount_that_is_there_changes_and_keeps_its_place_among_the_others() -> None:
    changed = BOOK.with_figure(TOTAL.figure_id, figure=MISSING)
    assert changed.amounts == (Amount("expenditure", "total", "amount", Caliber("final"), MISSING), REFUND)


def test_a_reversal_stays_one_when_its_figure_changes() -> None:
    changed = BOOK.with_figure(REFUND.figure_id, figure=Figure.money("-3"))
    assert changed.amounts[1] == Amount(
        "expenditure", "project", "amount", Caliber("final"), Figure.money("-3"), is_reversal=True
    )


def test_an_amount_that_is_not_there_is_added() -> None:
    changed = BOOK.with_figure("income/total/amount@executed.general.m6", figure=Figure.money("1"))
    caliber = Caliber("executed", fund="general", as_of=6)
    assert changed.amounts == (TOTAL, REFUND, Amount("income", "total", "amount", caliber, Figure.money("1")))


def test_a_place_is_known_or_empty() -> None:
    assert BOOK.place("expenditure/total/amount@final") == Place(sheet="支出", cell="B3")
    assert BOOK.place("expenditure/total/amount@initial") == Place()


def test_books_are_equal_wherever_their_figures_stand_and_in_any_order_of_amounts() -> None:
    placed = {"a": Place(line=1)}
    assert Book(2024, amounts=(TOTAL, REFUND)) == Book(2024, amounts=(REFUND, TOTAL), places=placed)


@pytest.mark.parametrize(
    "other",
    [
        replace(BOOK, year=2023),
        replace(BOOK, amounts=(TOTAL,)),
        replace(BOOK, amounts=(TOTAL, TOTAL)),
        replace(BOOK, amounts=(TOTAL, TOTAL, REFUND)),  # an amount that is there twice is another Book
        replace(BOOK, projects=BOOK.projects[::-1]),  # rows have an order
        replace(BOOK, projects=()),
        replace(BOOK, prior=Book(2023)),
        "2024",
    ],
)
def test_books_that_hold_something_else_differ(other: object) -> None:
    assert other != BOOK
