"""One figure in several places is told once, with all of them."""

import pytest

from tests.proofreading.spoken import brief, relations


def test_a_figure_of_many_digits_is_the_same() -> None:
    found = brief("中央资金10401.21万元，地方3万元。\n中央资金10401.21万元分两批下达。", kind="same")
    assert found == [(("10401.21", "10401.21"), "10401.21", True)]


def test_a_short_figure_needs_a_word_in_common() -> None:
    assert brief("下达补助56万元。\n另行下达56万元。", kind="same") == [(("56", "56"), "56", True)]
    assert brief("产业项目150万元。\n厂房维修150万元。", kind="same") == []
    assert brief("甲项目5万元，乙项目5万元。", kind="same") == []  # one digit tells nothing
    named = "下达中央水利发展资金500万元。\n批复525万元，其中500万元为中央水利发展资金。"  # a long name tells it
    assert brief(named, kind="same") == [(("500", "500"), "500", True)]


def test_different_decimals_are_one_figure() -> None:
    assert brief("运行费7.5万元。\n其中运行费7.50万元。", kind="same") == [(("7.5", "7.50"), "7.5", True)]


def test_a_total_of_a_table_is_what_the_text_tells() -> None:
    text = "现下达奖补资金{}万元，用于建设。\n（单位：万元）\n乡镇\t补助\n甲镇\t50\n乙乡\t50\n合计\t100"
    found = [it.stated.printed for it in relations(text.format(100), kind="same")]
    assert found == ["100"]
    assert relations(text.format(200), kind="same") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("涉及20个乡镇。\n预定对20个乡镇补贴。", ["20"]),
        ("涉及20个乡镇。\n改造20个厂房。", []),
        ("完成53户计划。\n改造任务53户。", ["53"]),
        ("省级转移支付70万元。\n省级下达公益金70万元。", ["70"]),
        ("省级转移支付7万元。\n省级下达公益金7万元。", []),
        ("全区发放补助141.8万元。\n分批将141.8万拨付到户。", ["141.8"]),
    ],
)
def test_what_is_told_twice(text: str, told: list[str]) -> None:
    assert [it.stated.printed for it in relations(text, kind="same")] == told


def test_cells_of_many_digits_are_told_without_the_text() -> None:
    text = "（单位：万元）\n区镇\t小计\t本次下达\n甲街道\t70.125\t70.125\n乙街道\t5.5\t5.5"
    assert [it.stated.printed for it in relations(text, kind="same")] == ["70.125"]


def test_rates_of_one_name() -> None:
    text = "全省收入增长10.8%。\n全省收入10.8%的增速低于全国。"
    assert [it.stated.printed for it in relations(text, kind="same")] == ["10.8"]
    assert relations("全省收入增长10.8%。\n贵阳支出增长10.8%。", kind="same") == []


def test_a_part_that_is_all_of_its_total_is_told_of_its_own() -> None:
    text = "三公经费支出6.28万元，其中公务接待费6.28万元。\n三公经费支出6.28万元。\n公务接待费6.28万元。"
    assert sorted(len(it.operands) for it in relations(text, kind="same")) == [2, 2, 2, 4]


def test_changes_of_many_digits() -> None:
    text = "收入预算较上年减少10292.87万元。\n支出预算较上年减少{}万元。"
    assert [it.stated.printed for it in relations(text.format("10292.87"), kind="same")] == ["10292.87"]
    assert relations(text.format("10292.88"), kind="same") == []
