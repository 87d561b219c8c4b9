"""The roll-up of the sample county: every total is the sum of its units, and says what it lacks."""

from dataclasses import replace
from fractions import Fraction

from jixiao.county.light import Light
from jixiao.pipelines.county_summary import record_of, summarise_county
from jixiao.pipelines.sample_county import REGION
from tests.pipelines.round import MONITORING, SELF_EVALUATION, entries, sample_summary

BUREAU = "示例县经济信息科学技术局"


def test_the_execution_of_the_county_until_august() -> None:
    rate = sample_summary(MONITORING).execution
    records = sample_summary(MONITORING).records
    assert rate.numerator == sum(record.spending.executed or 0 for record in records)
    assert records[0].spending.executed == 1_024_250_000  # 1024.25 万元 of the report
    assert records[0].spending.budget == 1_556_610_000
    assert [item.unit for item in rate.missing] == ["示例县农业农村局"]
    assert rate.missing[0].reason == "没有报送（填报中）"


def test_the_project_at_thirty_percent_is_red_and_names_its_line() -> None:
    red = sample_summary(MONITORING).lights(Light.RED, of_projects=True)
    assert [(signal.unit, signal.subject) for signal in red] == [(BUREAU, "设备购置经费")]
    assert red[0].leading[0].words == "截至8月执行率 30%，低于红灯线 33.33%（红灯序时比例）。"


def test_the_scores_of_the_year_before() -> None:
    found = sample_summary(SELF_EVALUATION)
    assert found.unit_scores.counts == (("优", 5), ("良", 0), ("中", 0), ("差", 0))
    assert found.unit_scores.average.ratio == Fraction(95 + 98 + 98 + 97 + 97, 500)
    assert found.leads[0].unit == BUREAU
    assert any("定性指标占 70 分" in reason.words for reason in found.leads[0].reasons)


def test_monitoring_has_no_scores() -> None:
    assert sample_summary(MONITORING).unit_scores.subjects == ()


def test_a_book_of_another_year_is_not_comparable() -> None:
    entry = next(entries(MONITORING))
    record = record_of(entry, round_=replace(MONITORING, year=2023))
    assert not record.spending.is_comparable
    assert record.spending.problem == "账是2024年度的，不是2023年度"


def test_execution_up_to_another_month_is_not_comparable() -> None:
    entry = next(entries(MONITORING))
    record = record_of(entry, round_=replace(MONITORING, month=7))
    assert record.spending.problem == "只有截至6、8月的执行数"
    assert record.spending.rate is None


def test_a_unit_listed_twice_counts_once() -> None:
    entry = next(entries(MONITORING))
    rate = summarise_county([entry, entry], round_=MONITORING, region=REGION).execution
    assert rate.numerator == 1_024_250_000
    assert rate.not_comparable[0].reason == "重复列入，只计第一份"


def test_each_unit_is_announced() -> None:
    told: list[str] = []
    summarise_county(list(entries(MONITORING))[-1:], round_=MONITORING, region=REGION, on_start=told.append)
    assert told == ["示例县农业农村局"]
