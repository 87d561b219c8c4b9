"""Every rule comes to a verdict on every instance; what is missing is never a pass."""

import gc
from collections.abc import Iterator

import pytest

from jixiao.book.book import Book
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.check import facts_of, run_rule, run_rules
from jixiao.rules.python_rule import REGISTRY, Told
from jixiao.rules.rule import Rule
from tests.rules.sample import book, catalogue, facts, often, outcomes, rule, shipped_law, told, verdicts

PASS, FAIL, NOT_APPLICABLE = Verdict.PASS, Verdict.FAIL, Verdict.NOT_APPLICABLE
CANNOT_TELL, ENGINE_ERROR = Verdict.CANNOT_TELL, Verdict.ENGINE_ERROR


@pytest.mark.parametrize(
    ("labels", "verdict"),
    [
        ({"支出合计": "1", "收入合计": "1"}, PASS),
        ({"支出合计": "0", "收入合计": "0"}, PASS),
        ({"支出合计": "1", "收入合计": "2"}, FAIL),
        ({"支出合计": "1"}, CANNOT_TELL),
        ({"支出合计": "1", "收入合计": ""}, CANNOT_TELL),
        ({"支出合计": "1", "收入合计": "不涉及"}, NOT_APPLICABLE),
    ],
)
def test_a_rule_about_the_book_comes_to_one_verdict(labels: dict[str, str], verdict: Verdict) -> None:
    (found,) = outcomes(rule("支出合计 = 收入合计"), labels=labels)
    assert (found.verdict, found.row, found.group, found.told) == (verdict, None, (), None)
    assert found.compiled.rule == rule("支出合计 = 收入合计")
    assert found.variant is found.compiled.variants[0]


@pytest.mark.parametrize(
    ("where", "verdict"),
    [
        ("支出合计 = 1万元", FAIL),
        ("支出合计 = 2万元", NOT_APPLICABLE),  # it is not about this Book
        ("经营支出 = 0", CANNOT_TELL),  # nobody knows whether it is
        ("上缴上级支出 = 0", NOT_APPLICABLE),
    ],
)
def test_a_rule_is_judged_on_the_books_it_is_about(where: str, verdict: Verdict) -> None:
    labels = {"支出合计": "1", "收入合计": "2", "上缴上级支出": "不涉及"}
    assert verdicts(rule("支出合计 = 收入合计", where=where), labels=labels) == {"决算": verdict}


ROWS = {
    "项目": [
        {"编号": "p1", "项目名称": "甲", "开始月份": "1"},
        {"编号": "p2", "项目名称": "乙", "开始月份": "13"},
        {"编号": "p3", "项目名称": "甲", "开始月份": ""},
        {"编号": "p4", "项目名称": "丙", "开始月份": "不涉及"},
    ]
}


def test_a_rule_about_rows_comes_to_a_verdict_on_each() -> None:
    found = outcomes(rule("开始月份 <= 12", each="项目"), labels=ROWS)
    assert [(item.row.key, item.verdict) for item in found] == [
        ("p1", PASS),
        ("p2", FAIL),
        ("p3", CANNOT_TELL),
        ("p4", NOT_APPLICABLE),
    ]


def test_rows_that_a_rule_is_not_about_are_left_out_and_doubtful_ones_are_not() -> None:
    about = rule("项目名称 = 丁", each="项目", where="开始月份 <= 12")
    assert verdicts(about, labels=ROWS) == {"p1": FAIL, "p3": CANNOT_TELL, "p4": NOT_APPLICABLE}


def test_a_condition_in_several_calibers_is_looked_at_in_each() -> None:
    rows = {
        "项目": [
            {"编号": "p1", "项目金额[年初预算]": "1"},
            {"编号": "p2", "项目金额[年初预算]": "0", "项目金额[决算]": "1"},
        ]
    }
    about = rule("年度() = 2024", each="项目", where="项目金额 > 0", phases=("年初预算", "决算"))
    assert verdicts(about, labels=rows) == {"p1@年初预算": PASS, "p1@决算": CANNOT_TELL, "p2@决算": PASS}


def test_a_rule_without_an_instance_is_not_applicable_once() -> None:
    for made in (rule("开始月份 > 0", each="项目"), rule("sum(开始月份) > 0", each="项目", per=("项目名称",))):
        (found,) = outcomes(made, labels={})
        assert (found.verdict, found.variant, found.instance) == (NOT_APPLICABLE, None, "全表")


