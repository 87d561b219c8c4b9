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


_TOLD = "年初预算1285.40 调整预算1312.76 执行1298.33 分值10 执行率98.90% 得分{}\n"
_FORM = (
    "指标 指标值 完成值 分值 得分\n数量 足额保障率 =100% 100% 30 30\n时效 按时发放率 =100% 100% 30 28\n"
    "效益 结余率 ≤5% 1.10% 30 30\n"
)


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("合计 100.00 得分 97.89", [("100.00", True), ("97.89", True)]),
        ("合计 100.00 得分 100.00", [("100.00", True), ("100.00", False)]),
        ("合计 100 97.89", [("100", True), ("97.89", True)]),
        ("合计 90 得分 88", [("90", True), ("88", True)]),
        ("合计 95 得分 88", []),
    ],
)
def test_points_that_a_line_tells_beside_the_form(total: str, expected: list[tuple[str, bool]]) -> None:
    found = [it for it in brief(_TOLD.format("9.89") + _FORM + total, kind="sum") if len(it[0]) > 2]
    assert [(stated, holds) for _, stated, holds in found] == expected
