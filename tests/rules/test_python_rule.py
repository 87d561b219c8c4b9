"""A rule in Python is registered under the name that rule files write."""

from collections.abc import Iterator

import pytest

from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python_rule import REGISTRY, Told, python_rule
from tests.rules.sample import outcomes, rule


def check_year(facts: Facts) -> Iterator[Told]:
    """Tell whether the year is even."""
    yield Told(Verdict.PASS if facts.book.year % 2 == 0 else Verdict.FAIL, arithmetic=str(facts.book.year))


def test_a_registered_function_is_kept_as_it_is_and_run_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(REGISTRY, "check_year", lambda _facts: ())
    assert python_rule("check_year")(check_year) is check_year
    assert REGISTRY["check_year"] is check_year
    (found,) = outcomes(rule(python="check_year"), labels={})
    assert (found.verdict, found.told) == (Verdict.PASS, Told(Verdict.PASS, arithmetic="2024"))


def test_what_is_told_needs_no_more_than_a_verdict() -> None:
    told = Told(Verdict.CANNOT_TELL)
    assert (told.row, told.arithmetic, told.figures, told.stated, told.computed, told.has_blank, told.instance) == (
        None,
        "",
        (),
        "",
        "",
        False,
        "",
    )
