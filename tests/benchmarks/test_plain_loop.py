"""The yardstick of the benchmark says what the rules say: it may be quicker, never easier."""

import pytest

from benchmarks.bench_rules import case_of, differences
from benchmarks.measure import median_costs, median_ms
from benchmarks.plain_loop import RULES
from benchmarks.write_figures import PAGE, written
from jixiao.book.verdict import Verdict
from jixiao.pipelines.sample_county import FIRST_YEAR, LAST_YEAR, load_bureau


@pytest.mark.parametrize("is_mended", [False, True])
@pytest.mark.parametrize("year", [FIRST_YEAR, LAST_YEAR])
def test_the_plain_loop_and_the_rules_agree_on_every_instance(year: int, *, is_mended: bool) -> None:
    case = case_of(load_bureau(year, is_mended=is_mended))
    assert differences(case) == {}
    assert len(case.covered) == len(RULES)


def test_most_instances_are_covered() -> None:
    case = case_of(load_bureau(FIRST_YEAR, is_mended=False))
    assert len(case.run_plain()) > len(case.run_all()) * 4 / 5
    assert {found[3] for found in case.run_plain()} >= {Verdict.PASS, Verdict.FAIL, Verdict.CANNOT_TELL}


def test_a_median_is_of_what_comes_after_the_warm_up() -> None:
    calls: list[None] = []
    assert median_ms(lambda: calls.append(None), repeats=3, warm_up=2) >= 0
    assert len(calls) == 5


def test_functions_take_turns_and_cost_time_of_both_kinds() -> None:
    calls: list[str] = []
    costs = median_costs([lambda: calls.append("a"), lambda: calls.append("b")], repeats=2, warm_up=1)
    assert calls == ["a", "b"] * 3
    assert all(cost.wall >= 0 and cost.cpu >= 0 for cost in costs)


def test_the_page_takes_other_figures_and_keeps_its_text() -> None:
    page = PAGE.read_text(encoding="utf-8")
    once = written(page, lines=iter(["new figure"]))
    assert "\n\nnew figure\n\n" in once
    assert once.splitlines()[0] == page.splitlines()[0]
    assert written(once, lines=iter(["new figure"])) == once
