"""Payments are compared with the Book as finely as it divides them; nothing of it is ever removed."""

from jixiao.book.caliber import Caliber
from jixiao.exchange.treasury.dry_run import DryRun
from tests.exchange.treasury.exports import HEADER, LINES, TITLES, UNIT, amount, book, payment, planned

UNTIL_AUGUST = Caliber("executed", as_of=8)


def news(run: DryRun) -> dict[str, tuple[int | None, int]]:
    return {change.figure: (change.old, change.new) for change in run.changes if change.kind != "unchanged"}


def test_a_row_of_the_book_is_changed_in_place() -> None:
    into = book(payments=[payment("old", month=5, project="p1", yuan="999")])
    assert news(planned((*TITLES, HEADER, LINES[0]), into=into)) == {
        "payment/old/amount": (99900, 100050),
        "project/p1/amount@executed.m8": (None, 100050),
    }


def test_a_book_without_funds_takes_the_sum_of_the_funds() -> None:
    lines = (LINES[0], (9, UNIT, "", "企业扶持", "政府性基金", "2024-05-11", 1, "", ""))
    into = book(payments=[payment("old", month=5, project="p1", yuan="999", fund="")])
    assert news(planned((*TITLES, HEADER, *lines), into=into))["payment/old/amount"] == (99900, 100150)


def test_several_rows_that_add_up_stay_and_others_are_refused() -> None:
    halves = [payment(key, month=5, project="p1", yuan="500.25") for key in ("a", "b")]
    assert "payment/a/amount" not in news(planned((*TITLES, HEADER, LINES[0]), into=book(payments=halves)))
    wrong = [*halves[:1], payment("b", month=5, project="p1", yuan="1")]
    run = planned((*TITLES, HEADER, LINES[0]), into=book(payments=wrong))
    assert "有 2 行支付" in run.refused[0].problem


def test_payments_that_the_file_lacks_are_told_and_kept() -> None:
    into = book(payments=[payment("x", month=5, project="p3", yuan="7"), payment("y", month=1, project="p3", yuan="8")])
    run = planned((*TITLES, HEADER, *LINES), into=into)
    told = [notice for notice in run.notices if "文件里没有" in notice]
    assert len(told) == 1
    assert told[0] == "账里 5 月另有文件里没有的支付：科技创新大赛 7.00 元；没有改动，请核对。"


def test_execution_counts_every_month_of_the_book_until_the_monitored_one() -> None:
    into = book(
        payments=[payment("jan", month=1, project="p1", yuan="10"), payment("sep", month=9, project="p1", yuan="90")],
        amounts=[
            amount("p1", caliber=UNTIL_AUGUST, yuan="1"),
            amount("p1", caliber=UNTIL_AUGUST._replace(fund="general"), yuan="1"),
        ],
    )
    # 10 + 1000.50 + 500 - 100
    changes = news(planned((*TITLES, HEADER, *LINES), into=into))
    assert changes["project/p1/amount@executed.m8"] == (100, 141050)
    assert changes["project/p1/amount@executed.general.m8"] == (100, 141050)


def test_a_file_that_may_begin_later_changes_no_cumulative_figure() -> None:
    rows = (("单位：元",), HEADER, *LINES)
    run = planned(rows)
    assert [question.id for question in run.questions] == ["from_january"]
    assert not any("executed" in change.figure for change in run.changes)
    assert any("executed" in change.figure for change in planned(rows, answers={"from_january": "yes"}).changes)
    assert not any("executed" in change.figure for change in planned(rows, answers={"from_january": "no"}).changes)


def test_a_file_that_ends_early_changes_no_cumulative_figure() -> None:
    run = planned((("2024年1-5月", "单位：元"), HEADER, LINES[0]))
    assert not any("executed" in change.figure for change in run.changes)
    assert any("到 5 月为止" in notice for notice in run.notices)


def test_sums_stand_before_and_after_by_month() -> None:
    into = book(payments=[payment("old", month=5, project="p1", yuan="999")])
    sums = {total.name: total for total in planned((*TITLES, HEADER, *LINES), into=into).sums}
    assert [(month.month, month.before, month.after) for month in sums["企业扶持"].months] == [
        (5, 99900, 100050),
        (6, 0, 40000),
    ]
    assert sums["厂房维修"].after == 200000
