"""A formula is silent where it cannot be decided without its amounts, and never where it can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.formula.evaluate import Compiler
from jixiao.formula.silence import Silence, required_amount
from jixiao.formula.special import Special
from jixiao.formula.tree import AmountOf
from tests.formula.sample import at, compiler, tree, value_of

SILENT = [
    "支出合计 = 收入合计",
    "支出合计 + 收入合计 > 0",
    "-支出合计 * 2 < 收入合计 / 3",
    "0 <= 支出合计 且 支出合计 <= 收入合计",
    "支出合计 = 0 或 收入合计 = 0",
    "非 支出合计 = 0",
    "若 已填(支出合计) 则 在职人员总数 > 0",
    "若 已填(支出合计) 且 在职人员总数 > 0 则 支出合计 > 0",
    "若 已填(支出合计 + 收入合计) 则 在职人员总数 > 0",
    "若 不涉及(支出合计) 则 在职人员总数 > 0",
    "若 不涉及(支出合计 + 收入合计) 则 在职人员总数 > 0",
    "支出合计 属于 {1万元、2万元}",
    "sum(项目.项目金额) = 支出合计",
    "支出合计 = 基本支出 + (若 已填(项目支出) 则 项目支出)",
]
SPEAKING = [
    "年度() = 2024",
    "在职人员总数 > 0",
    "在职人员总数 > 0 且 支出合计 > 0",  # nobody in post: false, whatever was spent
    "在职人员总数 > 0 或 支出合计 > 0",
    "在职人员总数 + 在职人员总数 > 0 且 支出合计 > 0",
    "若 非 已填(支出合计) 则 在职人员总数 > 0",
    "若 非 不涉及(支出合计) 则 在职人员总数 > 0",
    "已填(支出合计)",
    "非 已填(支出合计 + 收入合计)",
    "非 不涉及(支出合计)",
    "不涉及(支出合计 / 收入合计)",
    "count(项目) = 0 且 支出合计 = 0",
    "sum(项目.项目金额, 项目名称 = 甲) = 0",  # there may be no such project
    "支出合计 = 1万元 * 在职人员总数",  # cannot be told, but somebody said how many
    "若 在职人员总数 > 1 则 支出合计 = 0",
]
COMPILER = Compiler()
SILENCE = Silence({})


@pytest.mark.parametrize("formula", SILENT)
def test_a_formula_is_silent_without_its_amounts(formula: str) -> None:
    assert SILENCE.covers(tree(formula), where=None)


@pytest.mark.parametrize("formula", SPEAKING)
def test_a_formula_that_can_speak_without_amounts_is_not_silent(formula: str) -> None:
    assert not SILENCE.covers(tree(formula), where=None)


@given(
    st.sampled_from(SILENT),
    st.sampled_from(["", "0", "1", "3", "不涉及"]),
    st.lists(st.sampled_from(["甲", "乙", ""]), max_size=3),
)
def test_a_silent_formula_is_never_decided_without_amounts(formula: str, staff: str, projects: list[str]) -> None:
    place = at({"在职人员总数": staff, "项目": [{"项目名称": name} for name in projects]})
    assert isinstance(value_of(tree(formula), place), Special)


@pytest.mark.parametrize(
    ("where", "is_quiet"),
    [
        ("已填(收入合计)", True),  # the rule is not about a Book without it
        ("收入合计 > 0 且 在职人员总数 > 0", False),
        ("在职人员总数 > 0", False),
    ],
)
def test_a_condition_that_does_not_hold_silences_the_formula(where: str, *, is_quiet: bool) -> None:
    check = tree("支出合计 = 1万元 * 在职人员总数")
    assert SILENCE.covers(check, where=tree(where)) is is_quiet


def test_a_condition_does_not_let_a_formula_speak() -> None:
    assert SILENCE.covers(tree("支出合计 = 0"), where=tree("在职人员总数 > 0"))


def test_a_formula_that_reads_no_amount_speaks_whatever_its_condition_reads() -> None:
    assert not SILENCE.covers(tree("年度() = 2024"), where=tree("已填(支出合计)"))


def test_an_amount_may_be_computed_from_what_is_no_amount() -> None:
    by_staff = compiler(支出合计="1万元 * 在职人员总数").silence
    by_parts = compiler(支出合计="基本支出 + 项目支出", 基本支出="支出合计 - 项目支出").silence
    by_itself = compiler(支出合计="支出合计 + 基本支出").silence
    check = tree("支出合计 = 收入合计")
    assert by_parts.covers(check, where=None)
    assert by_itself.covers(check, where=None)
    assert not by_staff.covers(tree("支出合计 = 0"), where=None)


@pytest.mark.parametrize(
    ("formula", "label"),
    [
        ("若 已填(支出合计) 则 支出合计 > 0", "支出合计"),
        ("若 在职人员总数 > 0 且 已填(收入合计) 则 支出合计 > 0", "收入合计"),
        ("若 已填(支出合计) 或 已填(收入合计) 则 支出合计 > 0", None),
        ("若 非 已填(支出合计) 则 收入合计 > 0", None),
        ("若 已填(在职人员总数) 则 收入合计 > 0", None),
        ("若 已填(支出合计 + 0) 则 收入合计 > 0", None),  # it may be computed
        ("已填(支出合计) 且 支出合计 > 0", None),
    ],
)
def test_an_amount_is_required_where_nothing_is_judged_without_it(formula: str, label: str | None) -> None:
    found = required_amount(tree(formula))
    assert (found and found.label) == label
    assert found is None or isinstance(found, AmountOf)
