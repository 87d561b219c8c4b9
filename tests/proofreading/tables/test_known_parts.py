"""The parts of a known whole make their total, though other rows follow them."""

import pytest

from tests.proofreading.spoken import brief

TABLE = (
    "（单位：万元）\n项目\t年初预算\t调整预算\t执行数\n合计\t700.8\t830.7\t539.2\n基本支出\t{}\t618.3\t406.2\n"
    "人员经费\t467.0\t478.7\t{}\n公用经费\t138.3\t139.6\t90.3\n项目支出\t95.5\t212.4\t133.0\n培训\t39.1\t39.1\t25.8"
)


def _false(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [it[:2] for it in brief(text, kind="sum") if it[2] is False]


def test_sums_that_hold() -> None:
    found = brief(TABLE.format("605.3", "315.9"), kind="sum")
    assert (("605.3", "95.5"), "700.8", True) in found
    assert (("467.0", "138.3"), "605.3", True) in found


def test_one_column_that_fails_is_wrong() -> None:
    assert (("605.3", "95.5"), "700.8") not in _false(TABLE.format("605.3", "315.9"))
    assert (("650.3", "95.5"), "700.8") in _false(TABLE.format("650.3", "315.9"))
    assert (("351.9", "90.3"), "406.2") in _false(TABLE.format("605.3", "351.9"))


def test_parts_that_never_make_the_total_are_not_all() -> None:
    text = TABLE.format("605.3", "315.9").replace("700.8", "710.8").replace("830.7", "840.7").replace("539.2", "549.2")
    assert [it for it in _false(text) if it[1] in ("710.8", "840.7", "549.2")] == []


@pytest.mark.parametrize(("bought", "is_told"), [("0", True), ("5", False)])
def test_official_cars_are_bought_and_run(bought: str, *, is_told: bool) -> None:
    cars = f"公务用车费\t1449\n其中：公务用车运行维护费\t1449\n公务用车购置\t{bought}\n"
    text = f"（单位：万元）\n项目\t预算数\n{cars}公务接待费\t9"
    assert ((("1449", bought), "1449", True) in brief(text, kind="sum")) == is_told
