"""The six verdicts a rule can reach."""

from enum import Enum


class Verdict(Enum):
    """What one rule says about one instance; the Chinese words are those of the coverage slip."""

    PASS = "pass"  # noqa: S105 - a verdict, not a password
    FAIL = "fail"
    ACKNOWLEDGED = "acknowledged"
    NOT_APPLICABLE = "not_applicable"
    CANNOT_TELL = "cannot_tell"
    ENGINE_ERROR = "engine_error"

    @property
    def label(self) -> str:
        """The word of the coverage slip."""
        return _LABELS[self]

    @property
    def is_decided(self) -> bool:
        """Whether the rule was really judged."""
        return self in (Verdict.PASS, Verdict.FAIL, Verdict.ACKNOWLEDGED)


_LABELS = {
    Verdict.PASS: "通过",
    Verdict.FAIL: "未通过",
    Verdict.ACKNOWLEDGED: "已说明",
    Verdict.NOT_APPLICABLE: "不适用",
    Verdict.CANNOT_TELL: "无法判断",
    Verdict.ENGINE_ERROR: "程序错误",
}
SEVERITIES = {"error": "错误", "warning": "须说明", "note": "提示"}
