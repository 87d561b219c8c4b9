"""The facts of a text come in reading order."""

from jixiao.proofreading.facts.assembly import position_of
from tests.proofreading.spoken import said

TEXT = "收入9万元（其中基金2万元），支出8万元。其中：基本支出5万元。比上年减少1万元。"


def test_facts_come_in_reading_order_whatever_list_they_stand_in() -> None:
    assembly = said(TEXT)
    assert [fact.label for fact in assembly.facts][:4] == ["收入", "基金", "支出", "基本支出"]
    assert [position_of(fact) for fact in assembly.facts] == sorted(map(position_of, assembly.facts))


def test_a_list_belongs_to_the_sentence_it_stands_in() -> None:
    assert [fact.sentence for fact in said(TEXT).facts][:4] == [1, 1, 1, 2]


def test_a_fact_without_a_level_stands_where_its_first_figure_does() -> None:
    (fact,) = said("民生支出增加3万元，增长5%。").facts
    assert (fact.level, position_of(fact)) == (None, (0, fact.said[0].mention.start))
