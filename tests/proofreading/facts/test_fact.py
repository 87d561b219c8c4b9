"""A fact knows its year, its phase and whether it only serves as a base."""

from tests.proofreading.spoken import fact, said


def test_what_a_label_names() -> None:
    found = fact("2022年收入年初预算数为10万元")
    assert (found.year, found.phase) == ("2022", "initial")


def test_a_figure_that_a_rate_is_taken_of_is_a_base() -> None:
    spent, budget = said("支出1万元，为预算2万元的50%").facts
    assert (spent.is_base, budget.is_base) == (False, True)


def test_changes_are_told_apart_from_rates() -> None:
    found = fact("支出1万元，比上年减少1万元，下降50%")
    assert [(change.mention.printed, change.direction) for change in found.changes] == [("1", -1)]


def test_a_scope_gives_its_levels() -> None:
    found = fact("支出3万元，其中：甲1万元，乙2万元")
    assert [it.label for it in found.inner[0].levels] == ["甲", "乙"]
