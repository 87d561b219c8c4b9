"""A bound told roughly is just below or above a figure of the text."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("rough", "pair"),
    [
        ("增幅近20%", ("19.26", "20")),
        ("增幅近21%", None),
        ("增幅超19%", ("19", "19.26")),
        ("增幅不超过20%", None),
        ("增幅约19%", None),
    ],
)
def test_a_rate_told_roughly(rough: str, pair: tuple[str, str] | None) -> None:
    found = brief(f"采购规模{rough}。\n实际采购比上年增加，增幅19.26%。", kind="order")
    assert [it[0] for it in found] == ([] if pair is None else [pair])


@pytest.mark.parametrize(("after", "found"), [("以上", [("98", "98.34")]), ("多一点", []), ("", [])])
def test_a_bound_told_behind_its_figure(after: str, found: list[tuple[str, str]]) -> None:
    text = f"优先采购占比达到98%{after}\n环保产品采购额占同类产品的98.34%。"
    assert [it[0] for it in brief(text, kind="order")] == found
