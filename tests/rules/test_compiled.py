"""A rule is compiled once for each formula, phase and fund type that it leaves open."""

from functools import partial

import pytest

from jixiao.formula.evaluate import Compiler
from jixiao.formula.problem import FormulaError
from jixiao.formula.special import UNKNOWN
from jixiao.formula.tree import Aggregate, AmountOf, OpenCaliber, walk
from jixiao.rules.compiled import CompiledRule, variants_of
from jixiao.rules.parsed import parse_rule
from jixiao.rules.rule import Rule
from tests.formula.sample import VOCABULARY, at, compiler, table, tree
from tests.rules.sample import rule


def compiled(made: Rule) -> CompiledRule:
    """Return a rule ready to run."""
    parsed = parse_rule(made, vocabulary=VOCABULARY)
    return CompiledRule(
        made, parsed.each, partial(variants_of, parsed, vocabulary=VOCABULARY, compiler=Compiler(), writer=Compiler)
    )


def names(made: Rule) -> list[str]:
    """Return the names of the variants of a rule."""
    return [variant.name for variant in compiled(made).variants]


@pytest.mark.parametrize(
    ("made", "variants"),
    [
        (rule("支出合计 = 0"), ["决算"]),
        (rule("年度() > 0"), [""]),
        (rule("支出合计[决算] = 0"), [""]),
        (rule("支出合计 = 0", phases=("年初预算", "决算")), ["年初预算", "决算"]),
        (rule("支出合计 = 0", funds=("全部资金", "一般公共预算")), ["决算", "决算·一般公共预算"]),
        (
            rule("支出合计 = 0", phases=("年初预算", "决算"), funds=("基金", "全部资金")),
            ["年初预算·基金", "年初预算", "决算·基金", "决算"],
        ),
        (rule("支出合计[决算] = 0", funds=("一般公共预算",)), ["一般公共预算"]),
        (rule("支出合计[基金] = 0", phases=("年初预算", "决算")), ["年初预算", "决算"]),
        (rule("支出合计[决算·基金] = 0", phases=("年初预算", "决算"), funds=("基金",)), [""]),
        (rule("支出合计 = 0", "年度() > 0"), ["决算#1", "#2"]),
        (rule("年度() > 0", where="支出合计 > 0", phases=("年初预算", "决算")), ["年初预算", "决算"]),
    ],
)
def test_there_is_a_variant_for_each_formula_phase_and_fund(made: Rule, variants: list[str]) -> None:
    assert names(made) == variants


def test_a_variant_is_bound_to_its_caliber() -> None:
    made = compiled(rule("支出合计 = 收入合计[决算]", phases=("年初预算",), funds=("基金",)))
    calibers = [item.caliber for item in walk(made.variants[0].tree) if isinstance(item, AmountOf)]
    assert calibers == [OpenCaliber("initial", "government_fund"), OpenCaliber("final", "government_fund")]


def test_a_formula_that_leaves_nothing_open_is_about_all_funds() -> None:
    made = compiled(rule("支出合计[决算·基金] = 0"))
    assert made.variants[0].tree == tree("支出合计[决算·基金] = 0")


def test_a_condition_is_compiled_once_for_all_that_read_it_alike() -> None:
    phases = ("年初预算", "决算")
    same = compiled(rule("支出合计 = 0", "收入合计 = 0", where="年度() > 0", phases=phases))
    assert len({variant.closures.condition for variant in same.variants}) == 1
    own = compiled(rule("支出合计 = 0", "收入合计 = 0", where="已填(基本支出)", phases=phases))
    conditions = {variant.name: variant.closures.condition for variant in own.variants}
    assert conditions["年初预算#1"] is conditions["年初预算#2"]
    assert conditions["年初预算#1"] is not conditions["决算#1"]
    funds = compiled(rule("支出合计 = 0", where="基本支出[决算] = 0", phases=phases, funds=("全部资金", "基金")))
    assert len({variant.closures.condition for variant in funds.variants}) == 2
    assert [variant.closures.condition for variant in compiled(rule("支出合计 = 0")).variants] == [None]


def test_a_variant_runs_its_formula_on_a_row() -> None:
    made = compiled(rule("项目金额 > 1万元", each="项目"))
    place = at({"项目": [{"项目金额[决算]": "1"}, {"项目金额[决算]": "2"}]}, each="项目", row=1)
    assert (made.each, made.per) == (table("项目"), ())
    assert [made.variants[0].closures.formula(place.facts, row, None) for row in place.facts.rows("project")] == [
        False,
        True,
    ]


def test_groups_are_made_of_columns_and_their_sums_run_over_the_group() -> None:
    made = compiled(rule("sum(项目金额) = max(绩效指标.台账成本)", each="项目", per=("项目名称", "安排方式")))
    assert made.per == ("name", "arrangement")
    spans = {item.table: item.span for item in walk(made.variants[0].tree) if isinstance(item, Aggregate)}
    assert spans == {"project": "group", "indicator": "table"}


def test_a_condition_is_read_in_the_caliber_of_the_variant() -> None:
    made = compiled(rule("年度() > 0", where="支出合计 > 0", phases=("年初预算", "决算"), funds=("全部资金", "基金")))
    facts = at({"支出合计[年初预算]": "1", "支出合计[决算·基金]": "0"}).facts
    holds = [variant.closures.condition and variant.closures.condition(facts, None, None) for variant in made.variants]
    assert holds == [True, UNKNOWN, UNKNOWN, False]


