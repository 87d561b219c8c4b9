"""A finding says what is wrong, where, on what basis and what to do."""

from msgspec import structs
from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.book.verdict import Verdict
from jixiao.proofreading.run_text_rules import TextOutcome
from jixiao.proofreading.text_findings import describe_hits, text_finding
from jixiao.proofreading.text_rule import Hit
from tests.proofreading.test_run_text_rules import rule

HIT = Hit(Place(line=3, start=4, end=9, quote="减少0万元"), "变动为 0，却写成“减少0万元”")


def test_the_message_is_whole_sentences() -> None:
    finding = text_finding(HIT, rule=rule("zero_change"), number=1)
    assert finding.message == ("【R1】变动为 0，却写成“减少0万元”。位置：第3行，“减少0万元”。依据：常识。请改正。")
    assert finding.parts[0] == ("", "【R1】变动为 0，却写成“减少0万元”")
    assert finding.parts[-1] == ("怎么办", "请改正。")
    assert (finding.instance, finding.place) == ("减少0万元#1", HIT.place)
    assert (finding.severity, finding.certainty, finding.is_verified) == ("warning", "certain", True)


def test_a_hit_may_differ_from_its_rule() -> None:
    hit = structs.replace(HIT, certainty="arguable", severity="note", fix="请核对。", stated="0", computed="1")
    finding = text_finding(hit, rule=rule("zero_change"), number=2)
    assert (finding.severity, finding.certainty, finding.fix) == ("note", "arguable", "请核对。")
    assert (finding.stated, finding.computed) == ("0", "1")


def test_law_that_is_not_verified_is_never_certain() -> None:
    finding = text_finding(HIT, rule=structs.replace(rule("zero_change"), kind="law", severity="error"), number=1)
    assert finding.certainty == "arguable"
    assert "依据：常识（依据待核实）。" in finding.message
    assert not finding.is_certain_error
    verified = structs.replace(rule("zero_change"), kind="law", severity="error", is_verified=True)
    assert text_finding(HIT, rule=verified, number=1).is_certain_error


def test_findings_are_named_by_what_they_quote() -> None:
    other = structs.replace(HIT, place=replace(HIT.place, quote="增加0元"))
    findings = describe_hits([TextOutcome(rule("zero_change"), Verdict.FAIL, hits=(HIT, other, HIT))])
    assert [finding.instance for finding in findings] == ["减少0万元#1", "增加0元#1", "减少0万元#2"]


def test_errors_come_first_and_a_rule_in_trial_tells_nothing() -> None:
    warning = TextOutcome(rule("zero_change"), Verdict.FAIL, hits=(HIT,))
    error = TextOutcome(structs.replace(rule("zero_change"), id="R2", severity="error"), Verdict.FAIL, hits=(HIT, HIT))
    trial = TextOutcome(rule("zero_change", stage="beta"), Verdict.FAIL, hits=(HIT,))
    findings = describe_hits([warning, trial, error])
    assert [(finding.rule, finding.instance) for finding in findings] == [
        ("R2", "减少0万元#1"),
        ("R2", "减少0万元#2"),
        ("R1", "减少0万元#1"),
    ]
