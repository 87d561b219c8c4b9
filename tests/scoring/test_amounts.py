"""Where the two amounts of an execution rate are found."""

from collections.abc import Mapping

import pytest

from jixiao.book.book import Amount, by_caliber
from jixiao.book.caliber import Caliber
from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure, State
from jixiao.scoring.amounts import read_amount, stated_amounts, stated_figure
from jixiao.scoring.reading import Reading

FINAL, YEAR_END, AUGUST = Caliber("final"), Caliber("executed", as_of=12), Caliber("executed", as_of=8)
WANTED = (FINAL, YEAR_END)
FORM = ("evaluation", "e1")
LEDGER = ("project", "p1")
ONE, TWO = Figure.money("1"), Figure.money("2")


def reading(
    *amounts: tuple[tuple[str, str], Caliber, Figure], project: str = "p1", computed: Mapping[str, int] | None = None
) -> Reading:
    rows = tuple(Amount(table, row, "amount", caliber, held) for (table, row), caliber, held in amounts)
    stated, evaluation = stated_amounts(by_caliber(rows)), Evaluation("e1", project=project)
    found = read_amount(stated, evaluation=evaluation, calibers=WANTED, computed=computed or {})
    if computed is None:
        assert stated_figure(stated, evaluation=evaluation, calibers=WANTED) == found.figure
    return found


def test_the_form_goes_before_the_ledger() -> None:
    found = reading((LEDGER, FINAL, ONE), (FORM, YEAR_END, TWO))
    assert found == Reading("evaluation/e1/amount@executed.m12", "执行数", TWO, "万元", is_money=True)


def test_the_preferred_caliber_goes_first() -> None:
    found = reading((LEDGER, YEAR_END, ONE), (LEDGER, FINAL, TWO))
    assert found == Reading("project/p1/amount@final", "决算数", TWO, "万元", is_money=True)


@pytest.mark.parametrize("empty", [BLANK, MISSING])
def test_an_empty_cell_is_passed_over(empty: Figure) -> None:
    assert reading((FORM, FINAL, empty), (LEDGER, FINAL, ONE)).figure_id == "project/p1/amount@final"


def test_a_statement_that_it_does_not_apply_stands() -> None:
    assert reading((FORM, FINAL, NOT_APPLICABLE), (LEDGER, FINAL, ONE)).figure is NOT_APPLICABLE


def test_another_caliber_is_never_taken() -> None:
    found = reading((LEDGER, AUGUST, ONE))
    assert found == Reading("project/p1/amount@final", "决算数", MISSING, "万元", is_money=True)


def test_a_department_reads_its_whole_expenditure() -> None:
    found = reading((("expenditure", "total"), FINAL, ONE), project="")
    assert found.figure_id == "expenditure/total/amount@final"
    assert reading(project="").figure_id == "expenditure/total/amount@final"


def test_what_nobody_stated_may_be_computed() -> None:
    computed = {"project/p1/amount@final": 300}
    found = reading(computed=computed)
    assert found == Reading("project/p1/amount@final", "决算数", Figure(State.VALUE, 300), "万元", is_money=True)
    assert reading((LEDGER, YEAR_END, ONE), computed=computed).figure == ONE
