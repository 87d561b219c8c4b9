"""A standard for each and each time, times both of them."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "factors", "amount"),
    [
        ("聘用保洁员30人，每人每月600元，全年12个月，需资金21.6万元。", ("600", "30", "12"), "21.6"),
        ("公益性岗位24人，按每人每月1500元标准发放12个月，共计43.2万元。", ("1500", "24", "12"), "43.2"),
        ("租用办公用房450平方米，单价35元/平方米·月，租期12个月，租金18.9万元。", ("35", "450", "12"), "18.9"),
        ("举办培训班120人，培训3天，按每人每天450元标准，共需16.2万元。", ("450", "120", "3"), "16.2"),
        ("为15名临聘人员缴纳社保，每月每人820元，12个月共14.76万元。", ("820", "15", "12"), "14.76"),
        ("特困人员86人，每人每月补助780元，发放6个月，共计发放40.25万元。", ("780", "86", "6"), "40.25"),
        ("老年人1200人，每人每月发放高龄补贴50元，全年共发放72万元。", ("50", "1200"), "72"),
    ],
)
def test_what_a_standard_comes_to(text: str, factors: tuple[str, ...], amount: str) -> None:
    assert (factors, amount, True) in brief(text, kind="product")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("聘用保洁员30人，每人每月600元，按12个月计算，需资金22.6万元。", "22.6"),
        ("举办培训班120人，培训3天，按每人每天450元标准，共需16.8万元。", "16.8"),
    ],
)
def test_what_it_does_not_come_to(text: str, amount: str) -> None:
    assert [(it[1], it[2]) for it in brief(text, kind="product")] == [(amount, False)]


@pytest.mark.parametrize(
    "text",
    [
        "特困人员86人，每人每月补助780元，发放12个月，其中3人发放6个月，共计发放79.09万元。",
        "村干部320人，每人每月2100元，已发放9个月，结余资金85万元。",
        "临聘人员30人，每人每月600元，发放12个月，实际共发放20.4万元。",  # some of them left
        "老年人1200人，每人每月发放高龄补贴50元，全年共发放71万元。",
        "聘用30人，每户每月600元，按12个月计算，需资金22.6万元。",
    ],
)
def test_what_may_be_more_or_less_is_left_alone(text: str) -> None:
    assert brief(text, kind="product") == []
