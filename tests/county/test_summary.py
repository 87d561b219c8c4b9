"""The roll-up of four units: Σ over Σ, with what it lacks."""

from fractions import Fraction

from jixiao.book.verdict import Verdict
from jixiao.county.light import Light
from tests.county.round import WAN, YEAR_END, summary


def test_the_execution_of_a_county_leaves_out_what_does_not_count() -> None:
    rate = summary().execution
    assert (rate.numerator, rate.denominator) == (90 * WAN, 200 * WAN)  # 70 + 20 of 100 + 100
    assert rate.ratio == Fraction(45, 100)
    assert [(it.unit, it.reason) for it in rate.missing] == [("丙局", "没有报送（未填）")]
    assert [(it.unit, it.reason) for it in rate.not_comparable] == [("丁局", "只有截至6月的执行数")]


def test_lights_are_those_of_units_and_of_projects() -> None:
    found = summary()
    assert [(it.unit, it.light) for it in found.signals] == [
        ("乙局", Light.RED),
        ("丙局", Light.UNKNOWN),
        ("丁局", Light.UNKNOWN),
        ("甲局", Light.GREEN),
        ("甲局", Light.GREEN),
    ]
    assert [it.subject for it in found.lights(Light.GREEN, of_projects=True)] == ["道路"]


def test_scores_of_units_and_of_projects_are_told_apart() -> None:
    found = summary(YEAR_END)
    assert found.unit_scores.counts[0] == ("优", 2)
    assert found.project_scores.counts[1] == ("良", 1)
    assert [(lead.unit, len(lead.reasons)) for lead in found.leads] == [("乙局", 5), ("甲局", 2)]


def test_findings_and_coverage_are_those_of_the_units_that_were_checked() -> None:
    found = summary()
    assert [(it.rule, it.units) for it in found.findings] == [("R103", ("甲局",)), ("R208", ("甲局", "乙局"))]
    assert found.unchecked == ("丙局",)
    assert found.drafts == ("丁局",)
    assert found.coverage.count(Verdict.PASS) == 24  # 8 in each of three


def test_what_nobody_verified_is_told_once() -> None:
    told = [provision.parameter for provision in summary(YEAR_END).unverified]
    assert len(told) == len(set(told))
    assert "等级档次" in told
    assert "执行率说明线" not in told


def test_a_round_of_twelve_months_is_no_monitoring() -> None:
    assert summary().round.is_monitoring
    assert not summary(YEAR_END).round.is_monitoring
    assert summary().round.pace == Fraction(2, 3)
