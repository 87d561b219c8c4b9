"""Every amount is found with its unit, and nothing else is."""

import pytest

from jixiao.proofreading.figures.mention import Quantity
from tests.proofreading.spoken import mentions


def found(text: str) -> list[str]:
    return [f"{mention.printed}{mention.unit}" for mention in mentions(text)]


@pytest.mark.parametrize(
    "text",
    [
        "按照《通知》（财预〔2020〕10号）要求",
        "2024年1月至8月",
        "1—12月执行进度",
        "在6、9、11月检查",
        "2023年8月31日",
        "2021-09-16",
        "推进5G项目",
        "10kV线路",
        "S447省道",
        "第3批",
        "2019-2023年",
        "列“2110502”科目",
        "https://example.org/2024/37852187.html",
        "1.办公室",
        "（1）设备",
        "2020预算",
        "其中：1. 局本级；2. 大队",
    ],
)
def test_no_amount_is_seen_where_there_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("收入25,422.73万元", ["25,422.73万元"]),
        ("各为4125.49,4143.91万元", ["4125.49万元", "4143.91万元"]),
        ("分别为9,399.2亿元、16,961.2亿元和10,038.6亿元", ["9,399.2亿元", "16,961.2亿元", "10,038.6亿元"]),
        ("预算150万。", ["150万元"]),
        ("补助35万下达给你们", ["35万元"]),
        ("培训3万人次", ["3万人次"]),
        ("满意度≥95%，提高2.3个百分点", ["95%", "2.3百分点"]),
        ("阳城县-1.3%", ["-1.3%"]),
        ("得分8分，分别核对", ["8分"]),
        ("接待45批次、368人次", ["45批次", "368人次"]),
        ("选取三个目标，完成百分之九十五", ["3个", "95%"]),
        ("支出１２．５万元", ["12.5万元"]),
        ("1.2024年度共1万元", ["1万元"]),
    ],
)
def test_amounts_with_their_units(text: str, amounts: list[str]) -> None:
    assert found(text.translate(str.maketrans("．", "."))) == amounts


def test_a_multiple_is_worth_what_it_says() -> None:
    assert mentions("培训3万人次")[0].amount == 30_000
    assert mentions("千分之五即5‰")[-1].value == mentions("0.5%")[0].value


def test_a_number_without_unit_takes_that_of_its_table() -> None:
    (plain,) = mentions("总额 35")
    (priced,) = mentions("总额 35", unit="万元")
    assert (plain.quantity, priced.quantity) == (Quantity.PLAIN, Quantity.MONEY)
    assert priced.amount == 35_000_000


def test_the_words_before_a_number_reach_back_to_the_number_before() -> None:
    assert [mention.lead for mention in mentions("收入1万元，占20%。")] == ["收入", "，占"]
    assert mentions("收入1万元")[0].place.quote == "1"


def test_a_little_more_than_an_amount_is_that_amount() -> None:
    found = mentions("使用5.65亿多元，投入3万余元")
    assert [(it.printed, it.unit, it.quantity is Quantity.MONEY) for it in found] == [
        ("5.65", "亿元", True),
        ("3", "万", False),
    ]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("干流3.133km，支流617m", ["3.133km", "617m"]),
        ("校舍3200㎡、水池1.2万m³，种子40kg，水泥5t", ["3200㎡", "1.2万m³", "40kg", "5t"]),
        ("线路10kV，管道DN300mm，K12至K15段，5G基站，300ml", []),
    ],
)
def test_units_in_letters_are_no_codes(text: str, amounts: list[str]) -> None:
    assert found(text) == amounts


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("1.教育支出15.95万元 2.社会保障支出61.24万元 3、卫生支出24.8万元", ["15.95", "61.24", "24.8"]),
        ("占比20% 2.工程类5个\u30003.服务类6个", ["20", "5", "6"]),
        ("支出5万元 2.5万元已退", ["5", "2.5"]),
        ("验收2024.3.15，2024-3-15，2024/3/15，教育1823.4/17/1806", ["1823.4", "17", "1806"]),
    ],
)
def test_numbers_of_items_behind_blanks_are_none(text: str, printed: list[str]) -> None:
    assert [it.printed for it in mentions(text)] == printed


def test_a_word_that_begins_with_the_sign_of_points_is_no_unit() -> None:
    assert [(it.printed, it.unit) for it in mentions("执行1298.33 分值10分 得9.8分")] == [
        ("1298.33", ""),
        ("10", "分"),
        ("9.8", "分"),
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("比201736821.8638万元增加5万元", ["36821.8638", "5"]),  # 2017年 without its 年
        ("收入20173682.18万元", ["20173682.18"]),
        ("支出2017.36万元", ["2017.36"]),
    ],
)
def test_a_year_that_lost_its_sign_is_no_part_of_an_amount(text: str, printed: list[str]) -> None:
    assert [it.printed for it in mentions(text)] == printed
