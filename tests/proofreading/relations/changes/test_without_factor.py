"""What is left of a change without one thing."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "总支出4333万元，较上年减少1276.52万元，减少的一部分是三个单位上划市级，减少342.74万元。{}，仍减少{}万元。"


@pytest.mark.parametrize(
    ("words", "left", "found"),
    [
        ("剔除这一因素", "933.78", [(("1276.52", "342.74"), "933.78", True)]),
        ("不考虑划出单位", "933.78", [(("1276.52", "342.74"), "933.78", True)]),
        ("剔除这一因素", "933.87", []),
        ("总的来看", "933.78", []),
    ],
)
def test_a_change_without_a_factor(words: str, left: str, found: list[object]) -> None:
    assert [it for it in brief(TEXT.format(words, left), kind="difference") if it[1] == left] == found
