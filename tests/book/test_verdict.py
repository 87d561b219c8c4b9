"""Six verdicts, three of them decided."""

from jixiao.book.verdict import Verdict


def test_each_verdict_has_the_word_of_the_coverage_slip() -> None:
    assert {verdict.value: verdict.label for verdict in Verdict} == {
        "pass": "通过",
        "fail": "未通过",
        "acknowledged": "已说明",
        "not_applicable": "不适用",
        "cannot_tell": "无法判断",
        "engine_error": "程序错误",
    }


def test_what_does_not_apply_or_cannot_be_told_is_not_decided() -> None:
    assert [verdict for verdict in Verdict if verdict.is_decided] == [
        Verdict.PASS,
        Verdict.FAIL,
        Verdict.ACKNOWLEDGED,
    ]
