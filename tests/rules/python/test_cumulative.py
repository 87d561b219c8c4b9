"""Cumulative figures never fall, unless money came back."""

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.execution import MonthlyPayment, PacePoint
from jixiao.book.figure import BLANK, Figure
from jixiao.book.project import Project
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.cumulative import cumulative_spending
from jixiao.rules.python_rule import Told


def point(month: str, rate: str, *, has_refund: bool | None = None) -> PacePoint:
    figure = Figure.percent(rate) if rate else BLANK
    return PacePoint(f"k{month}", month=Figure.plain(month), rate=figure, has_refund=has_refund)


def of_points(*points: PacePoint) -> list[Told]:
    return list(cumulative_spending(Facts(Book(2024, pace_points=points))))


def executed(month: int, printed: str, *, row: str = "total", table: str = "expenditure") -> Amount:
    return Amount(table, row, "amount", Caliber("executed", as_of=month), Figure.money(printed))


def refund(month: str) -> MonthlyPayment:
    return MonthlyPayment(f"r{month}", month=Figure.plain(month), amount=Figure.money("-1"), is_refund=True)


def of_amounts(*amounts: Amount, payments: tuple[MonthlyPayment, ...] = ()) -> list[Told]:
    book = Book(2024, amounts=amounts, payments=payments, projects=(Project("p1", name="设备购置"),))
    return list(cumulative_spending(Facts(book)))


def test_a_progress_that_stays_is_right_and_one_that_falls_is_not() -> None:
    assert [told.verdict for told in of_points(point("6", "58.8"), point("9", "58.8"))] == [Verdict.PASS]
    (told,) = of_points(point("6", "58.8"), point("9", "58.7"))
    assert (told.verdict, told.row.key) == (Verdict.FAIL, "k9")
    assert told.arithmetic == "9月末累计 58.7% < 6月末累计 58.8%"
    assert (told.stated, told.computed) == ("58.7%", "58.8%")
    assert told.figures == ("pace/k9/rate", "pace/k6/rate")


def test_months_are_compared_in_their_order_whatever_the_order_of_the_rows() -> None:
    assert [told.verdict for told in of_points(point("11", "86.4"), point("6", "58.8"), point("9", "68.8"))] == [
        Verdict.PASS,
        Verdict.PASS,
    ]


def test_a_recorded_refund_explains_a_fall() -> None:
    assert of_points(point("6", "58.8"), point("9", "50", has_refund=True))[0].verdict is Verdict.PASS
    assert of_points(point("6", "58.8"), point("9", "50", has_refund=False))[0].verdict is Verdict.FAIL


def test_an_empty_progress_is_no_zero() -> None:
    (told,) = of_points(point("6", "58.8"), point("9", ""))
    assert (told.verdict, told.row.key) == (Verdict.CANNOT_TELL, "k9")


def test_amounts_of_one_item_are_compared_from_month_to_month() -> None:
    (told,) = of_amounts(executed(6, "500"), executed(8, "499.999999"), executed(6, "10", row="public"))
    assert (told.verdict, told.instance) == (Verdict.FAIL, "支出合计@执行·8月")
    assert told.arithmetic == "499.999999 < 500.00（万元）"


def test_an_amount_of_a_project_is_told_with_its_row() -> None:
    (told,) = of_amounts(executed(6, "2", row="p1", table="project"), executed(8, "1", row="p1", table="project"))
    assert (told.verdict, told.row.name, told.instance) == (Verdict.FAIL, "设备购置", "执行·8月")


def test_only_a_refund_between_the_two_months_explains_a_fall() -> None:
    fall = (executed(6, "500"), executed(8, "490"))
    verdicts = [of_amounts(*fall, payments=(refund(month),))[0].verdict for month in ("6", "7", "8", "9")]
    assert verdicts == [Verdict.FAIL, Verdict.PASS, Verdict.PASS, Verdict.FAIL]


def test_one_month_alone_tells_nothing() -> None:
    assert of_points(point("6", "58.8")) == []
    assert of_amounts(executed(6, "500")) == []
