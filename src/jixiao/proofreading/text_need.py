"""What a text rule needs to know of a document, and why it says nothing where that is not known."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from jixiao.book.verdict import Verdict
from jixiao.proofreading.manuscript import Manuscript


class Need(Struct, frozen=True):
    """One thing that has to be known.

    Unit:
        verdict: what a rule comes to where it is not met: not_applicable or cannot_tell.
        reason: why, a Chinese sentence without a full stop.
    """

    is_met: Callable[[Manuscript], bool]
    verdict: Verdict
    reason: str


NEEDS: Mapping[str, Need] = {
    "year": Need(lambda it: bool(it.identity.year), Verdict.CANNOT_TELL, "文件没有写明年度"),
    "kind": Need(lambda it: bool(it.identity.kind), Verdict.CANNOT_TELL, "没有认出文件的类型"),
    "unit": Need(lambda it: bool(it.identity.unit), Verdict.CANNOT_TELL, "文件没有写明单位"),
    "end_month": Need(lambda it: bool(it.identity.end_month), Verdict.CANNOT_TELL, "文件没有写明截止月份"),
    "final": Need(lambda it: it.identity.is_final, Verdict.NOT_APPLICABLE, "不是报告期末结果的文件"),
    "tables": Need(lambda it: bool(it.document.tables), Verdict.NOT_APPLICABLE, "文件没有表格"),
    "last_year": Need(lambda it: it.last_year is not None, Verdict.NOT_APPLICABLE, "没有提供上一年度的文件"),
}


def unmet_need(needs: tuple[str, ...], *, manuscript: Manuscript) -> Need | None:
    """Return the first need that a document does not meet, None if it meets all."""
    return next((NEEDS[name] for name in needs if not NEEDS[name].is_met(manuscript)), None)
