"""The sample county: what is wrong in the reported copy of the bureau is found, and nothing else; the rest is clean."""

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import count

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.place import Place
from jixiao.book.schema import TABLES
from jixiao.book.verdict import Verdict
from jixiao.bulk.fault import FAULTS
from jixiao.errors import RefusalError
from jixiao.formula.label_form import KEY
from jixiao.pipelines.check_book import CheckResult, catalogue_for, check_book
from jixiao.pipelines.sample_county import NOTES, load_bureau, load_county, read_sample
from jixiao.rules.check import facts_of, run_rule
from jixiao.rules.compiled import Variant
from jixiao.writing.publication import Paragraph, Span, Table
from jixiao.writing.reports.build import build_report
from tests.conftest import Golden
from tests.rules.sample import often, told

COPIES = [(year, is_mended) for year in (2023, 2024) for is_mended in (False, True)]
LEAST_DECIDED = 60
REAL_NAMES = re.compile("泸|新兴市场|城西|工业园C区|9\\.15地震")


@cache
def checked(year: int, *, is_mended: bool) -> CheckResult:
    """Return the check of one copy of the bureau."""
    return check_book(load_bureau(year, is_mended=is_mended))


@cache
def county() -> tuple[Book, ...]:
    """Return the whole county."""
    return load_county()


def found_rules(result: CheckResult, *, is_error: bool) -> set[str]:
    """Return the rules with certain errors, or with anything else."""
    return {finding.rule for finding in result.findings if finding.is_certain_error is is_error}


@pytest.mark.parametrize(
    ("year", "errors", "others"),
    [
        (2023, {"R004", "R087", "R103", "R110", "R130"}, {"R083", "R111", "R112", "R132", "R146"}),
        (2024, {"R080", "R081", "R090"}, {"R134", "R183"}),
    ],
)
def test_the_check_finds_what_is_wrong_in_the_reports(year: int, errors: set[str], others: set[str]) -> None:
    result = checked(year, is_mended=False)
    assert found_rules(result, is_error=True) == errors
    assert found_rules(result, is_error=False) == others
    assert {finding.severity for finding in result.findings if not finding.is_certain_error} == {"warning"}
    assert all(finding.fix and finding.basis for finding in result.findings)


def test_each_finding_is_about_what_is_wrong() -> None:
    instances = defaultdict(set)
    for year in (2023, 2024):
        for finding in checked(year, is_mended=False).findings:
            instances[finding.rule].add(finding.instance.partition("@")[0])
    assert instances["R103"] == {"d4"}  # 选派科技特派员: 12 of 5
    assert instances["R110"] == {"d9"}  # 守牢安全环保底线: no score
    assert instances["R111"] == {"d5", "d7", "d10"}
    assert instances["R132"] == {"sy", "gq"}
    assert instances["R183"] == {"p2", "p3", "p4", "p5", "p6", "p7"}  # the six projects that were added


def test_the_lack_of_an_opening_balance_is_told_once() -> None:
    finding = next(item for item in checked(2023, is_mended=False).findings if item.rule == "R004")
    assert finding.also == ("R015",)
    assert "1040.50" in finding.message  # 3793.43 - 2752.93


@pytest.mark.parametrize("year", [2023, 2024])
def test_silence_is_not_success(year: int, golden: Golden) -> None:
    """The rules that were decided on the reported copy, with their verdicts."""
    result = checked(year, is_mended=False)
    verdicts = defaultdict(set)
    for outcome in result.outcomes:
        if outcome.verdict.is_decided:
            verdicts[outcome.compiled.rule.id].add(outcome.verdict.label)
    assert len(verdicts) >= LEAST_DECIDED
    golden(
        f"decided_{year}.txt", "".join(f"{rule} {' · '.join(sorted(verdicts[rule]))}\n" for rule in sorted(verdicts))
    )


@pytest.mark.parametrize("year", [2023, 2024])
def test_the_mended_copy_is_clean(year: int) -> None:
    result = checked(year, is_mended=True)
    assert [finding.message for finding in result.findings] == []
    assert len(result.coverage.decided_rules) >= LEAST_DECIDED


@pytest.mark.parametrize(("year", "is_mended"), COPIES)
def test_no_rule_breaks(year: int, *, is_mended: bool) -> None:
    outcomes = checked(year, is_mended=is_mended).outcomes
    assert [outcome.told for outcome in outcomes if outcome.verdict.value == "engine_error"] == []


def instances(result: CheckResult) -> Counter[tuple[object, ...]]:
    """Return every instance with its verdict; a rule without any is left out."""
    return Counter(
        (item.compiled.rule.id, item.instance, item.verdict)
        for item in result.outcomes
        if item.variant is not None or item.compiled.python is not None
    )


@pytest.mark.parametrize(("year", "is_mended"), COPIES)
def test_written_rules_say_what_closures_say(year: int, *, is_mended: bool) -> None:
    book = load_bureau(year, is_mended=is_mended)
    made = catalogue_for(region=book.unit.region, year=year)
    facts = facts_of(book, catalogue=made)
    fresh = (replace(compiled, runs=count()) for compiled in made.compiled)
    written, closures = (
        told(item for compiled in rules for item in run_rule(compiled, facts=facts))
        for rules in (map(often, made.compiled), fresh)
    )
    assert written == closures


