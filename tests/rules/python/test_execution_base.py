"""The base of an execution rate in a monitoring report."""

import pytest

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.book.statement import StatedRate
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.execution_base import EXECUTION_RATE, check_execution_bases
from jixiao.rules.python_rule import Told

LEAF = "expenditure/public/amount"
INITIAL = Figure.money("195.24")


def told_of(
    *, base: str, adjusted: Figure | None = None, initial: Figure = INITIAL, kind: str = EXECUTION_RATE
) -> list[Told]:
    """Return what is told of one rate; `base` is its phase, empty where the sentence names none."""
    rate = StatedRate("r1", kind=kind, numerator=f"{LEAF}@executed.m8", base=f"{LEAF}@{base}" if base else "")
    stated = {"initial": initial} | ({} if adjusted is None else {"adjusted": adjusted})
    amounts = tuple(
        Amount("expenditure", "public", "amount", Caliber(phase), figure) for phase, figure in stated.items()
    )
    return list(check_execution_bases(Facts(Book(2024, stated_rates=(rate,), amounts=amounts))))


@pytest.mark.parametrize(
    ("base", "adjusted", "verdict"),
    [
        ("initial", None, Verdict.PASS),  # nobody states an adjusted budget
        ("initial", NOT_APPLICABLE, Verdict.PASS),
        ("initial", INITIAL, Verdict.PASS),
        ("initial", Figure.money("195.240001"), Verdict.FAIL),
        ("initial", BLANK, Verdict.CANNOT_TELL),
        ("adjusted", Figure.money("200"), Verdict.PASS),
        ("", None, Verdict.CANNOT_TELL),
    ],
)
def test_the_adjusted_budget_is_the_base_once_it_differs(base: str, adjusted: Figure | None, verdict: Verdict) -> None:
    (told,) = told_of(base=base, adjusted=adjusted)
    assert (told.verdict, told.row.key) == (verdict, "r1")


def test_a_blank_initial_budget_tells_nothing() -> None:
    (told,) = told_of(base="initial", adjusted=Figure.money("200"), initial=BLANK)
    assert (told.verdict, told.arithmetic) == (Verdict.CANNOT_TELL, "年初预算或调整预算是空白")
    assert told.figures == (f"{LEAF}@initial", f"{LEAF}@adjusted")
    assert told.row.key == "r1"


def test_a_base_that_is_not_named_is_the_reason_and_a_right_one_needs_none() -> None:
    assert [told.arithmetic for told in told_of(base="")] == ["分母没有写明"]
    assert [told.arithmetic for told in told_of(base="adjusted")] == [""]


def test_the_fund_type_of_the_base_is_kept() -> None:
    (told,) = told_of(base="initial.general", adjusted=Figure.money("200"))
    assert told.verdict is Verdict.PASS  # the adjusted budget of all funds is another caliber


def test_what_is_told_gives_both_budgets() -> None:
    (told,) = told_of(base="initial", adjusted=Figure.money("200"))
    assert told.arithmetic == "分母用年初预算 195.24，调整预算是 200.00（万元）"
    assert (told.stated, told.computed) == ("195.24", "200.00")
    assert told.figures == (f"{LEAF}@initial", f"{LEAF}@adjusted")


def test_other_rates_are_left_alone() -> None:
    assert told_of(base="initial", adjusted=Figure.money("200"), kind="占比") == []
    final = StatedRate("r1", kind=EXECUTION_RATE, numerator=f"{LEAF}@final", base=f"{LEAF}@initial")
    assert list(check_execution_bases(Facts(Book(2024, stated_rates=(final,))))) == []