def test_a_rule_about_groups_comes_to_a_verdict_on_each_set_of_rows() -> None:
    rows = {
        "项目": [
            {"编号": "p1", "项目名称": "甲", "开始月份": "1"},
            {"编号": "p2", "项目名称": "乙", "开始月份": "9"},
            {"编号": "p3", "项目名称": "甲", "开始月份": "2"},
        ]
    }
    found = outcomes(rule("sum(开始月份) = 3", each="项目", per=("项目名称",)), labels=rows)
    assert [(item.instance, item.verdict, item.row.key, [row.key for row in item.group]) for item in found] == [
        ("甲", PASS, "p1", ["p1", "p3"]),
        ("乙", FAIL, "p2", ["p2"]),
    ]


@pytest.mark.parametrize(
    ("months", "verdict"),
    [
        (("1", "2"), PASS),  # 1 + 2 = 3
        (("1", "2", "13"), PASS),  # the third is not of the group
        (("1", "2", "不涉及"), PASS),
        (("1", "2", ""), CANNOT_TELL),  # nobody knows whether the third belongs to it
        (("1", "1"), FAIL),
    ],
)
def test_a_group_is_of_the_rows_that_the_rule_is_about(months: tuple[str, ...], verdict: Verdict) -> None:
    rows = {"项目": [{"项目名称": "甲", "开始月份": month} for month in months]}
    grouped = rule("sum(开始月份) = 3", each="项目", where="开始月份 <= 12", per=("项目名称",))
    assert verdicts(grouped, labels=rows) == {"甲": verdict}


def test_a_group_of_no_rows_is_none() -> None:
    rows = {"项目": [{"项目名称": "甲", "开始月份": "13"}]}
    grouped = rule("sum(开始月份) = 3", each="项目", where="开始月份 <= 12", per=("项目名称",))
    assert verdicts(grouped, labels=rows) == {"全表": NOT_APPLICABLE}


def test_every_formula_and_caliber_is_an_instance_of_its_own() -> None:
    made = rule("支出合计 = 收入合计", "支出合计 > 0", phases=("年初预算", "决算"))
    labels = {"支出合计[年初预算]": "1", "收入合计[年初预算]": "2", "支出合计[决算]": "3", "收入合计[决算]": "3"}
    assert verdicts(made, labels=labels) == {"年初预算#1": FAIL, "决算#1": PASS, "年初预算#2": PASS, "决算#2": PASS}


def test_where_nobody_stated_the_figure_its_definition_has_nothing_to_judge() -> None:
    defining = rule("支出合计 = 基本支出 + 项目支出", defines="支出合计")
    using = rule("支出合计 = 收入合计", number="R002")
    parts = {"基本支出": "1", "项目支出": "2", "收入合计": "3"}
    for labels, found in (
        (parts, [NOT_APPLICABLE, PASS]),  # 1 + 2 = 3 is used
        ({**parts, "支出合计": "3"}, [PASS, PASS]),
        ({**parts, "支出合计": "4"}, [FAIL, FAIL]),
        ({**parts, "支出合计": ""}, [NOT_APPLICABLE, CANNOT_TELL]),
    ):
        assert [item.verdict for item in outcomes(defining, using, labels=labels)] == found


def test_a_printed_figure_may_disagree_by_its_rounding() -> None:
    made = (rule("支出合计 = 收入合计", tolerance="rounding"), rule("支出合计 = 支出合计", number="R002"))
    found = outcomes(*made, labels={"支出合计": "1.00", "收入合计": "1.01"}, is_printed=True)
    assert [item.verdict for item in found] == [PASS, PASS]


def test_what_breaks_is_an_engine_error_and_stops_no_other_rule() -> None:
    length_of_money = rule("长度(支出合计) = 1")
    broken, sound = outcomes(length_of_money, rule("年度() = 2024", number="R002"), labels={"支出合计": "1"})
    assert (broken.verdict, broken.variant, broken.row) == (ENGINE_ERROR, None, None)
    assert broken.compiled.rule == length_of_money
    assert isinstance(broken.told, TypeError)
    assert sound.verdict is PASS


def test_instances_before_the_one_that_breaks_are_kept() -> None:
    rows = {
        "项目": [{"编号": "p1", "项目名称": "甲", "开始月份": ""}, {"编号": "p2", "项目名称": "乙", "开始月份": "2"}]
    }
    found = outcomes(rule("长度(开始月份) = 1", each="项目"), labels=rows)
    assert [(item.verdict, item.row and item.row.key) for item in found] == [(CANNOT_TELL, "p1"), (ENGINE_ERROR, None)]


