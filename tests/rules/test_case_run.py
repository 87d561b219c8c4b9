"""An example comes to the worst verdict over its instances, and it is right if that is the one it names."""

import pytest

from jixiao.rules.case_run import CaseResult, run_cases
from jixiao.rules.rule import Case
from tests.rules.sample import catalogue, rule

PROJECTS = {"pass": "1", "fail": "2", "cannot_tell": "", "not_applicable": "不涉及"}


def case(*rows: str, verdict: str = "pass") -> Case:
    """Return an example with a project for each verdict that its start should have."""
    return Case(verdict, {"项目": [{"开始月份": PROJECTS[row]} for row in rows]})


@pytest.mark.parametrize(
    ("rows", "worst"),
    [
        (("pass", "fail", "cannot_tell", "not_applicable"), "fail"),
        (("pass", "cannot_tell", "not_applicable"), "cannot_tell"),
        (("not_applicable", "pass"), "pass"),
        (("not_applicable",), "not_applicable"),
        ((), "not_applicable"),
    ],
)
def test_the_worst_verdict_counts(rows: tuple[str, ...], worst: str) -> None:
    made = rule("开始月份 = 1", each="项目", cases=(case(*rows),))
    (result,) = run_cases(catalogue(made), rule=made)
    assert result == CaseResult(made, 1, made.cases[0], worst)
    assert result.is_right is (worst == "pass")


def test_what_breaks_is_worse_than_what_fails() -> None:
    checks = ("长度(支出合计) = 1", "支出合计 = 0")  # an amount has no length
    made = rule(*checks, cases=(Case("fail", {"支出合计": "1"}),))
    (result,) = run_cases(catalogue(made), rule=made)
    assert (result.found, result.is_right) == ("engine_error", False)


def test_one_example_is_run_by_its_number() -> None:
    made = rule("开始月份 = 1", each="项目", cases=(case("pass"), case("fail", verdict="fail"), case("cannot_tell")))
    known = catalogue(rule("0 = 0", number="R000"), made)
    assert [(result.number, result.found) for result in run_cases(known, rule=made)] == [
        (1, "pass"),
        (2, "fail"),
        (3, "cannot_tell"),
    ]
    assert [(result.number, result.is_right) for result in run_cases(known, rule=made, only=2)] == [(2, True)]
    assert [(result.number, result.is_right) for result in run_cases(known, rule=made, only=3)] == [(3, False)]
