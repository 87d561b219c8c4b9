"""What is part of all by its name is no more than all."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("全区一般公共预算收入40.5亿元，税收占94%。\n区本级一般公共预算收入{}亿元。", ("39.21", "40.5")),
        ("全区一般公共预算收入40.5亿元。\n县本级一般公共预算收入{}亿元。", None),  # of a county
        ("全区一般公共预算收入40.5亿元。\n区本级一般公共预算支出{}亿元。", None),  # of something else
        ("发放低保金累计40.5万元，当月发放{}万元。", ("39.21", "40.5")),
        ("投资估算40.5万元，截至年底财政实际下达{}万元。", ("39.21", "40.5")),
    ],
)
def test_a_part_by_its_name(text: str, pair: tuple[str, str] | None) -> None:
    assert [it[0] for it in brief(text.format("39.21"), kind="order")] == ([] if pair is None else [pair])
    assert brief(text.format("49.21"), kind="order") == []
