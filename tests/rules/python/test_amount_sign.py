"""The sign of amounts: what may be negative and what may not."""

import pytest

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.execution import MonthlyPayment
from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.book.project import Project
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.amount_sign import amount_sign
from jixiao.rules.python_rule import Told

FINAL = Caliber("final")
MINUS_ONE_FEN = Figure.money("-0.01", unit="元")


def told(book: Book) -> list[Told]:
    """Return what the rule says of a Book."""
    return list(amount_sign(Facts(book)))


def amount(row: str, figure: Figure, *, table: str = "expenditure", is_reversal: bool = False) -> Amount:
    """Return a final amount."""
    return Amount(table, row, "amount", FINAL, figure, is_reversal=is_reversal)


def test_zero_is_not_negative() -> None:
    assert [item.verdict for item in told(Book(2024, amounts=(amount("total", Figure.money("0")),)))] == [Verdict.PASS]


def test_one_fen_below_zero_is_told_with_its_caliber() -> None:
    (item,) = told(Book(2024, amounts=(amount("total", MINUS_ONE_FEN),)))
    assert item.verdict is Verdict.FAIL
    assert item.arithmetic == "支出合计（决算） -0.000001 < 0（万元）"
    assert item.figures == ("expenditure/total/amount@final",)
    assert item.instance == "expenditure/total/amount@final"


@pytest.mark.parametrize(("name", "words"), [("一般公共预算", "决算·一般公共预算"), (None, "决算·general")])
def test_the_fund_of_a_negative_amount_is_told_by_its_name_where_it_has_one(name: str | None, words: str) -> None:
    of_fund = Amount("expenditure", "total", "amount", Caliber("final", fund="general"), MINUS_ONE_FEN)
    (item,) = amount_sign(Facts(Book(2024, amounts=(of_fund,)), name_of=lambda _list, _code: name))
    assert item.arithmetic == f"支出合计（{words}） -0.000001 < 0（万元）"


def test_each_negative_amount_is_an_instance_of_its_own() -> None:
    project = Project("p1", name="设备购置")
    both = (amount("total", MINUS_ONE_FEN), amount("p1", MINUS_ONE_FEN, table="project"))
    first, second = told(Book(2024, amounts=both, projects=(project,)))
    assert (first.row, second.row) == (None, project)
    assert (second.instance, second.stated) == ("amount@final", "-0.000001")
    assert second.arithmetic.startswith("项目金额（决算）")


@pytest.mark.parametrize("row", ["transfer_net", "closing_operating"])
def test_balances_that_may_be_negative_pass(row: str) -> None:
    assert [item.verdict for item in told(Book(2024, amounts=(amount(row, MINUS_ONE_FEN),)))] == [Verdict.PASS]


def test_a_sum_behind_one_that_is_not_negative_is_told_too() -> None:
    book = Book(2024, amounts=(amount("total", Figure.money("1")), amount("basic", MINUS_ONE_FEN)))
    assert [item.figures for item in told(book)] == [("expenditure/basic/amount@final",)]


def test_a_reversal_passes() -> None:
    book = Book(2024, amounts=(amount("total", MINUS_ONE_FEN, is_reversal=True),))
    assert [item.verdict for item in told(book)] == [Verdict.PASS]


@pytest.mark.parametrize(("is_refund", "verdict"), [(True, Verdict.PASS), (False, Verdict.FAIL), (None, Verdict.FAIL)])
def test_a_negative_payment_must_be_a_refund(*, is_refund: bool | None, verdict: Verdict) -> None:
    payment = MonthlyPayment("m3", month=Figure.plain("3"), amount=Figure.money("-2"), is_refund=is_refund)
    (item,) = told(Book(2024, payments=(payment,)))
    assert item.verdict is verdict
    assert item.row is (payment if verdict is Verdict.FAIL else None)


def test_a_negative_payment_is_told_with_its_column_and_no_caliber() -> None:
    payment = MonthlyPayment("m3", month=Figure.plain("3"), amount=Figure.money("-2"))
    figure_id = "payment/m3/amount"
    assert told(Book(2024, payments=(payment,))) == [
        Told(Verdict.FAIL, payment, "支付金额 -2.00 < 0（万元）", (figure_id,), stated="-2.00", instance="amount")
    ]


def test_blank_and_not_applicable_tell_nothing() -> None:
    (item,) = told(Book(2024, amounts=(amount("total", BLANK), amount("basic", NOT_APPLICABLE))))
    assert item.verdict is Verdict.CANNOT_TELL
    assert item.arithmetic == "没有填写任何金额"


def test_a_book_without_money_has_no_instance() -> None:
    assert told(Book(2024)) == []
