"""万 without 元 is no unit of money where the clause ends."""

import pytest

from tests.proofreading.sample import quotes


@pytest.mark.parametrize(
    "text", ["预算150万。", "经费150万，", "（购置费150万）", "预算150万", "预算1.5亿；", "预算150万  "]
)
def test_a_cut_unit_is_found(text: str) -> None:
    assert len(quotes("missing_unit", text=text)) == 1


@pytest.mark.parametrize(
    "text",
    ["预算150万元。", "印发资料费用共35万份", "人口150万。", "补助35万下达给你们", "预算.150万元", "预算\t150万"],
)
def test_whole_units_other_things_and_cells_are_right(text: str) -> None:
    assert quotes("missing_unit", text=text) == []


def test_a_unit_broken_over_two_lines_is_whole() -> None:
    assert quotes("missing_unit", text="接待费 1.5 万\n元。") == []
    assert quotes("missing_unit", text="接待费 1.5 万\n其他。") == ["1.5 万"]
    assert quotes("missing_unit", text="接待费1万，培训费2万\n元。") == ["1万"]
