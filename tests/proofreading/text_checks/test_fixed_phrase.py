"""A fixed phrase is known by what is left of it."""

import pytest

from tests.proofreading.sample import hits, quotes


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("预计执100万元", "预计执", "预计执行"),
        ("主要用保障运转", "主要用保障", "主要用于保障"),
        ("一般公共共预算", "一般公共共预算", "一般公共预算"),
        ("财政款收入", "财政款收入", "财政拨款收入"),
        ("支付的而发生费用", "的而发生", "而发生的"),
    ],
)
def test_a_wrong_form_is_told_with_the_right_one(text: str, wrong: str, right: str) -> None:
    [hit] = hits("fixed_phrase", text=text)
    assert hit.place.quote == wrong
    assert f"“{right}”" in hit.message


def test_a_word_that_comes_back_after_one_or_two_characters() -> None:
    assert quotes("fixed_phrase", text="目标有待设定有待科学") == ["有待设定有待"]
    assert quotes("fixed_phrase", text="目标有待科学设定有待细化") == []


@pytest.mark.parametrize(
    "text",
    [
        "预计执法人员",
        "预计执\n行",
        "专项项目支出",
        "每年年初预算",
        "主要用途",
        "主要用3种方法",
        "一般公共预算",
        "预算行为",
        "主要用于设备购置",
        "办公用车购置",
        "年初结转结余",
        "参照公务员管理",
    ],
)
def test_what_may_be_another_word_is_let_pass(text: str) -> None:
    assert quotes("fixed_phrase", text=text) == []


@pytest.mark.parametrize("text", ["按照按照规定", "资金使用资金使用"])
def test_a_word_twice_in_a_row(text: str) -> None:
    assert quotes("word_twice", text=text) == [text.removesuffix("规定")]


@pytest.mark.parametrize("text", ["一户一户走", "一项一项地", "研究研究", "进行进度"])
def test_usual_ways_of_speaking(text: str) -> None:
    assert quotes("word_twice", text=text) == []
