"""The answers of the law are those of the law, and are kept for all Books of a place and year."""

from jixiao.rules.law_answers import answers_of
from tests.rules.sample import shipped_law


def test_the_answers_are_those_of_the_law() -> None:
    law = shipped_law()
    answers = answers_of(law)
    assert answers.parameters("自评总分", None) == law.value("自评总分") is not None
    assert answers.parameters("没有的参数", None) is None
    assert answers.name_of("fund", "general") == law.code_list("fund").labels["general"]
    assert answers.name_of("fund", "没有的代码") is None
    assert answers.parts_of("fund", "all") == law.code_list("fund").children("all") != ()
    part = answers.parts_of("fund", "all")[0]
    assert answers.parents_of("fund", part) == law.code_list("fund").parents(part) == ("all",)


def test_what_was_asked_for_is_not_looked_up_again() -> None:
    answers = answers_of(shipped_law())
    assert answers.parts_of("fund", "all") is answers.parts_of("fund", "all")