def test_a_rule_in_python_tells_its_verdicts_row_by_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def check_names(known: Facts) -> Iterator[Told]:
        yield from (Told(PASS if row.name == "甲" else FAIL, row) for row in known.rows("project"))

    monkeypatch.setitem(REGISTRY, "check_names", check_names)
    made = rule(python="check_names", each="项目")
    found = outcomes(made, labels={"项目": [{"编号": "p1", "项目名称": "甲"}, {"编号": "p2"}]})
    assert [(item.compiled.rule, item.instance, item.verdict) for item in found] == [
        (made, "p1", PASS),
        (made, "p2", FAIL),
    ]
    assert [item.told for item in found] == [Told(PASS, found[0].row), Told(FAIL, found[1].row)]


@pytest.mark.parametrize("is_looked_for", [True, False])
def test_garbage_is_left_while_rules_run_and_looked_for_again_as_before(
    monkeypatch: pytest.MonkeyPatch, *, is_looked_for: bool
) -> None:
    seen: list[bool] = []

    def look(_known: Facts) -> Iterator[Told]:
        seen.append(gc.isenabled())
        yield Told(PASS)

    monkeypatch.setitem(REGISTRY, "look", look)
    before = gc.isenabled()
    try:
        (gc.enable if is_looked_for else gc.disable)()
        outcomes(rule(python="look"), labels={})
        assert (seen, gc.isenabled()) == ([False], is_looked_for)
    finally:
        (gc.enable if before else gc.disable)()


def test_a_definition_of_rows_is_judged_on_the_rows_that_state_the_figure() -> None:
    lines = {
        "功能分类": [
            {"编号": "a", "支出合计": "3", "基本支出": "1", "项目支出": "2"},
            {"编号": "b", "基本支出": "1", "项目支出": "2"},
        ]
    }
    defining = rule("支出合计 = 基本支出 + 项目支出", each="功能分类", defines="支出合计")
    found = outcomes(defining, labels=lines)
    assert [(item.row.key, item.verdict) for item in found] == [("a", PASS), ("b", NOT_APPLICABLE)]
    assert found[1].compiled.rule == defining
    assert found[1].variant is found[0].variant


AMOUNTS = {
    "项目": [
        {"编号": "p1", "项目名称": "甲", "项目金额[年初预算]": "1"},
        {"编号": "p2", "项目名称": "乙", "项目金额[决算]": "0"},
        {"编号": "p3", "项目名称": "丙"},
    ]
}
CALIBERS = ("年初预算", "调整预算", "决算")


def test_a_caliber_of_a_row_in_which_nothing_is_stated_is_no_instance() -> None:
    assert verdicts(rule("项目金额 > 0", each="项目", phases=CALIBERS), labels=AMOUNTS) == {
        "p1@年初预算": PASS,
        "p2@决算": FAIL,
    }


def test_what_is_stated_beside_a_row_makes_an_instance_of_every_row() -> None:
    labels = {**AMOUNTS, "支出合计[调整预算]": "2"}
    assert verdicts(rule("项目金额 < 支出合计", each="项目", phases=("调整预算",)), labels=labels) == {
        "p1@调整预算": CANNOT_TELL,
        "p2@调整预算": CANNOT_TELL,
        "p3@调整预算": CANNOT_TELL,
    }


def test_a_group_of_which_nothing_is_stated_is_no_instance() -> None:
    grouped = rule("sum(项目金额) = 0", each="项目", per=("安排方式",), phases=CALIBERS)
    assert verdicts(grouped, labels=AMOUNTS) == {
        "部门整体@年初预算": CANNOT_TELL,  # two of the three are missing
        "部门整体@决算": CANNOT_TELL,
    }


def test_a_book_that_states_nothing_of_a_rule_is_told_once() -> None:
    (found,) = outcomes(rule("支出合计 = 收入合计", "支出合计 > 0", phases=CALIBERS), labels={"基本支出": "1"})
    assert (found.verdict, found.variant, found.instance) == (NOT_APPLICABLE, None, "全表")


def test_a_group_may_be_about_what_the_book_holds_elsewhere() -> None:
    rows = {"项目": [{"项目名称": "甲", "开始月份": "3"}], "支出合计": "1"}
    grouped = rule("sum(开始月份) = 3", each="项目", where="支出合计 > 0", per=("项目名称",))
    assert verdicts(grouped, labels=rows) == {"甲@决算": PASS}


