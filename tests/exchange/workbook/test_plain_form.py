"""What a workbook does not keep."""

from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.book.goal import Goal
from jixiao.book.place import Place
from jixiao.book.project import Project, ProjectSummary
from jixiao.book.register import Asset
from jixiao.book.unit import Headcount, Unit
from jixiao.exchange.workbook.plain_form import as_in_workbook, without_empty_rows

FINAL = Caliber("final")


def project_amount(key: str, *, figure: Figure, caliber: Caliber = FINAL) -> Amount:
    return Amount("project", key, "amount", caliber, figure)


def test_the_year_before_and_the_places_are_not_kept() -> None:
    book = Book(2024, prior=Book(2023), places={"unit/self/office_count": Place(file="a.docx")})
    assert as_in_workbook(book).prior is None
    assert as_in_workbook(book).places == {}


def test_money_is_exact_and_rates_keep_their_digits() -> None:
    rounded = Figure.money("3793.43", is_rounded=True)
    asset = Asset("k1", name="房屋", opening=rounded)
    book = Book(
        2024,
        assets=(asset,),
        headcount=Headcount(control_rate=Figure.percent("102.50")),
        amounts=(Amount("expenditure", "total", "amount", FINAL, rounded),),
    )
    found = as_in_workbook(book)
    assert rounded.quantum == 10_000  # the second decimal of 万元
    assert found.assets[0].opening == Figure.money("3793.43")
    assert found.amounts[0].figure.quantum == 1
    assert found.headcount.control_rate.quantum == Fraction(1, 10_000)


def test_figures_without_a_number_have_no_quantum() -> None:
    strange = Figure(NOT_APPLICABLE.state, 5, 1)
    assert as_in_workbook(Book(2024, headcount=Headcount(retired=strange))).headcount.retired == NOT_APPLICABLE
    counted = Figure(strange.state.VALUE, 5, 1)
    assert as_in_workbook(Book(2024, headcount=Headcount(retired=counted))).headcount.retired == Figure.plain("5")
    rates = ProjectSummary(
        recurrent_progress=Figure(strange.state.VALUE, Fraction(1, 2), 0),
        one_off_progress=Figure(strange.state.VALUE, Fraction(505, 1000), 0),
    )
    summary = as_in_workbook(Book(2024, project_summary=rates)).project_summary
    assert (summary.recurrent_progress, summary.one_off_progress) == (Figure.percent("50"), Figure.percent("50.5"))


def test_texts_lose_surrounding_blanks_and_unseen_characters() -> None:
    assert as_in_workbook(Book(2024, unit=Unit(name="\u200b 示例县\u3000"))).unit.name == "示例县"


def test_a_missing_amount_is_no_amount() -> None:
    amounts = tuple(project_amount("k1", figure=figure) for figure in (MISSING,))
    assert as_in_workbook(Book(2024, projects=(Project("k1", name="甲"),), amounts=amounts)).amounts == ()


def test_a_row_that_holds_nothing_is_not_there() -> None:
    book = Book(2024, projects=(Project("k1"), Project("k2", name="乙")))
    assert [row.key for row in as_in_workbook(book).projects] == ["k2"]


def test_an_empty_row_stays_where_something_refers_to_it() -> None:
    book = Book(2024, projects=(Project("k1"),))
    goals = (Goal("g1", project="k1"),)
    other = project_amount("k1", figure=BLANK, caliber=Caliber("final", fund="general"))
    assert len(as_in_workbook(replace(book, goals=goals)).projects) == 1
    assert len(as_in_workbook(replace(book, amounts=(other,))).projects) == 1


def test_an_empty_row_loses_its_blank_amounts() -> None:
    amounts = (project_amount("k1", figure=BLANK), project_amount("k2", figure=Figure.money("1")))
    book = Book(2024, projects=(Project("k1"), Project("k2")), amounts=amounts)
    found = as_in_workbook(book)
    assert [row.key for row in found.projects] == ["k2"]
    assert [amount.row for amount in found.amounts] == ["k2"]


def test_a_row_whose_amounts_nobody_states_is_not_empty() -> None:
    book = Book(
        2024, projects=(Project("k1"), Project("k2")), amounts=(project_amount("k2", figure=Figure.money("1")),)
    )
    assert len(as_in_workbook(book).projects) == 2  # its cell says 未列


def test_places_of_rows_that_go_go_too() -> None:
    places = {"project/k1/start_month": Place(), "project/k2/start_month": Place()}
    book = Book(2024, projects=(Project("k1"), Project("k2")), places=places)
    found = without_empty_rows(book, empty={("project", "k1")}, used=set())
    assert list(found.places) == ["project/k2/start_month"]
    assert without_empty_rows(book, empty={("project", "k1")}, used={("project", "k1")}) is book
