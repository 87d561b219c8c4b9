"""A rate is told where it fits, and fails only against a figure that is sure."""

import pytest

from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.rates.judge_rate import before_in_clause, before_in_sentence, judge, judge_parts
from tests.proofreading.spoken import mentions, said


def named(text: str) -> list[Named]:
    return [Named(it, "数") for it in mentions(text)]


@pytest.mark.parametrize(
    ("rate", "sure", "verdicts"), [("50%", True, [True]), ("60%", True, [False]), ("60%", False, [])]
)
def test_a_rate_fails_only_against_what_is_sure(rate: str, *, sure: bool, verdicts: list[bool]) -> None:
    part, whole = named("支出40.00万元，预算80.00万元。")
    told = Said(Role.RATE, mentions(rate)[0], "执行率")
    found = judge(told, part=part, sure=[whole] if sure else [], others=[] if sure else [whole])
    assert [it.holds for it in found] == verdicts


def test_the_part_that_fits_is_taken() -> None:
    *parts, whole = named("甲3万元，乙4万元，合计8万元。")
    told = Said(Role.RATE, mentions("50%")[0], "比率")
    assert [it.operands[0].printed for it in judge_parts(told, parts=parts, whole=whole)] == ["4"]


def test_a_semicolon_ends_what_stands_before() -> None:
    text = said("甲预算9万元，支出8万元；乙预算7万元，支出6万元。")
    last = text.facts[-1]
    printed = [
        [it.level.printed for it in found if it.level]
        for found in (before_in_sentence(last, text=text), before_in_clause(last, text=text))
    ]
    assert printed == [["7", "8", "9"], ["7"]]
