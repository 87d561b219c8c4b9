"""Figures of a text are found by name and nearness."""

from tests.proofreading.spoken import said

TEXT = said("年初预算10万元。本年支出4万元，比上年3万元增加1万元。\n车辆2辆。其他支出5万元。")


def test_the_nearest_figure_before_comes_first() -> None:
    spent = TEXT.facts[1].level
    assert spent is not None
    assert [named.mention.printed for named in TEXT.nearest(spent)] == ["10", "3", "5"]
    assert [named.mention.printed for named in TEXT.nearest(spent, label="年初预算")] == ["10"]


def test_what_is_compared_with_is_a_level_too() -> None:
    assert [named.mention.printed for named in TEXT.levels] == ["10", "4", "3", "2", "5"]


def test_facts_by_sentence_and_passage() -> None:
    assert [fact.label for fact in TEXT.sentence_of(TEXT.facts[1])] == ["本年支出"]
    assert [fact.label for fact in TEXT.facts_of(1)] == ["车辆", "其他支出"]
    assert TEXT.facts_of(9) == ()


def test_totals_with_one_part() -> None:
    text = said("全市8亿元，其中市本级3亿元。全省9亿元，其中甲4亿元，乙5亿元。")
    assert [fact.label for fact in text.totals_with_one_part[0]] == ["全市"]