@pytest.mark.parametrize(("year", "is_mended"), COPIES)
def test_what_is_no_instance_would_not_have_been_told(
    year: int, *, is_mended: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Running every rule in every caliber and row adds what does not apply, and nothing else."""
    told = instances(checked(year, is_mended=is_mended))
    monkeypatch.setattr(Variant, "sources", property(lambda _variant: None))
    whole = instances(check_book(load_bureau(year, is_mended=is_mended)))
    assert told - whole == Counter()
    assert {verdict for _, _, verdict in whole - told} == {Verdict.NOT_APPLICABLE}


def test_the_second_year_knows_the_first() -> None:
    for is_mended in (False, True):
        book = load_bureau(2024, is_mended=is_mended)
        assert book.prior == load_bureau(2023, is_mended=is_mended)
    assert load_bureau(2023, is_mended=True).prior is None


@pytest.mark.parametrize(("year", "is_mended"), COPIES)
def test_every_figure_says_where_it_is_from(year: int, *, is_mended: bool) -> None:
    book = load_bureau(year, is_mended=is_mended)
    figures = {amount.figure_id for amount in book.amounts}
    for table in TABLES:
        for row in book.rows(table.name) if table.attribute else ():
            filled = (item.name for item in table.columns if item.kind.is_figure and getattr(row, item.name).is_value)
            figures |= {f"{table.name}/{row.key}/{name}" for name in filled}
    assert {book.place(figure_id).note for figure_id in figures} <= set(NOTES.values())
    assert figures <= set(book.places)
    assert ("修正" in {place.note for place in book.places.values()}) is is_mended


def test_the_figures_of_the_reports_are_told_from_what_completes_them() -> None:
    reported, mended = (load_bureau(2023, is_mended=is_mended) for is_mended in (False, True))
    assert reported.place("indicator/d4/score") == Place(file="2023年部门绩效评价报告", note="原文")
    assert mended.place("indicator/d4/score").note == "修正"
    assert mended.place("indicator/d4/target").note == "原文"
    assert reported.place("payment/x12/amount").note == "虚构补全"
    assert mended.place("staffing/xz/authorised").note == "虚构补全"


@pytest.mark.parametrize("name", ["bureau_2023", "bureau_2024"])
def test_every_row_has_a_key_of_its_own(name: str) -> None:
    data = read_sample(name)
    for part in NOTES:
        for label, rows in data[part].items():
            keys = [row[KEY] for row in rows] if isinstance(rows, list) else []
            assert len(keys) == len(set(keys)), f"{part} {label}"


@pytest.mark.parametrize("name", ["bureau_2023", "bureau_2024", "units"])
def test_the_county_is_fictional(name: str) -> None:
    assert REAL_NAMES.search(str(read_sample(name))) is None


def test_the_county_has_six_units_and_two_years() -> None:
    years = [(book.unit.name, book.year) for book in county()]
    assert len({name for name, _ in years}) == 6
    assert [year for _, year in years] == [2023, 2024] * 6
    assert {book.unit.kind for book in county()} == {"行政单位", "参公管理事业单位", "事业单位"}
    assert {book.unit.region for book in county()} == {"510521"}
    assert all(book.prior is not None and book.prior.unit.name == book.unit.name for book in county()[1::2])


def test_only_the_bureau_can_have_faults_unless_more_are_asked_for() -> None:
    assert [finding.message for book in county() for finding in check_book(book).findings] == []
    faulty = load_county(is_mended=False, faults=("R130",))
    assert set(FAULTS) > {"R130"}
    assert {finding.rule for finding in check_book(faulty[2]).findings} == {"R130"}
    assert found_rules(check_book(faulty[0]), is_error=True)


def printed(year: int, kind: str) -> str:
    """Return the words of a report on the mended copy, line by line."""
    book = load_bureau(year, is_mended=True)
    catalogue = catalogue_for(region=book.unit.region, year=year)
    report = build_report(kind, facts=facts_of(book, catalogue=catalogue), catalogue=catalogue)
    lines: list[tuple[Span, ...]] = []
    for block in report.blocks:
        if isinstance(block, Paragraph):
            lines.append(block.spans)
        elif isinstance(block, Table):
            lines += [cell.spans for row in block.rows for cell in row]
    return "\n".join("".join(span.text for span in spans) for spans in lines)


def test_the_evaluation_report_prints_the_figures_of_the_published_one() -> None:
    text = printed(2023, "部门绩效评价报告")
    for figure in ("3793.43万元", "20.44%", "79.56%", "减少182.18万元", "增加407.82万元", "155.11万元", "2862.88万元"):
        assert figure in text
    assert "6月末为58.8%、9月末为68.8%、11月末为86.4%" in text
    assert "自评得分95分" in text
    assert "【待填" not in text
    assert "2022年度" not in text


def test_the_table_of_the_evaluation_report_adds_up() -> None:
    rows = [row for row in load_bureau(2023, is_mended=True).indicators if not row.project]
    assert len(rows) == 12
    assert sum(row.score.number for row in rows) == 95
    assert sum(row.weight.number for row in rows) == 100


def test_the_monitoring_report_prints_the_mended_figures() -> None:
    text = printed(2024, "部门事中绩效监控报告")
    for figure in ("746.89万元", "1261.98万元", "1556.61万元", "66.95%", "294.63万元", "744.89万元"):
        assert figure in text
    assert "1556.51" not in text
    assert "【待填" not in text


@pytest.mark.parametrize("year", [2022, 2025])
def test_other_years_are_refused(year: int) -> None:
    with pytest.raises(RefusalError, match=f"没有 {year} 年度"):
        load_bureau(year, is_mended=True)


def test_the_words_of_the_labels_may_be_given() -> None:
    words = catalogue_for(region="510521", year=2023).vocabulary
    assert load_bureau(2023, is_mended=False, vocabulary=words) == load_bureau(2023, is_mended=False)
