"""A relation that a rule in Python puts together."""

from collections.abc import Iterator

import pytest

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.book.project import Project
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.tree import Binary, Compare
from jixiao.rules.python.relation import amount_node, caliber_words, does_hold, judge_relation

FINAL = Caliber("final")
ROWS = ("total", "basic", "project")


def amounts(*figures: Figure | None) -> Iterator[Amount]:
    """Yield final expenditure in all, basic and on projects; None is left out."""
    for row, figure in zip(ROWS, figures, strict=True):
        if figure is not None:
            yield Amount("expenditure", row, "amount", FINAL, figure)


def told_of(*figures: Figure | None) -> tuple[Verdict, str, bool]:
    """Return verdict, words and whether a blank counted of: total = basic + project."""
    facts = Facts(Book(2024, amounts=tuple(amounts(*figures))))
    told = judge_relation(relation(), facts=facts, instance="决算")
    assert told.instance == "决算"
    assert does_hold(relation(), facts=facts) is (told.verdict is Verdict.PASS)
    return told.verdict, told.arithmetic, told.has_blank


def relation() -> Compare:
    total, *kinds = (amount_node(Amount("expenditure", row, "amount", FINAL, BLANK), caliber=FINAL) for row in ROWS)
    return Compare("=", total, Binary("+", kinds[0], kinds[1]), "rounding")


def wan(printed: str, *, is_rounded: bool = False) -> Figure:
    return Figure.money(printed, is_rounded=is_rounded)


def test_a_relation_that_holds_says_nothing() -> None:
    assert told_of(wan("10"), wan("6"), wan("4")) == (Verdict.PASS, "", False)


def test_a_relation_that_fails_shows_its_arithmetic() -> None:
    verdict, words, _ = told_of(wan("10"), wan("6"), wan("4.5"))
    assert verdict is Verdict.FAIL
    assert words == "10.00 ≠ 6.00 + 4.50 = 10.50，相差 0.50（万元）"


@pytest.mark.parametrize(
    ("total", "verdict"),
    [
        ("10.01", Verdict.PASS),  # three figures, each half a digit: 0.015
        ("10.02", Verdict.FAIL),
    ],
)
def test_the_envelope_of_printed_figures_counts(total: str, verdict: Verdict) -> None:
    printed = [wan(text, is_rounded=True) for text in (total, "6.00", "4.00")]
    assert told_of(*printed)[0] is verdict


def test_what_is_missing_is_named_with_its_caliber() -> None:
    assert told_of(wan("10"), wan("6"), None) == (Verdict.CANNOT_TELL, "缺项目支出（决算）", False)


def test_a_blank_addend_counts_nothing_and_is_told() -> None:
    assert told_of(wan("6"), wan("6"), BLANK)[0] is Verdict.PASS
    assert told_of(wan("7"), wan("6"), BLANK)[::2] == (Verdict.FAIL, True)
    assert told_of(BLANK, wan("6"), wan("0"))[0] is Verdict.CANNOT_TELL


def test_what_does_not_apply_is_not_judged() -> None:
    assert told_of(NOT_APPLICABLE, wan("6"), wan("0"))[0] is Verdict.NOT_APPLICABLE


def test_an_amount_of_a_row_is_read_from_that_row() -> None:
    project = Project("p1", name="设备购置")
    spent = Amount("project", "p1", "amount", FINAL, wan("3"))
    limit = Amount("project", "p1", "amount", Caliber("adjusted"), wan("2"))
    facts = Facts(Book(2024, projects=(project,), amounts=(spent, limit)))
    left, right = (amount_node(item, caliber=item.caliber) for item in (spent, limit))
    told = judge_relation(Compare("≤", left, right), facts=facts, row=project)
    assert (told.verdict, told.row) == (Verdict.FAIL, project)
    assert told.figures == ("project/p1/amount@final", "project/p1/amount@adjusted")


def test_a_caliber_in_words_names_phase_month_and_fund() -> None:
    facts = Facts(Book(2024), name_of=lambda _list, code: {"general": "一般公共预算"}.get(code))
    assert caliber_words(FINAL, facts=facts) == "决算"
    assert caliber_words(Caliber("executed", fund="general", as_of=8), facts=facts) == "执行·8月·一般公共预算"
    assert caliber_words(Caliber("final", fund="x"), facts=facts) == "决算·x"


def test_what_is_told_names_the_row_and_every_figure_that_is_missing() -> None:
    project = Project("p1", name="设备购置")
    spent, limit = (
        amount_node(Amount("project", "p1", "amount", caliber, BLANK), caliber=caliber)
        for caliber in (FINAL, Caliber("adjusted"))
    )
    figures = ("project/p1/amount@final", "project/p1/amount@adjusted")
    told = judge_relation(Compare("≤", spent, limit), facts=Facts(Book(2024, projects=(project,))), row=project)
    assert (told.verdict, told.row, told.figures) == (Verdict.CANNOT_TELL, project, figures)
    assert told.arithmetic == "缺项目金额（决算）、项目金额（调整预算）"


def test_what_does_not_apply_gives_its_figures_and_no_words() -> None:
    facts = Facts(Book(2024, amounts=tuple(amounts(NOT_APPLICABLE, wan("6"), wan("0")))))
    told = judge_relation(relation(), facts=facts)
    assert (told.verdict, told.arithmetic, told.instance) == (Verdict.NOT_APPLICABLE, "", "")
    assert told.figures == tuple(f"expenditure/{row}/amount@final" for row in ROWS)


def test_a_relation_that_fails_gives_what_is_stated_and_what_it_should_be() -> None:
    facts = Facts(Book(2024, amounts=tuple(amounts(wan("10"), wan("6"), wan("4.5")))))
    told = judge_relation(relation(), facts=facts)
    assert (told.stated, told.computed) == ("10.00", "10.50")


def test_an_amount_of_last_year_or_with_the_subordinates_keeps_its_caliber() -> None:
    wide = Caliber("final", years_back=1, scope="department")
    node = amount_node(Amount("expenditure", "total", "amount", FINAL, BLANK), caliber=wide)
    assert node.caliber.bind("", fund="") == wide
