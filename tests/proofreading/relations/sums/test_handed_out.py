"""What numbered lines share out is no more than what the line before them hands out."""

import pytest

from jixiao.book.relation import Relation
from jixiao.proofreading.relations.sums.handed_out import handed_out_relations
from tests.proofreading.spoken import said


def told(text: str) -> list[Relation]:
    """Return what is told of a text."""
    return list(handed_out_relations(said(text)))


@pytest.mark.parametrize(
    "text",
    [
        # 86.40 + 47.15 = 133.55
        "现下达2022年农村公路养护资金123.55万元。\n一、县道养护补助86.40万元，里程72公里。\n二、乡道养护补助47.15万元。",
        "本次拨付乡镇卫生院补助52.8万元：\n1.东坪镇卫生院补助30.6万元。\n2.西岭镇卫生院补助25.9万元。",  # 56.5
        "经研究，分配救灾物资购置资金70万元。\n（一）甲乡38.25万元；\n（二）乙乡41.75万元。",  # 80
        "县级切块下达村级公益事业奖补资金66.3万元，明细如下。\n1.道路硬化补助36.6万元。\n2.路灯安装补助19.7万元。\n3.渠道清淤经费12万元。",
        "划拨学前教育发展资金215.08元。\n一、公办园建设资金118.46万元。\n二、普惠园补助96.62万元。",  # 215.08 in 万元
    ],
)
def test_more_than_was_handed_out_is_told(text: str) -> None:
    assert [it.holds for it in told(text)] == [False]


@pytest.mark.parametrize(
    "text",
    [
        # it comes out, and so it does without the last line
        "现下达养护资金133.55万元。\n一、县道养护补助86.40万元。\n二、乡道养护补助47.15万元。",
        "现下达养护资金133.55万元。\n一、县道养护补助86.40万元。\n二、乡道养护补助47.15万元。\n三、桥梁维修9.8万元。",
        # less may be shared out later
        "现下达养护资金183.55万元。\n一、县道养护补助86.40万元。\n二、乡道养护补助47.15万元。",
        # what was spent, and what others add, is no share of it
        "上级下达养护资金90万元。\n一、县级配套资金86.40万元。\n二、镇级自筹资金47.15万元。",
        "上级下达养护资金90万元。\n一、实际到账90万元。\n二、已支付47.15万元。",
        # works may have funds of their own beside
        "省级下达水利资金90万元。\n一、甲水库加固工程86.40万元。\n二、乙渠道整治工程47.15万元。",
        # two figures stand in the line, and nothing is handed out
        "现下达养护资金90万元，累计下达133.55万元。\n一、县道补助86.40万元。\n二、乡道补助47.15万元。",
        "养护资金需求90万元。\n一、县道养护补助86.40万元。\n二、乡道养护补助47.15万元。",
    ],
)
def test_other_lists_are_left_alone(text: str) -> None:
    assert told(text) == []
