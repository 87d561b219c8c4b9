"""What text and formula both find at one place is told once."""

from dataclasses import replace

from jixiao.book.finding import Finding
from jixiao.book.place import Place
from jixiao.pipelines.merge_findings import merge_findings


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
