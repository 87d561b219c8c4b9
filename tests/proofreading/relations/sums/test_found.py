"""Lists without a sign are told where they add up to a figure of the text."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # heads of lines
        (
            "下达专项189.42万元。\n一、天保工程171.62万元。\n二、退耕还林17.80万元。",
            (("171.62", "17.80"), "189.42", True),
        ),
        # two payments in one sentence
        ("市财政下达260万元。\n9月1日拨160万元，9月7日拨100万元。", (("160", "100"), "260", True)),
        # a refund is taken off: 14＋36.5＋26.6－0.4＝76.7
        (
            "收入76.7亿元。\n分系统：国税14亿元；地税36.5亿元；财政26.6亿元；政策性退税0.4亿元。",
            (("14", "36.5", "26.6", "-0.4"), "76.7", True),
        ),
        # a part stands beside the total: 26.7＋10.4＋8.2＋1.4＝46.7
        (
            "支出46.7亿元，其中市本级26.7亿元。\n各县：甲10.4亿元，乙8.2亿元，丙1.4亿元。",
            (("26.7", "10.4", "8.2", "1.4"), "46.7", True),
        ),
        # the items of two lines without what is left: 286＋144＋532＋207＝1169
        (
            (
                "安排支出1169万元。\n福彩498万元，用于社会福利286万元；下达144万元；结余68万元。\n"
                "体彩739万元，用于体育532万元；下达207万元。"
            ),
            (("286", "144", "532", "207"), "1169", True),
        ),
    ],
)
def test_sums_without_a_sign(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="sum")


def test_what_does_not_add_up_is_nothing() -> None:
    assert brief("市财政下达261万元。\n9月1日拨160万元，9月7日拨100万元。", kind="sum") == []
    assert brief("共3人。甲1人，乙2人。", kind="sum") == []  # one digit may be met by chance


def test_the_numbers_of_lines_are_no_list() -> None:
    text = "1 2.5万元\n2 3.5万元\n3 4.5万元\n4 5.5万元\n6 7.5万元"
    assert [it for it in brief(text, kind="sum") if it[1] in ("3", "6")] == []


def test_a_list_of_one_part_and_nothing_else() -> None:
    text = "“三公”经费决算4.5万元，因公出国（境）费0万元，公务接待费0万元，公务用车费4.5万元。"
    assert (("0", "0", "4.5"), "4.5", True) in brief(text, kind="sum")
    assert [it for it in brief(text.replace("决算4.5", "决算5.5"), kind="sum") if it[2]] == []


@pytest.mark.parametrize(("total", "is_told"), [("98.65", True), ("98.75", False)])
def test_amounts_that_sentences_begin_with(total: str, *, is_told: bool) -> None:
    text = (
        f"“三公”经费预算{total}万元，其中：\n因公出国7万元，下降90.54%。拟出访2批次，人数2人。"
        "公务用车87.15万元，增长3%。保有量25辆。公务接待费4.5万元。"
    )
    assert ((("7", "87.15", "4.5"), total, True) in brief(text, kind="sum")) == is_told
