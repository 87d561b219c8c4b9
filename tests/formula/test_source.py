"""The amounts that a formula reads are looked for where it reads them."""

import pytest

from jixiao.formula.source import Sources, sources_of
from jixiao.formula.tree import amounts_in
from tests.formula.sample import at, compiler, tree

LINES = {
    "功能分类": [
        {"编号": "a", "支出合计[决算]": "1"},
        {"编号": "b", "基本支出[决算]": ""},
        {"编号": "c", "支出合计[年初预算]": "1"},
    ],
    "项目": [{"编号": "p1", "项目金额[执行]": "1"}],
}


def sources(formula: str, *, each: str = "") -> Sources:
    """Return the sources of a formula about the final account."""
    return sources_of(amounts_in(tree(formula, each=each)), behind=compiler().amounts_behind)


def test_amounts_are_kept_by_the_row_they_stand_in() -> None:
    found = sources("支出.支出合计 = 支出合计 + 下级(基本支出) + sum(项目.项目金额)", each="功能分类")
    assert found.figures == ("expenditure/total/amount@final",)
    assert found.own == ("functional/expenditure@final",)
    assert sorted(found.other) == ["functional/basic@final", "project/amount@final"]


def test_cells_are_no_amounts() -> None:
    assert sources("在职人员总数 > 0 且 count(项目, 项目名称 = 甲) > 0") == Sources((), (), ())


@pytest.mark.parametrize(
    ("formula", "keys"),
    [
        ("支出合计 = 0", {"a"}),
        ("支出合计 = 基本支出", {"a", "b"}),  # a blank is there
        ("项目支出 = 0", set()),
        ("支出合计[年初预算] = 0", {"c"}),
        ("项目支出 = sum(项目.项目金额[执行])", None),
        ("项目支出 = 下级(支出合计)", None),
        ("项目支出 = sum(项目.项目金额)", set()),
        ("项目支出 = 收入.收入合计", set()),
    ],
)
def test_the_rows_are_those_that_state_an_amount_unless_it_stands_elsewhere(
    formula: str, keys: set[str] | None
) -> None:
    facts = at(LINES).facts
    found = sources(formula, each="功能分类")
    assert found.row_keys(facts) == keys
    assert found.are_stated(facts) is (keys is None or bool(keys))


def test_a_fixed_row_speaks_for_every_row() -> None:
    found = sources("支出合计 = 支出.支出合计", each="功能分类")
    assert found.row_keys(at({"支出.支出合计": "1"}).facts) is None
    assert found.row_keys(at({"支出.支出合计[年初预算]": "1"}).facts) == set()


def test_last_year_and_the_month_of_the_window_are_found_as_formulas_find_them() -> None:
    prior = at({}, prior={"支出合计[决算]": "1"}).facts
    assert sources("上年(支出合计) = 0").are_stated(prior)
    assert not sources("支出合计 = 0").are_stated(prior)
    executed = at({"监控截止月": "8", "支出合计[执行·8月]": "1"}).facts
    assert sources("支出合计[执行] = 0").are_stated(executed)
    assert not sources("支出合计[执行·7月] = 0").are_stated(executed)


def test_what_a_computed_amount_is_made_of_counts_to_any_depth() -> None:
    chain = compiler(支出合计="基本支出 + 项目支出", 基本支出="人员经费 + 公用经费", 人员经费="支出合计 - 项目支出")
    found = sources_of(amounts_in(tree("支出合计 = 0")), behind=chain.amounts_behind)
    rows = ("total", "basic", "project", "personnel", "public")
    assert set(found.figures) == {f"expenditure/{row}/amount@final" for row in rows}


def test_definitions_that_lead_to_ever_earlier_years_come_to_an_end() -> None:
    endless = compiler(支出合计="上年(支出合计)")
    found = sources_of(amounts_in(tree("支出合计 = 0")), behind=endless.amounts_behind)
    assert "expenditure/total/amount@final.y-1" in found.figures
    assert len(found.figures) < 20
