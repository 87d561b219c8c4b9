"""Every form of the reports is known, once for each row that it is about."""

from jixiao.pipelines.check_book import catalogue_for
from jixiao.rules.check import facts_of
from jixiao.writing.template.known_forms import NO_ROW, known_forms
from tests.pipelines.sample import bureau


def keys(year: int) -> dict[str, list[str]]:
    catalogue = catalogue_for(region="", year=year)
    facts = facts_of(bureau(year, is_mended=True), catalogue=catalogue)
    found: dict[str, list[str]] = {}
    for form, key in known_forms(facts=facts, catalogue=catalogue):
        found.setdefault(form.id, []).append(key)
    return found


def test_a_form_of_projects_is_given_for_each_evaluation() -> None:
    evaluations = [item.key for item in bureau(2023, is_mended=True).evaluations if item.project]
    assert keys(2023)["项目支出绩效自评表"] == evaluations


def test_a_form_of_the_unit_is_given_once() -> None:
    assert keys(2024)["部门预算执行监控表"] == [""]


def test_a_form_without_a_row_is_still_known() -> None:
    assert keys(2024)["项目支出绩效自评表"] == [NO_ROW]
