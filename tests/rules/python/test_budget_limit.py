"""No spending beyond the approved budget."""

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import Figure
from jixiao.book.project import Project
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.budget_limit import spending_within_budget
from jixiao.rules.python_rule import Told

TOTAL = ("expenditure", "total", "amount")


def amount(item: tuple[str, str, str], suffix: str, printed: str, *, is_rounded: bool = False) -> Amount:
    """Return an amount by its item, the caliber of its figure id and what is printed in 万元."""
    return Amount(*item, Caliber.from_suffix(suffix), Figure.money(printed, is_rounded=is_rounded))


def told_of(*found: Amount) -> list[Told]:
    book = Book(2024, amounts=found, projects=(Project("p1", name="设备购置"),))
    return list(spending_within_budget(Facts(book)))


def test_spending_the_whole_budget_is_allowed_and_one_fen_more_is_not() -> None:
    (even,) = told_of(amount(TOTAL, "adjusted", "100"), amount(TOTAL, "final", "100"))
    (over,) = told_of(amount(TOTAL, "adjusted", "100"), amount(TOTAL, "final", "100.000001"))
    assert (even.verdict, over.verdict) == (Verdict.PASS, Verdict.FAIL)
    assert over.arithmetic == "100.000001 > 100.00（万元）"
    assert over.instance == "支出合计@决算"


def test_each_fund_and_each_month_is_held_against_the_budget_of_its_own_fund() -> None:
    told = told_of(
        amount(TOTAL, "adjusted", "100"),
        amount(TOTAL, "adjusted.general", "60"),
        amount(TOTAL, "executed.m6", "50"),
        amount(TOTAL, "executed.general.m6", "61"),
    )
    assert [item.verdict for item in told] == [Verdict.PASS, Verdict.FAIL]


def test_projects_and_economic_classes_are_judged_with_their_row() -> None:
    project = ("project", "p1", "amount")
    (told,) = told_of(amount(project, "adjusted", "2"), amount(project, "executed.m8", "2.01"))
    assert (told.verdict, told.row.name, told.instance) == (Verdict.FAIL, "设备购置", "执行·8月")


def test_figures_printed_to_another_digit_may_differ_by_their_rounding() -> None:
    # 1556.6 and 1556.61: half of 0.01 for each of two figures, as writers drop trailing zeros
    budget = amount(TOTAL, "adjusted", "1556.6", is_rounded=True)
    (near,) = told_of(budget, amount(TOTAL, "final", "1556.61", is_rounded=True))
    (far,) = told_of(budget, amount(TOTAL, "final", "1556.62", is_rounded=True))
    assert (near.verdict, far.verdict) == (Verdict.PASS, Verdict.FAIL)


def test_without_the_adjusted_budget_nothing_is_certain() -> None:
    (told,) = told_of(amount(TOTAL, "initial", "100"), amount(TOTAL, "final", "120"))
    assert (told.verdict, told.arithmetic) == (Verdict.CANNOT_TELL, "缺支出合计（调整预算）")


def test_other_years_other_items_and_reversals_are_left_alone() -> None:
    reversal = Amount(*TOTAL, Caliber("final"), Figure.money("-1"), is_reversal=True)
    closing = amount(("expenditure", "closing", "amount"), "final", "5")
    gone = amount(("project", "p2", "amount"), "final", "5")
    assert told_of(reversal, closing, gone, amount(TOTAL, "final.y-1", "5"), amount(TOTAL, "forecast", "5")) == []
