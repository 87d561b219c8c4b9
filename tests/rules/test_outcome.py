"""An outcome is named by what the rule ran on, and with the rule id for ever."""

import pytest

from jixiao.book.project import Project
from jixiao.book.verdict import Verdict
from jixiao.rules.compiled import CompiledRule
from jixiao.rules.outcome import Judged, Outcome, Outcomes
from jixiao.rules.python_rule import Told
from jixiao.rules.rule import Rule
from tests.formula.sample import table
from tests.rules.sample import outcomes, rule

PROJECTS = {
    "支出合计": "3",
    "项目": [
        {"编号": "p1", "项目名称": "甲", "项目金额[决算]": "1"},
        {"编号": "p2", "项目名称": "", "项目金额[决算]": ""},
    ],
}


@pytest.mark.parametrize(
    ("checks", "instances"),
    [
        (("年度() = 2024",), ["全表"]),
        (("年度() = 2024", "年度() > 0"), ["#1", "#2"]),
        (("支出合计 = 0",), ["决算"]),
        (("支出合计 = 0", "年度() > 0"), ["决算#1", "#2"]),
    ],
)
def test_a_rule_about_the_book_is_named_by_caliber_and_formula(checks: tuple[str, ...], instances: list[str]) -> None:
    assert [item.instance for item in outcomes(rule(*checks), labels={"支出合计": "1"})] == instances


def test_a_rule_about_rows_is_named_by_their_keys() -> None:
    found = [item.instance for item in outcomes(rule("项目金额 > 0", each="项目"), labels=PROJECTS)]
    assert found == ["p1@决算", "p2@决算"]
    found = [item.instance for item in outcomes(rule("年度() > 0", each="项目"), labels=PROJECTS)]
    assert found == ["p1", "p2"]


def test_a_rule_about_groups_is_named_by_what_their_rows_share() -> None:
    grouped = rule("sum(项目金额) > 0", each="项目", per=("项目名称", "安排方式"))
    assert [item.instance for item in outcomes(grouped, labels=PROJECTS)] == [
        "甲+部门整体@决算",
        "部门整体+部门整体@决算",
    ]


def test_a_rule_in_python_names_its_instances_itself() -> None:
    compiled = CompiledRule(rule(python="check_it"), table("项目"))
    row = Project("p1")
    named = [
        Outcome(compiled, None, Verdict.FAIL, told=Told(Verdict.FAIL, instance="决算")),
        Outcome(compiled, None, Verdict.FAIL, row, told=Told(Verdict.FAIL, row, instance="决算")),
        Outcome(compiled, None, Verdict.FAIL, row, told=Told(Verdict.FAIL, row)),
        Outcome(compiled, None, Verdict.FAIL, told=Told(Verdict.FAIL)),
        Outcome(compiled, None, Verdict.ENGINE_ERROR, told=ValueError("甲")),
    ]
    assert [item.instance for item in named] == ["决算", "p1@决算", "p1", "全表", "全表"]


@pytest.mark.parametrize(
    ("made", "items"),
    [
        (rule("年度() = 2024"), ["全表"]),
        (rule("年度() = 2024", "年度() > 0"), ["全表", "全表"]),
        (rule("支出合计 = 0", "年度() > 0"), ["决算", "全表"]),
        (rule("项目金额 > 0", each="项目"), ["p1@决算", "p2@决算"]),
        (rule("年度() > 0", "年度() > 1", each="项目"), ["p1", "p2", "p1", "p2"]),
    ],
)
def test_an_item_is_the_instance_without_the_number_of_the_formula(made: Rule, items: list[str]) -> None:
    assert [item.item for item in outcomes(made, labels=PROJECTS)] == items


def test_an_outcome_that_nobody_told_more_of_has_neither_row_nor_group() -> None:
    plain = Outcome(CompiledRule(rule()), None, Verdict.PASS)
    assert (plain.row, plain.group, plain.told) == (None, (), None)


def test_what_was_judged_comes_out_row_by_row_and_by_verdict() -> None:
    compiled, rows = CompiledRule(rule()), (Project("p1"), Project("p2"), Project("p3"))
    some = Judged(compiled, None, rows, [Verdict.PASS, Verdict.FAIL])  # it broke on the third row
    told = Told(Verdict.FAIL)
    other = Judged(compiled, verdicts=[Verdict.FAIL], told=(told,), group=rows)
    found = Outcomes([some, other, Judged(compiled, verdicts=[Verdict.CANNOT_TELL])])
    last = Outcome(compiled, None, Verdict.FAIL, None, told, rows)
    assert (len(found), len(Outcomes())) == (4, 0)
    assert [(item.row, item.verdict) for item in found] == [
        (rows[0], Verdict.PASS),
        (rows[1], Verdict.FAIL),
        (None, Verdict.FAIL),
        (None, Verdict.CANNOT_TELL),
    ]
    assert list(found.having(Verdict.FAIL)) == [Outcome(compiled, None, Verdict.FAIL, rows[1]), last]
    assert [item.verdict for item in found.having(Verdict.CANNOT_TELL, Verdict.PASS)] == [
        Verdict.PASS,
        Verdict.CANNOT_TELL,
    ]
