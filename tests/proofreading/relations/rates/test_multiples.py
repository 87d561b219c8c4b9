"""A multiple is told with the two figures that give it."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一般公共预算总收入15.02亿元。全年支出68.81亿元，是当年总收入的4.6倍。",
            [(("68.81", "15.02"), "4.6", True)],
        ),
        ("甲校拨款27.1亿元，乙校拨款38.4亿元，即1.42倍。", [(("38.4", "27.1"), "1.42", True)]),
        ("年初预算120万元，决算支出318万元，相当于年初预算的2.65倍。", [(("318", "120"), "2.65", True)]),
        ("总收入15.02亿元。全年支出68.81亿元，是总收入的5.6倍。", []),
        ("甲校拨款27.1亿元，乙校拨款38.4亿元，增长1.42倍。", []),
        ("培训50人，参训100人，即2倍。", []),  # met by chance
    ],
)
def test_multiples(text: str, expected: list[Brief]) -> None:
    assert brief(text, kind="ratio") == expected
