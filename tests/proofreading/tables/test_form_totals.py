"""The totals of a form in running text: where the weights give theirs, so must the scores."""

import pytest

from tests.proofreading.spoken import brief

_ROWS = (
    "年度资金总额 192.4 173.16 20 90% 18 其中：财政拨款 187.4 168.16 "
    "数量指标 行政村数 18个 18个 40 40 质量指标 合格率 98% 95% 40 36 "
)


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("总分 100 94", [("100", True), ("94", True)]),
        ("总分 100 95", [("100", True), ("95", False)]),
        ("总分 110 94", []),
        ("总分 94", []),
    ],
)
def test_totals(total: str, expected: list[tuple[str, bool]]) -> None:
    found = [(stated, holds) for operands, stated, holds in brief(_ROWS + total, kind="sum") if len(operands) > 2]
    assert found == expected
