"""What a page shows: a finding finds its arithmetic."""

from msgspec.structs import replace

from jixiao.book.finding import Operand
from jixiao.book.place import Place
from tests.writing.check_page.sample import NOWHERE, sheet_of, sum_finding


def test_a_finding_about_a_sum_has_its_relation() -> None:
    finding = sum_finding()
    relation = sheet_of(finding).relation_of(finding)
    assert relation is not None
    assert [operand.printed for operand in relation.operands] == ["23", "20", "1"]


def test_a_formula_that_finds_the_same_figure_wrong_has_it_too() -> None:
    finding = sum_finding()
    formula = replace(finding, rule="R087", also=(finding.rule,), place=replace(finding.place, file="报告.txt"))
    assert sheet_of(formula).relation_of(formula) == sheet_of(finding).relation_of(finding) is not None


def test_the_other_figures_are_parts_and_the_doubted_one_is_none() -> None:
    finding = sum_finding()
    assert [place.quote for place in sheet_of(finding).parts_of(finding)] == ["23", "20", "1"]
    operands = tuple(Operand("", "", "1", "", place) for place in (finding.place, Place(line=2, quote="概"), Place()))
    formula = replace(finding, rule="R901", operands=operands)
    assert sheet_of(formula).parts_of(formula) == (Place(line=2, quote="概"),)


def test_a_finding_of_another_rule_or_place_has_none() -> None:
    finding = sum_finding()
    assert sheet_of(finding).relation_of(replace(finding, rule="R901")) is None
    assert sheet_of(NOWHERE).relation_of(NOWHERE) is None