def test_rules_run_in_the_order_of_the_catalogue() -> None:
    made = catalogue(rule("年度() = 2024", number="R002"), rule("年度() = 2023", number="R001"))
    known = facts(made, {})
    found = run_rules(made, facts=known)
    assert [(item.compiled.rule.id, item.verdict) for item in found] == [("R002", PASS), ("R001", FAIL)]
    assert [item.verdict for item in run_rule(made.compiled[1], facts=known)] == [FAIL]


def test_facts_ask_the_law_of_the_catalogue() -> None:
    law = shipped_law("510521")
    known = facts_of(Book(2024), catalogue=catalogue(law=law))
    assert known.parameters("执行进度标准", None) == law.value("执行进度标准")
    months = [known.parameters("执行进度标准", key) for key in (6, 9)]
    assert months == [law.value("执行进度标准", key=key) for key in (6, 9)]
    assert None not in months
    assert known.name_of("region", "510521") == law.code_list("region").labels["510521"]
    assert known.name_of("region", "没有") is None
    assert known.parts_of("functional_subject", "206") == law.code_list("functional_subject").children("206")
    assert known.parents_of("functional_subject", "20607") == law.code_list("functional_subject").parents("20607")
    assert set(known.functions) == {"应得分", "档次", "得分范围", "分值问题"}


def test_facts_ask_scoring_about_their_own_book() -> None:
    row = {"所属项目": "p1", "指标性质": "≥", "指标值": "10", "实际完成值": "5", "权重": "50"}
    made = book({"绩效指标": [row], "评价": [{"评价项目": "p1", "评分方案": "SELF-MOF-2020-10"}]})
    known = facts_of(made, catalogue=catalogue(law=shipped_law()))
    assert known.functions["应得分"](known, made.indicators[0]) == 25  # 5 ÷ 10 of 50 points
    assert known.functions["档次"](known, made.evaluations[0], 95) == "优"


def test_facts_are_of_the_book() -> None:
    made = book({"支出合计": "1"})
    assert facts_of(made, catalogue=catalogue()).book is made


def plain_rules() -> tuple[Rule, ...]:
    """Return rules that are not to be run."""
    return (rule("年度() = 2023", stage="retired"), rule("年度() = 2023", number="R002", stage="beta"))


def test_a_retired_rule_is_not_run_and_one_in_trial_is() -> None:
    assert [item.compiled.rule.id for item in outcomes(*plain_rules(), labels={})] == ["R002"]


def test_a_rule_that_runs_often_is_written_and_says_the_same() -> None:
    made = catalogue(
        rule("支出合计 = 基本支出 + 项目支出", phases=("决算",), tolerance="rounding"),
        rule("项目金额 >= 0", number="R002", each="项目", where="项目名称 = 甲", phases=("决算",)),
        rule(
            "count(项目) <= 1",
            number="R003",
            each="项目",
            where="项目金额 > 1万元",
            per=("项目名称",),
            phases=("决算",),
        ),
    )
    labels = {
        "支出合计[决算]": "3.01",
        "基本支出[决算]": "1.00",
        "项目支出[决算]": "2.00",
        "项目": [{"项目名称": name, "项目金额[决算]": amount} for name, amount in (("甲", "2"), ("", "2"), ("甲", ""))],
    }
    known = facts(made, labels, is_printed=True)
    first = told(run_rules(made, facts=known))
    assert told(item for compiled in map(often, made.compiled) for item in run_rule(compiled, facts=known)) == first
    assert [item[2] for item in first] == [PASS, PASS, CANNOT_TELL, CANNOT_TELL, CANNOT_TELL, PASS]


def test_a_rule_is_written_after_a_few_books() -> None:
    made = catalogue(rule("支出合计 = 基本支出", phases=("决算",)))
    (compiled,) = made.compiled
    for is_written in (False,) * 5 + (True,) * 2:
        run_rule(compiled, facts=facts(made, {"支出合计[决算]": "1"}))
        assert ("written" in vars(compiled.variants[0])) is is_written


def test_a_group_in_which_a_row_is_doubtful_cannot_be_told() -> None:
    grouped = rule("count(项目) >= 1", each="项目", where="开始月份 > 1", per=("项目名称",))
    labels = {"项目": [{"项目名称": name, "开始月份": month} for name, month in (("甲", "2"), ("甲", ""), ("乙", "2"))]}
    assert verdicts(grouped, labels=labels) == {"甲": CANNOT_TELL, "乙": PASS}
