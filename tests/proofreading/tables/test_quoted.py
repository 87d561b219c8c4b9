"""What the text says of a figure of a table, against the figures beside it."""

import pytest

from tests.proofreading.spoken import Brief, brief

_TABLE = (
    "项目\t上年决算（万元）\t本年预算（万元）\t本年决算（万元）\n合计\t26.50\t28.00\t24.38\n"
    "公务接待费\t8.5\t9\t7.3\n公务用车运行费\t18\t19\t17.08\n"
)


@pytest.mark.parametrize(
    ("told", "kind", "expected"),
    [
        ("支出24.38万元，完成预算的87.07%。", "ratio", (("24.38", "28.00"), "87.07", True)),
        ("支出24.38万元，较上年减少2.12万元。", "difference", (("24.38", "26.50"), "2.12", True)),
        ("公务用车运行费17.08万元，较上年下降5.11%。", "growth", (("17.08", "18"), "5.11", True)),
        ("公务用车运行费17.08万元，占70.06%。", "ratio", (("17.08", "24.38"), "70.06", True)),
        # few digits tell by the name of their row
        ("公务接待费7.3万元，下降14.12%。", "growth", (("7.3", "8.5"), "14.12", True)),
    ],
)
def test_figures_beside_a_quoted_one(told: str, kind: str, expected: Brief) -> None:
    assert expected in brief(_TABLE + told, kind=kind)


@pytest.mark.parametrize("told", ["支出24.38万元，完成预算的88.07%。", "会议费7.3万元，下降14.12%。"])
def test_nothing_fails(told: str) -> None:
    assert all(holds for *_, holds in (*brief(_TABLE + told, kind="ratio"), *brief(_TABLE + told, kind="growth")))
    assert "14.12" not in [stated for _, stated, _ in brief(_TABLE + told, kind="growth")]
