"""The weights of the indicators beside those of the scheme."""

from fractions import Fraction

import pytest

from jixiao.book.indicator import Indicator
from jixiao.scoring.scheme import Item, ItemMethod
from jixiao.scoring.trace import Flag, FlagKind
from jixiao.scoring.weights import level1_weights, profile_of, weight_flags
from tests.scoring.sample import figure, scheme

ITEM = Item("绩效指标", 90, ItemMethod.SUM_OF_INDICATORS)


def indicators(**weights: str) -> tuple[Indicator, ...]:
    return tuple(
        Indicator(f"{level1}{number}", level1=f"{level1}指标", weight=figure(weight))
        for level1, printed in weights.items()
        for number, weight in enumerate(printed.split("+"))
    )


NATIONAL = indicators(产出="20+20+10", 效益="15+15", 满意度="10")


def test_weights_add_up_by_first_level() -> None:
    assert level1_weights(NATIONAL) == {"产出指标": 50, "效益指标": 30, "满意度指标": 10}
    assert level1_weights(indicators(产出="22.5+22.5+")) == {"产出指标": 45}
    assert level1_weights(indicators(产出="22.5")) == {"产出指标": Fraction(45, 2)}
    assert level1_weights(indicators(产出="")) == {}


@pytest.mark.parametrize(
    ("key", "weights", "name"),
    [
        ("SELF-MOF-2020-10", {"产出": "50", "效益": "30", "满意度": "10"}, "通用"),
        ("SELF-MOF-2020-10", {"产出": "40", "效益": "40", "满意度": "10"}, None),
        ("SELF-MOF-2020-10", {"产出": "50", "效益": "40"}, None),
        ("SELF-MOF-2020-10", {"产出": "50", "效益": "30", "满意度": "10", "成本": "10"}, None),
        ("SELF-MOF-2021-101", {"成本": "20", "产出": "40", "效益": "20", "满意度": "10"}, "有成本指标"),
        ("SELF-MOF-2021-101", {"产出": "50", "效益": "40"}, "无成本指标，不设满意度"),
        ("SELF-MOF-2021-101", {"产出": "50", "效益": "39.99"}, None),
        ("SELF-HB", {"产出": "40", "效益": "25", "满意度": "15"}, "湖北类"),  # 25 + 15 = 40 together
        ("SELF-HB", {"产出": "40", "效益": "40"}, "湖北类"),
        ("SELF-SC-0013zp", {"产出": "90"}, None),
    ],
)
def test_the_distribution_of_a_scheme(key: str, weights: dict[str, str], name: str | None) -> None:
    found = profile_of(indicators(**weights), scheme=scheme(key))
    assert (found and found.name) == name


def test_weights_of_the_scheme_need_no_remark() -> None:
    assert weight_flags(ITEM, indicators=NATIONAL, scheme=scheme()) == ()


def test_a_sum_that_differs_is_said() -> None:
    found = weight_flags(ITEM, indicators=indicators(产出="85"), scheme=scheme("SELF-SC-0013zp"))
    assert found == (Flag(FlagKind.WEIGHT_DIFFERS, "指标权重合计 85 分，方案是 90 分。"),)


def test_a_distribution_that_differs_is_said() -> None:
    found = weight_flags(ITEM, indicators=indicators(产出="45", 效益="45"), scheme=scheme("SELF-HB"))
    note = "一级指标权重为 产出指标 45、效益指标 45，方案是 湖北类（产出指标 40、效益指标与满意度指标 40）。"
    assert found == (Flag(FlagKind.WEIGHT_DIFFERS, note),)


def test_several_distributions_are_all_named() -> None:
    found = weight_flags(ITEM, indicators=indicators(产出="90"), scheme=scheme("SELF-MOF-2021-101"))
    assert len(found) == 1
    assert "有成本指标（成本指标 20、产出指标 40、效益指标 20、满意度指标 10）；无成本指标（" in found[0].note


def test_without_a_known_maximum_no_sum_is_judged() -> None:
    unknown = Item("绩效指标", None, ItemMethod.SUM_OF_INDICATORS)
    assert weight_flags(unknown, indicators=indicators(产出="85"), scheme=scheme("SELF-SC-0013zp")) == ()
