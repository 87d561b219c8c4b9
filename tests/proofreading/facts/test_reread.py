"""What the words before a figure say of it may depend on what the text speaks of."""

from jixiao.proofreading.facts.fact import Fact
from tests.proofreading.spoken import brief, said


def told(fact: Fact) -> list[tuple[str, str]]:
    return [(it.role.value, it.mention.printed) for it in fact.said]


def level(fact: Fact) -> str:
    return fact.level.printed if fact.level is not None else ""


def test_the_year_before_stands_behind() -> None:
    (one,) = said("接待费2021年6.8万元，2020年8.2万元，减少1.4万元。").facts
    assert (level(one), one.prior.printed if one.prior else "") == ("6.8", "8.2")
    assert len(said("投入2021年6.8万元，2022年8.2万元，减少1.4万元。").facts) == 2


def test_new_works_are_an_item_of_a_list_of_works() -> None:
    facts = said("建设任务5.2万亩，其中新增4万亩、改造提升1.2万亩。").facts
    assert [(it.label, level(it)) for it in facts[1:]] == [("新增", "4"), ("改造提升", "1.2")]
    assert told(said("收入9万元，比上年新增2万元。").facts[0]) == [("change", "2")]


def test_a_rate_may_stand_right_behind_the_figure_it_is_of() -> None:
    first, *_ = said("收入完成4563万元，占全年任务数5239万元87.1%，下降5.5%。").facts
    assert (first.level and first.level.printed, [it.role.value for it in first.said]) == ("4563", ["growth"])
    assert (("4563", "5239"), "87.1", True) in brief("收入完成4563万元，占全年任务数5239万元87.1%。", kind="ratio")
