"""What text and formula both find at one place is told once."""

from msgspec.structs import replace

from jixiao.book.finding import Finding, Operand
from jixiao.book.place import Place
from jixiao.pipelines.merge_findings import is_explained, merge_findings, placed
from tests.proofreading.spoken import relations


def finding(rule: str, *, stated: str, line: int, severity: str = "error") -> Finding:
    return Finding(
        rule, "", severity, "certain", "", "", Place(line=line), stated, "", "", (), (), "", is_verified=True
    )


def test_the_formula_is_told_and_names_the_other() -> None:
    text = [finding("R213", stated="40", line=21), finding("R208", stated="", line=26, severity="warning")]
    found = merge_findings(text, formulas=[finding("R130", stated="40.00", line=21)])
    assert [(it.rule, it.also) for it in found] == [("R130", ("R213",)), ("R208", ())]


def test_another_figure_or_another_place_is_another_finding() -> None:
    formula = finding("R130", stated="40", line=21)
    assert len(merge_findings([finding("R213", stated="41", line=21)], formulas=[formula])) == 2
    assert len(merge_findings([finding("R213", stated="40", line=22)], formulas=[formula])) == 2
    nowhere = replace(formula, place=Place())
    assert len(merge_findings([replace(formula, rule="R213", place=Place())], formulas=[nowhere])) == 2


def test_errors_come_first_then_reading_order() -> None:
    found = merge_findings(
        [finding("R208", stated="", line=1, severity="warning"), finding("R213", stated="1", line=9)],
        formulas=[finding("R130", stated="2", line=3)],
    )
    assert [it.rule for it in found] == ["R130", "R213", "R208"]


def spanning(found: Finding, *, start: int, end: int) -> Finding:
    """Return a finding at a span of its line."""
    return replace(found, place=replace(found.place, start=start, end=end))


def test_the_same_digits_elsewhere_in_a_line_are_another_figure() -> None:
    text = spanning(finding("R213", stated="40", line=21), start=0, end=2)
    formula = finding("R130", stated="40", line=21)
    assert len(merge_findings([text], formulas=[spanning(formula, start=1, end=3)])) == 1
    assert len(merge_findings([text], formulas=[spanning(formula, start=2, end=4)])) == 2


def test_a_finding_without_digits_is_the_same_if_it_is_as_grave() -> None:
    formula = replace(finding("R111", stated="", line=181, severity="warning"), certainty="arguable")
    text = finding("R251", stated="9", line=181, severity="warning")
    assert [(it.rule, it.also) for it in merge_findings([text], formulas=[formula])] == [("R251", ("R111",))]
    assert len(merge_findings([replace(text, severity="note")], formulas=[formula])) == 2


def test_the_surer_of_two_findings_is_told() -> None:
    text = replace(finding("R243", stated="", line=30, severity="warning"), certainty="arguable")
    formula = replace(finding("R083", stated="3", line=30, severity="warning"), certainty="arguable", also=("R015",))
    assert [(it.rule, it.also) for it in merge_findings([text], formulas=[formula])] == [("R083", ("R015", "R243"))]
    sure = replace(text, certainty="certain")
    assert [(it.rule, it.also) for it in merge_findings([sure], formulas=[formula])] == [("R243", ("R083", "R015"))]


def test_a_finding_about_nothing_that_is_printed_is_no_error() -> None:
    here, nowhere = finding("R004", stated="0", line=26), replace(finding("R004", stated="0", line=1), place=Place())
    assert placed(here).is_certain_error
    assert not placed(nowhere).is_certain_error


def test_a_sum_that_the_text_explains_with_more_parts_is_not_wrong() -> None:
    told = "公务用车购置及运行维护费11167万元（其中：公务用车购置费255万元，公务用车运行维护费7922万元，{}）。"
    held, broken = ([*relations(told.format(it))][:1] for it in ("其他交通费用2990万元", "其他交通费用2900万元"))
    places = {it.printed: it.place for it in held[0].operands}
    operands = tuple(Operand("", "", printed, "", places[printed]) for printed in ("255", "7922"))
    found = replace(finding("R046", stated="11167", line=1), place=held[0].stated.place, operands=operands)
    assert is_explained(found, by=held)
    assert not is_explained(found, by=broken)
    assert not is_explained(replace(found, operands=operands[:1]), by=held)
    whole = tuple(Operand("", "", it.printed, "", it.place) for it in held[0].operands)
    assert not is_explained(replace(found, operands=whole), by=held)
