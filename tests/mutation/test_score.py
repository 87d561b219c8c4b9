"""The mutation score is counted per package and never rounded up."""

import pytest

from tests.mutation.score import Score, UnknownStatusError, count_results, print_scores

RESULTS = """
    jixiao.book.money.x_parse__mutmut_1: killed
    jixiao.book.money.xǁMoneyǁof__mutmut_2: timeout
    jixiao.book.money.x_parse__mutmut_3: survived
    jixiao.rules.check.x_run__mutmut_1: no tests
    jixiao.rules.check.x_run__mutmut_2: skipped
To show a mutant, run
"""


def test_each_package_is_counted_by_itself() -> None:
    scores = count_results(RESULTS.splitlines())
    assert scores == {"jixiao.book": Score(noticed=2, total=3), "jixiao.rules": Score(noticed=0, total=1)}


def test_a_status_that_nobody_knows_stops_the_count() -> None:
    with pytest.raises(UnknownStatusError, match="'lost'"):
        count_results(["jixiao.book.money.x_parse__mutmut_1: lost"])


@pytest.mark.parametrize(("noticed", "total", "enough"), [(90, 100, True), (8999, 10000, False), (0, 0, True)])
def test_ninety_percent_is_enough_and_less_is_not(noticed: int, total: int, *, enough: bool) -> None:
    assert Score(noticed=noticed, total=total).is_enough is enough


def test_a_score_is_cut_and_not_rounded() -> None:
    assert Score(noticed=8999, total=10000).describe() == "89.9 % (8999 of 10000)"  # 89.99


def test_low_scores_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    code = print_scores({"jixiao.rules": Score(noticed=1, total=2), "jixiao.book": Score(noticed=9, total=10)})
    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "jixiao.book          90.0 % (9 of 10)",
        "jixiao.rules         50.0 % (1 of 2)  below 90 %",
    ]


def test_no_result_is_no_success(capsys: pytest.CaptureFixture[str]) -> None:
    assert print_scores({}) == 1
    assert "run it first" in capsys.readouterr().out