def test_a_condition_that_is_the_same_in_every_caliber_is_compiled_once() -> None:
    same = compiled(rule("支出合计 = 0", where="年度() > 0", phases=("年初预算", "决算"), funds=("全部资金", "基金")))
    assert len({variant.closures.condition for variant in same.variants}) == 1
    by_phase = compiled(
        rule("支出合计 = 0", where="收入合计[基金] > 0", phases=("年初预算", "决算"), funds=("全部资金", "基金"))
    )
    assert len({variant.closures.condition for variant in by_phase.variants}) == 2
    by_fund = compiled(
        rule("支出合计 = 0", where="收入合计[决算] > 0", phases=("年初预算", "决算"), funds=("全部资金", "基金"))
    )
    assert len({variant.closures.condition for variant in by_fund.variants}) == 2


def test_without_a_condition_there_is_none() -> None:
    (variant,) = compiled(rule("支出合计 = 0")).variants
    assert (variant.closures.condition, variant.closures.guard, variant.message) == (None, None, None)


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (rule("支出合计 = 0", messages=("支出{支出合计}",), phases=("年初预算",), funds=("基金",)), "支出1.00"),
        (rule("年度() = 0", messages=("支出{支出合计}",)), "支出2.00"),  # the final account where nothing is open
    ],
)
def test_a_message_is_bound_to_the_caliber_of_its_variant(made: Rule, sentence: str) -> None:
    place = at({"支出合计[年初预算·基金]": "1", "支出合计[决算]": "2"})
    message = compiled(made).variants[0].message
    assert message is not None
    pieces = message.fill(at=place, compiler=Compiler())
    assert pieces is not None
    assert "".join(piece.text for piece in pieces) == sentence


def test_a_definition_guards_its_first_formula() -> None:
    made = compiled(rule("支出合计 = 基本支出 + 项目支出", "支出合计 > 0", defines="支出合计"))
    first, second = made.variants
    assert first.closures.guard is not None
    assert second.closures.guard is None
    for printed, is_stated in (("1", True), ("0", True), ("", False), ("不涉及", False)):
        assert first.closures.guard(at({"支出合计[决算]": printed}).facts, None, None) is is_stated
    assert first.closures.guard(at({"支出合计[年初预算]": "1"}).facts, None, None) is False


def test_a_guard_is_read_in_the_caliber_of_its_variant() -> None:
    made = compiled(rule("支出合计 = 基本支出", defines="支出合计", phases=("年初预算",), funds=("基金",)))
    guard = made.variants[0].closures.guard
    assert guard is not None
    assert guard(at({"支出合计[年初预算·基金]": "1"}).facts, None, None) is True
    assert guard(at({"支出合计[决算]": "1"}).facts, None, None) is False


@pytest.mark.parametrize(
    ("made", "word", "nearest"),
    [
        (rule("支出合计 = 0", phases=("年末决算",)), "年末决算", ("决算", "决算数")),
        (rule("支出合计 = 0", funds=("一般预算",)), "一般预算", ("一般公共预算",)),
    ],
)
def test_a_phase_or_a_fund_that_nobody_knows_is_refused_with_the_nearest(
    made: Rule, word: str, nearest: tuple[str, ...]
) -> None:
    with pytest.raises(FormulaError) as caught:
        names(made)
    assert (caught.value.formula, caught.value.position, caught.value.problem, caught.value.nearest) == (
        word,
        0,
        f"口径里没有“{word}”",
        nearest,
    )


def test_a_phase_that_no_formula_leaves_open_is_not_looked_at() -> None:
    assert names(rule("支出合计[决算·基金] = 0", phases=("没有",), funds=("没有",))) == [""]


@pytest.mark.parametrize(
    ("made", "is_stated"),
    [
        (rule("支出合计 = 收入合计"), False),
        (rule("支出合计 = 收入合计", phases=("年初预算",)), True),
        (rule("支出合计 = 收入合计", phases=("年初预算",), funds=("基金",)), False),
        (rule("支出合计 = 0", where="已填(收入合计)", phases=("年初预算",)), True),  # the condition is stated
        (rule("若 已填(支出合计) 则 支出合计 = 收入合计", phases=("年初预算",)), False),  # the other figure is no help
        (rule("若 已填(收入合计) 则 支出合计 = 收入合计", phases=("年初预算",)), True),
        (rule("年度() = 2024"), True),
        (rule("支出合计 = 0 且 年度() = 2023"), True),  # false without the amount
        (rule("支出合计 = 0 或 在职人员总数 > 0"), True),
    ],
)
def test_a_variant_is_stated_where_one_of_its_amounts_is(made: Rule, *, is_stated: bool) -> None:
    (variant,) = compiled(made).variants
    assert variant.is_stated(at({"收入合计[年初预算]": "1"}).facts) is is_stated


def test_an_amount_is_stated_where_one_of_those_it_is_computed_from_is() -> None:
    defined = compiler(支出合计="基本支出 + 项目支出")
    for check, is_stated in (("支出合计 = 收入合计", True), ("若 已填(支出合计) 则 支出合计 = 收入合计", False)):
        parsed = parse_rule(rule(check), vocabulary=VOCABULARY)
        (variant,) = variants_of(parsed, vocabulary=VOCABULARY, compiler=defined, writer=Compiler)
        assert variant.is_stated(at({"基本支出[决算]": "1"}).facts) is is_stated
        assert not variant.is_stated(at({"基本支出[年初预算]": "1"}).facts)
