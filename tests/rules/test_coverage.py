"""The coverage slip counts what was judged and what was not; no finding is not a pass."""

from jixiao.book.verdict import Verdict
from jixiao.rules.compiled import CompiledRule
from jixiao.rules.coverage import Coverage, coverage_of, merged_coverage
from jixiao.rules.outcome import Judged, Outcomes
from tests.rules.sample import rule


def judged(number: str, *verdicts: Verdict) -> Judged:
    """Return what a rule said of one row after the other."""
    return Judged(CompiledRule(rule(number=number)), rows=(None,) * len(verdicts), verdicts=[*verdicts])


def test_instances_are_counted_by_verdict_and_rules_that_were_judged_are_named_in_order() -> None:
    found = coverage_of(
        Outcomes(
            [
                judged("R003", Verdict.PASS),
                judged("R001", Verdict.FAIL, Verdict.PASS),
                judged("R002", Verdict.CANNOT_TELL),
                judged("R004", Verdict.NOT_APPLICABLE),
                judged("R005", Verdict.ENGINE_ERROR),
                judged("R006", Verdict.ACKNOWLEDGED),
            ]
        )
    )
    assert found == Coverage(
        {
            Verdict.PASS: 2,
            Verdict.FAIL: 1,
            Verdict.CANNOT_TELL: 1,
            Verdict.NOT_APPLICABLE: 1,
            Verdict.ENGINE_ERROR: 1,
            Verdict.ACKNOWLEDGED: 1,
        },
        ("R001", "R003", "R006"),
    )
    assert found.applicable == 6  # seven instances, one does not apply
    assert (found.count(Verdict.PASS), Coverage({}, ()).count(Verdict.PASS)) == (2, 0)


def test_the_slip_is_one_line() -> None:
    counts = {
        Verdict.PASS: 180,
        Verdict.FAIL: 9,
        Verdict.ACKNOWLEDGED: 6,
        Verdict.CANNOT_TELL: 17,
        Verdict.NOT_APPLICABLE: 5,
    }
    assert Coverage(counts, ()).describe() == (
        "212 条适用：180 通过 · 9 未通过 · 6 已说明 · 17 无法判断（另有 5 条不适用）"
    )
    assert Coverage({}, ()).describe() == "0 条适用：0 通过 · 0 未通过 · 0 已说明 · 0 无法判断（另有 0 条不适用）"


def test_what_broke_is_told_only_where_something_broke() -> None:
    assert Coverage({Verdict.ENGINE_ERROR: 2, Verdict.PASS: 1}, ()).describe() == (
        "3 条适用：1 通过 · 0 未通过 · 0 已说明 · 0 无法判断 · 2 程序错误（另有 0 条不适用）"
    )


def test_several_runs_together() -> None:
    one = coverage_of(Outcomes([judged("R001", Verdict.PASS), judged("R002", Verdict.FAIL)]))
    other = coverage_of(Outcomes([judged("R001", Verdict.PASS), judged("R003", Verdict.CANNOT_TELL)]))
    assert merged_coverage([one, other]) == Coverage(
        {Verdict.PASS: 2, Verdict.FAIL: 1, Verdict.CANNOT_TELL: 1}, ("R001", "R002")
    )
    assert merged_coverage([]) == Coverage({}, ())
