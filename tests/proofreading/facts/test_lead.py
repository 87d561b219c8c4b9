"""The words before a number say what it is."""

import pytest

from jixiao.proofreading.facts.lead import Lead, Role, read_lead
from tests.proofreading.spoken import fact, mentions


def last_lead(text: str, *, before: Role | None = Role.LEVEL) -> Lead:
    return read_lead(mentions(text)[-1], before=before)


@pytest.mark.parametrize(
    ("text", "role", "direction"),
    [
        ("收入合计10万元", Role.LEVEL, 0),
        ("授予中小企业合同金额10万元", Role.LEVEL, 0),
        ("1万元，比2022年决算数10万元", Role.PRIOR, 0),
        ("1万元，上年累计支出10万元", Role.PRIOR, 0),
        ("1万元，比上年增加10万元", Role.CHANGE, 1),
        ("1万元，减支2万元", Role.CHANGE, -1),
        ("1辆，比上年度少3辆", Role.CHANGE, -1),
        ("1万元，同比降3.6%", Role.GROWTH, -1),
        ("1万元，降幅各为23.51%", Role.GROWTH, -1),
        ("1万元，变动率为3%", Role.GROWTH, 0),
        ("1万元，占比最高，达78%", Role.SHARE, 0),
        ("1万元，占基本支出的20%", Role.SHARE, 0),
        ("1万元，完成年初预算的53.57%", Role.OF, 0),
        ("1万元，为预算2万元的50%", Role.OF, 0),
        ("1万元，执行率达到100%", Role.RATE, 0),
        ("1万元，满意度≥95%", Role.LEVEL, 0),
        ("1万元，完成率95%", Role.RATE, 0),
        ("1户，超额完成5%", Role.GROWTH, 1),
        ("1万元，决算数大于预算数2万元", Role.CHANGE, 1),
        ("1万元，低于年初预算2万元", Role.CHANGE, -1),
        ("1万元，不低于预算2万元", Role.LEVEL, 0),
        ("1万元，降至2万元", Role.REACHED, 0),
        ("1万元调减为2万元", Role.REACHED, 0),
        ("1万元，预决算差异率2%", Role.GROWTH, 0),
        ("1万元，完成2%", Role.RATE, 0),
    ],
)
def test_roles(text: str, role: Role, direction: int) -> None:
    lead = last_lead(text)
    assert (lead.role, lead.direction) == (role, direction)


@pytest.mark.parametrize("text", ["赤字率由年初预算安排的3%", "税收占收入的比重从60%"])
def test_a_rate_that_another_one_comes_from_is_of_no_figure(text: str) -> None:
    assert last_lead(text).role is Role.ASIDE


def test_a_rate_in_brackets_belongs_to_the_change_before_it() -> None:
    assert last_lead("较上年减少18.50万元（65.37%）", before=Role.CHANGE).role is Role.GROWTH
    assert last_lead("收入18.50万元（65.37%）", before=Role.LEVEL).role is Role.LEVEL


def test_bases_and_subjects() -> None:
    assert last_lead("1万元，同口径比2022年减少1万元").label == ""
    assert last_lead("1万元，占收入合计99.64%").base == "收入合计"
    assert last_lead("1万元；公务接待较2021年减少1万元").label == "公务接待"
    assert last_lead("1万元；公务接待较2021年减少1万元").base == "2021年"
    assert last_lead("1万元，其中公务接待费比预算无增减，比去年增加1万元").label == "其中公务接待费"[2:]
    assert last_lead("收入：10万元", before=None).label == "收入"
    assert last_lead("因公出国（境）10万元", before=None).label == "因公出国（境）"


def test_signs_of_structure_come_in_order() -> None:
    assert last_lead("1万元。其中：甲（乙2万元").breaks == ("。", "其中", "：", "（")
    assert last_lead("1万元；甲2万元").sign == "；"
    assert last_lead("1万元，各减少2万元").is_each


@pytest.mark.parametrize(
    ("text", "direction"), [("机关运行经费312万元，较上年多安排15万元。", 1), ("接待费3万元，比预算少花2万元。", -1)]
)
def test_more_and_less_may_have_a_verb_behind_them(text: str, direction: int) -> None:
    assert [it.direction for it in fact(text).changes] == [direction]


@pytest.mark.parametrize(("words", "ways"), [("，约减", [-1]), ("，约增", [1]), ("，约", [])])
def test_a_rate_told_roughly_goes_one_way(words: str, ways: list[int]) -> None:
    told_of = fact(f"支出9万元，较上年的10万元减少1万元{words}10%。")
    assert [it.direction for it in told_of.said if it.mention.printed == "10"] == ways
