"""The shares of a list are all of one whole, so that those that hold show what the others are of."""

import pytest

from tests.proofreading.spoken import brief

LIST = "采购规模363.9亿元。货物{}亿元，占25.8%；工程169.6亿元，占46.6%；服务100.4亿元，占{}%。"
CLOSED = "支出决算21.56万元。\n决算中：出国0万元，占0%；接待1.26万元，占5.84%；用车{}万元，占{}%。"


def test_two_shares_show_the_whole_of_the_third() -> None:
    assert (("100.4", "363.9"), "27.6", True) in brief(LIST.format("93.9", "27.6"), kind="ratio")
    assert (("100.4", "363.9"), "72.6", False) in brief(LIST.format("93.9", "72.6"), kind="ratio")


@pytest.mark.parametrize(("figures", "rate"), [(("20.3", "49.16"), "49.16"), (("2.3", "94.16"), "94.16")])
def test_a_list_that_is_whole_shows_its_whole(figures: tuple[str, str], rate: str) -> None:
    assert [it for it in brief(CLOSED.format(*figures), kind="ratio") if it[1] == rate] == [
        ((figures[0], "21.56"), rate, False)
    ]


def test_two_shares_that_fail_show_nothing() -> None:
    assert [it for it in brief(LIST.format("39.9", "72.6"), kind="ratio") if it[2] is False] == []


def test_the_whole_that_all_shares_are_of_comes_first() -> None:
    # 62.4 is 4.0 % of 1560.18 and, cut, 4 % of 1498.66 too
    text = "拨款1560.18万元，上年1498.66万元。教育1268.44万元，占81.3%；卫生62.4万元，占4%。"
    assert (("62.4", "1560.18"), "4", True) in brief(text, kind="ratio")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # 41.58 + 20.79 + 6.93 = 69.30, so that 30 % is wrong although 20.79 is 50 % of 41.58
        ("安排经费69.30万元。基层41.58万元，占60%；机关20.79万元，占50%；其他6.93万元，占10%。", "50"),
        # three at once, the last one of another figure told later
        (
            "采购规模250.0万元。货物、工程、服务为75.0万元、105.0万元和70.0万元，占30.0%、42.0%和35.0%。中小企业200.0万元。",
            "35.0",
        ),
        # the last item is all the rest, and the first one holds: 30.2 of 50.4 is 59.9 %, 12.5 is 24.8 %
        ("全年使用资金50.4万元。助学30.2万元，占59.9%；助老12.5万元，占28.4%；其他7.7万元。", "28.4"),
        ("全年使用资金50.4万元。助学30.2万元，占比最高，达59.9%；助老15.2万元，占24.8%；其他类7.7万元。", "24.8"),
        ("全年使用资金54.0万元。助学30.2万元，占59.9%；助老12.5万元，占23.1%；其余项目7.7万元。", "59.9"),
    ],
)
def test_a_share_of_a_whole_list_is_of_nothing_else(text: str, wrong: str) -> None:
    assert [it[1] for it in brief(text, kind="ratio") if it[2] is False] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        # 12.5 is a share of something that stands nowhere; no item is the rest
        "全年使用资金50.4万元。助学30.2万元，占59.9%；助老12.5万元，占28.4%。",
        # a figure stands between the sentence and the list
        "全年使用资金50.4万元，上年80.6万元。助学30.2万元，占59.9%；助老12.5万元，占28.4%；其他8.8万元。",
        # neither share holds for the figure before
        "全年使用资金58.8万元。助学30.2万元，占55.9%；助老12.5万元，占28.4%；其他7.7万元。",
    ],
)
def test_a_list_that_nothing_closes_shows_nothing(text: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []


def test_no_item_of_a_list_is_a_share_of_another() -> None:
    # 6.6 is 21.9 % of 30.2, which is an item, and 13.1 % of the 50.4 before the list
    text = "全年使用资金50.4万元。助学30.2万元，占59.9%；助老6.6万元，占21.9%；其他7.7万元。"
    assert (("6.6", "50.4"), "21.9", False) in brief(text, kind="ratio")


def test_a_share_is_of_what_the_others_of_its_kind_are_of() -> None:
    text = "收入170.56万元。税收收入153.48万元，占收入的89.99%；上划市级0.06万元，占收入的0.04%。"
    assert (("0.06", "170.56"), "0.04", True) in brief(text, kind="ratio")
    assert (("0.06", "153.48"), "0.04", True) not in brief(text, kind="ratio")


NAMED = (
    "采购金额71.22亿元。\n货物13.97亿元，占采购总量的19.6%；工程57.25亿元，占80.4%。\n"
    "招标56.25亿元，占采购总量的79%；非招标14.97亿元，占21%。\n市级{}亿元，占采购总量的{}%；县级{}亿元，占{}%。"
)


def test_what_goes_by_one_name_is_one_whole() -> None:
    found = brief(NAMED.format("29.81", "16.26", "41.41", "83.74"), kind="ratio")
    assert (("29.81", "71.22"), "16.26", False) in found
    assert (("41.41", "71.22"), "83.74", False) in found
    open_list = brief(NAMED.format("29.81", "16.26", "40.41", "83.74"), kind="ratio")  # not all of the whole
    assert [it for it in open_list if it[1] in ("16.26", "83.74")] == []


INCOME = (
    "2015年度收入决算4501.49万元，其中：本年收入4316.01万元，占总收入95.88%，"
    "包括财政拨款{}万元，占总收入92.12%；事业收入0万元，占总收入0%；"
)


def test_shares_of_one_name_are_of_one_figure() -> None:
    found = brief(INCOME.format("4146.90"), kind="ratio")
    assert (("4146.90", "4501.49"), "92.12", True) in found
    assert [it for it in found if it[2] is False] == []


BUDGET = (
    "支出预算825.17万元，比上年增加479.74万元。\n项目支出720万元，占支出总预算87.25%。\n公共安全支出815.15万元，占支出总预算98.78%。\n"
    "住房公积金6.01万元，占支出总预算0.73%。\n基本支出预算105.17万元，占支出总预算{}%。"
)


def test_many_shares_of_one_name_show_that_another_is_wrong() -> None:
    assert (("105.17", "825.17"), "44.42", False) in brief(BUDGET.format("44.42"), kind="ratio")
    assert (("105.17", "825.17"), "12.75", True) in brief(BUDGET.format("12.75"), kind="ratio")
    few = BUDGET.format("44.42").replace("占支出总预算0.73%", "占0.73%")
    assert [it for it in brief(few, kind="ratio") if it[2] is False] == []
