"""The golden reports are checked like the published ones: the errors that are in them, and no other."""

from functools import cache

import pytest

from jixiao.pipelines.check_book import CheckResult
from jixiao.pipelines.check_document import check_document
from jixiao.reading.text import read_text
from tests.extraction.report_text import CHANGES, report

# What is wrong in each report: the rule, what follows from it, and the words of the line or row it stands in.
ERRORS: dict[int, list[tuple[str, tuple[str, ...], str]]] = {
    2023: [
        ("R004", ("R015",), "年末结转"),
        ("R087", (), "常年项目"),
        ("R103", ("R219",), ""),
        ("R110", (), ""),
        ("R130", ("R213",), "核定总编制"),
        ("R200", (), "2022年度"),
    ],
    2024: [
        ("R080", ("R216",), "全年预计执行"),
        ("R081", ("R213",), "全年预计执行"),
        ("R081", ("R213",), "一般性财政拨款"),
        ("R090", ("R213",), "项目资金共计"),
    ],
}
ARGUABLE = {2023: {"R083", "R112", "R132", "R244", "R248"}, 2024: {"R245", "R246", "R267"}}
DECIDED = {2023: 70, 2024: 50}  # rules of formulas and of text together
FORMULAS = {2023: 31, 2024: 17}


@cache
def checked(year: int, change: str) -> tuple[str, CheckResult]:
    """Return a report with one of the changes, and its check."""
    text = CHANGES[change](report(year))
    return text, check_document(read_text(text.encode(), name=f"report_{year}.txt"))


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("year", ERRORS)
def test_the_errors_are_found_and_no_other(year: int, change: str) -> None:
    text, result = checked(year, change)
    lines = text.splitlines()
    found = [item for item in result.findings if item.is_certain_error]
    assert sorted((item.rule, item.also) for item in found) == [(rule, also) for rule, also, _ in ERRORS[year]]
    for item in found:
        words = [words for rule, _, words in ERRORS[year] if rule == item.rule]
        assert any(word in lines[item.place.line - 1] for word in words)


@pytest.mark.parametrize("change", CHANGES)
def test_the_wrong_rows_of_the_table_are_named(change: str) -> None:
    text, result = checked(2023, change)
    by_rule = {item.rule: item for item in result.findings if item.is_certain_error}
    names = ("派驻项目专员", "守住粮食安全底线") if "乙县" in text else ("选派科技特派员", "守牢安全环保底线")
    assert names[0] in by_rule["R103"].message
    assert names[1] in by_rule["R110"].message
    assert text.splitlines()[by_rule["R110"].place.line - 1] == "\t优"  # the score behind it is lost
    assert by_rule["R103"].stated == "12"


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("year", ERRORS)
def test_what_is_not_certain_is_asked_about_as_before(year: int, change: str) -> None:
    findings = checked(year, change)[1].findings
    assert {item.rule for item in findings if item.certainty == "arguable"} == ARGUABLE[year]
    formulas = [item for item in findings if item.rule < "R200" and item.certainty == "certain"]
    assert {item.severity for item in formulas} == {"error"}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("year", ERRORS)
def test_many_rules_are_decided_and_none_breaks(year: int, change: str) -> None:
    result = checked(year, change)[1]
    decided = {item.compiled.rule.id for item in result.outcomes if item.verdict.is_decided}
    assert len(decided) >= FORMULAS[year]
    assert len(result.coverage.decided_rules) >= DECIDED[year]
    assert [item.told for item in result.outcomes if item.verdict.value == "engine_error"] == []


@pytest.mark.parametrize("name", ["购买专家服务", "开展安全环保检查", "聘请法律顾问", "公众满意度"])
def test_a_cell_lost_from_a_table_of_lines_is_no_certain_error_of_the_weights(name: str) -> None:
    """Without its weight a row of cells one a line shifts, and another number stands in the column of weights."""
    text = report(2023)
    before, head, after = text.partition(f"\t{name}\n")
    rows = after.split("\n")
    lost = f"{before}{head}" + "\n".join((*rows[:3], *rows[4:]))
    result = check_document(read_text(lost.encode(), name="lost.txt"))
    assert len(lost.splitlines()) == len(text.splitlines()) - 1
    assert [it.rule for it in result.findings if it.is_certain_error and it.rule in {"R100", "R102", "R113"}] == []


@pytest.mark.parametrize("year", ERRORS)
def test_every_figure_of_the_book_has_its_place(year: int) -> None:
    text, result = checked(year, "all of it")
    lines = text.splitlines()
    for amount in result.book.amounts:
        place = result.book.place(amount.figure_id)
        assert place.line > 0
        assert place.quote in lines[place.line - 1]
