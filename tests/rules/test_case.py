"""An example describes a Book by labels."""

from jixiao.book.figure import Figure
from jixiao.rules.case import book_of, cases_by_verdict
from jixiao.rules.rule import Case
from tests.formula.sample import VOCABULARY
from tests.rules.sample import rule


def test_an_amount_without_a_phase_is_of_the_first_phase_of_the_rule() -> None:
    case = Case("pass", {"支出合计": "1", "收入合计[调整预算]": "2"})
    calibers = [
        [amount.caliber.phase for amount in book_of(case, rule=made, vocabulary=VOCABULARY).amounts]
        for made in (rule(phases=("年初预算", "决算")), rule(phases=()), rule(phases=("没有",)), rule())
    ]
    assert calibers == [["initial", "adjusted"], *[["final", "adjusted"]] * 3]


def test_an_example_has_its_year_and_last_years_book_the_year_before() -> None:
    case = Case("pass", {"支出合计": "1"}, prior={"支出合计": "2"}, year=2022)
    book = book_of(case, rule=rule(phases=("年初预算",)), vocabulary=VOCABULARY)
    assert book.prior is not None
    assert (book.year, book.prior.year) == (2022, 2021)
    assert [amount.figure_id for amount in book.prior.amounts] == ["expenditure/total/amount@initial"]
    assert book.prior.amounts[0].figure == Figure.money("2")


def test_without_last_year_there_is_no_book_of_it_and_an_empty_one_is_one() -> None:
    without, empty = (
        book_of(case, rule=rule(), vocabulary=VOCABULARY) for case in (Case("pass", {}), Case("pass", {}, {}))
    )
    assert without.prior is None
    assert empty.prior is not None


def test_figures_are_rounded_where_the_example_says_that_they_are_printed() -> None:
    quanta = []
    for printed in (True, False):
        case = Case("pass", {"支出合计": "1.00"}, prior={"支出合计": "1.00"}, printed=printed)
        book = book_of(case, rule=rule(), vocabulary=VOCABULARY)
        assert book.prior is not None
        quanta.append([made.amounts[0].figure.quantum for made in (book, book.prior)])
    assert quanta == [[10_000, 10_000], [1, 1]]


def test_examples_are_counted_by_verdict() -> None:
    cases = tuple(Case(verdict, {}) for verdict in ("pass", "fail", "pass"))
    assert cases_by_verdict(rule(cases=cases)) == {"pass": 2, "fail": 1}
    assert cases_by_verdict(rule()) == {}
