"""Numbers of a file become figures of the Book, or the reason is told."""

import pytest

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import MISSING, Figure
from jixiao.book.indicator import Indicator
from jixiao.writing.comparison.accept import Accepted, accept_figures, stated_figure
from tests.writing.comparison import edited as do
from tests.writing.comparison.edited import BASIC, PROJECT, RATE, SCORE, TOTAL, compared, edited

FINAL = Caliber("final")


def book(**amounts: str) -> Book:
    """Return the Book of the report; amounts are in 万元."""
    stated = {"total": "3793.43", "basic": "775.44", "project": "3017.99"} | amounts
    made = (Amount("expenditure", row, "amount", FINAL, Figure.money(it)) for row, it in stated.items() if it)
    return Book(2023, amounts=tuple(made), indicators=(Indicator("k1", score=Figure.plain("9.5")),))


def accepted(*edits: do.Edit, old: Book | None = None) -> Accepted:
    """Return what becomes of the Book if everything that is not unchanged is accepted."""
    comparison = compared(edited(*edits))
    return accept_figures(comparison, book=old or book(), chosen=comparison.shown)


def reasons(result: Accepted) -> list[str]:
    """Return why changes were refused."""
    return [it.reason for it in result.refused]


def test_a_number_changed_at_every_place_is_taken() -> None:
    result = accepted(do.typed(TOTAL, "3793.4512"), do.typed(TOTAL, "3,793.4512", at=1))
    assert result.book == book(total="3793.4512")
    assert ([it.figure for it in result.taken], result.refused) == ([TOTAL], ())


def test_a_score_is_taken_as_it_is() -> None:
    result = accepted(do.typed(SCORE, "10"))
    assert stated_figure(result.book, figure_id=SCORE) == Figure.plain("10")


def test_another_unit_in_the_file_counts() -> None:
    edits = (do.typed(TOTAL, "37934512"), do.said("万元，其中", "元，其中"), do.typed(TOTAL, "3793.4512", at=1))
    assert accepted(*edits).book == book(total="3793.4512")


def test_two_numbers_for_one_figure_are_refused() -> None:
    result = accepted(do.typed(TOTAL, "3793.40"))
    assert reasons(result) == ["文件里这个数有几种写法：3793.40万元、3793.43。请先在文件里改成一致。"]
    assert (result.book, result.taken) == (book(), ())


def test_what_is_computed_is_refused() -> None:
    assert reasons(accepted(do.typed(RATE, "21%"))) == ["这个数由系统计算，请改它所依据的数。"]
    edits = (do.typed(PROJECT, "1.00"), do.typed(PROJECT, "1.00", at=1))
    told = reasons(accepted(*edits, old=book(project="")))
    assert told == ["台账里没有直接填这个数，它由系统计算或取自上年的台账，请在台账里改。"]


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (do.typed(SCORE, "很高"), "文件里写的“很高”不是一个数，请先在文件里改成数字。"),
        (do.typed(SCORE, ""), "文件里找不到这个数。"),
        (do.added("另有88人。", behind=SCORE), "这是文件里新增的数字，台账里没有它的位置，请在台账里补填。"),
    ],
)
def test_what_is_no_number_of_the_book_is_refused(edit: do.Edit, reason: str) -> None:
    assert reasons(accepted(edit)) == [reason]


def test_less_than_a_fen_and_a_rate_are_no_amount() -> None:
    for text, reason in (
        ("1.1234567", "金额 1.1234567万元 精确不到分：一分以下不能有数字。"),
        ("12%", "文件里写的 12% 不是这一栏能填的数，请在台账里改。"),
    ):
        assert reasons(accepted(do.typed(BASIC, text), do.typed(BASIC, text, at=1))) == [reason]


def test_a_number_that_is_printed_without_its_sign_is_refused() -> None:
    old = book(basic="-775.44")
    edits = (do.typed(BASIC, "775.40"), do.typed(BASIC, "775.40", at=1))
    assert reasons(accepted(*edits, old=old)) == ["报告里印的不是台账里的原数，请在台账里改。"]


def test_one_refusal_stops_no_other() -> None:
    result = accepted(do.typed(RATE, "21%"), do.typed(SCORE, "8"))
    assert ([it.figure for it in result.taken], [it.item.figure for it in result.refused]) == ([SCORE], [RATE])


def test_only_what_the_book_states_is_there() -> None:
    assert stated_figure(book(), figure_id=BASIC) == Figure.money("775.44")
    assert stated_figure(book(), figure_id="expenditure/total/amount@initial") is MISSING
    assert stated_figure(book(), figure_id="indicator/k9/score") is MISSING
    assert stated_figure(book(), figure_id="indicator/k1/name") is MISSING
