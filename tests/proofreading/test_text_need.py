"""A rule that needs what a document does not say tells why it says nothing."""

import pytest

from jixiao.book.verdict import Verdict
from jixiao.proofreading.text_need import NEEDS, unmet_need
from tests.proofreading.sample import manuscript

FULL = "示例县经济局2023年部门绩效评价报告\n甲\t乙"


def test_a_full_document_meets_every_need() -> None:
    assert unmet_need(tuple(NEEDS), manuscript=manuscript(FULL, last_year="上年")) is None


@pytest.mark.parametrize(
    ("need", "verdict"),
    [
        ("year", Verdict.CANNOT_TELL),
        ("unit", Verdict.CANNOT_TELL),
        ("end_month", Verdict.CANNOT_TELL),
        ("final", Verdict.NOT_APPLICABLE),
        ("tables", Verdict.NOT_APPLICABLE),
        ("last_year", Verdict.NOT_APPLICABLE),
    ],
)
def test_a_bare_document_meets_none(need: str, verdict: Verdict) -> None:
    unmet = unmet_need((need,), manuscript=manuscript("说明"))
    assert unmet is not None
    assert unmet.verdict is verdict
    assert not unmet.reason.endswith("。")
