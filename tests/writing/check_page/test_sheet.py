"""What a page shows: a finding finds its arithmetic."""

from dataclasses import replace

from tests.writing.check_page.sample import NOWHERE, sheet_of, sum_finding


def test_a_finding_about_a_sum_has_its_relation() -> None:
    finding = sum_finding()
    relation = sheet_of(finding).relation_of(finding)
    assert relation is not None
    assert [operand.printed for operand in relation.operands] == ["23", "20", "1"]


def test_a_finding_of_another_rule_or_place_has_none() -> None:
    finding = sum_finding()
    assert sheet_of(finding).relation_of(replace(finding, rule="R901")) is None
    assert sheet_of(NOWHERE).relation_of(NOWHERE) is None
