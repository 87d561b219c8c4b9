"""What a template or a conversion leaves behind is found; what only looks like it is not."""

import pytest

from tests.proofreading.sample import hits, quotes


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("XX局2023年", ["XX"]),
        ("单位名称：××局", ["××"]),
        ("受益面积**亩", ["**"]),
        ("项目概况（请填写）", ["请填写"]),
        ("20XX年", ["20XX"]),
        ("[bookmark:坏了", ["[bookmark:"]),
        ("合计#REF!万元，共#N/A元", ["#REF!"]),
        ("按规定执行。。", ["。。"]),
        ("收入，；支出", ["，；"]),
        ("依据《 》", ["《 》"]),
    ],
)
def test_leftovers(text: str, left: list[str]) -> None:
    assert quotes("leftover", text=text) == left


@pytest.mark.parametrize(
    "text",
    [
        "有待完善、有待补充",
        "其他（请说明）",
        "XX435线",
        "6222****1234",
        "等等……",
        "他说：“好。”",
        "（一期）",
        "3×4米",
        "5*6",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert quotes("leftover", text=text) == []


def test_an_empty_bracket_in_a_form_is_for_a_tick() -> None:
    assert quotes("leftover", text="是（）\t否（）") == []
    assert quotes("leftover", text="XX\t待填写") == ["待填写", "XX"]


def test_residue_is_told_once_with_the_number_of_places() -> None:
    text = "[bookmark: a]一、甲\n[bookmark: b][bookmark: c]二、乙"
    [hit] = hits("conversion_residue", text=text)
    assert hit.place.line == 1
    assert "3 处" in hit.message
    assert hits("conversion_residue", text="一、甲") == []
