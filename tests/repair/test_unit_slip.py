"""A wrong unit is told where the same digits with another unit make everything hold, and only where it stands there."""

import pytest

from jixiao.book.finding import Repair
from jixiao.book.relation import Occurrence, RelationKind
from jixiao.repair.of_relations import find_repairs
from jixiao.repair.relation_equation import Known, Statement
from jixiao.repair.system import Cell, Equation, System
from jixiao.repair.unit_slip import UnitSlip, unit_slips, without_slips
from tests.proofreading.spoken import relations
from tests.repair.documents import figure, relation


def offered(text: str) -> list[tuple[str, str]]:
    """Return the repairs of a text, from and to, each once."""
    found = find_repairs(relations(text))
    return list(dict.fromkeys((it.old, it.new) for repairs in found.values() for it in repairs))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 412.6 + 187.9 = 600.5: one part in 元, then the total
        ("本年支出合计600.5万元，其中：基本支出412.6元，项目支出187.9万元。", ("412.6元", "412.6万元")),
        ("本年支出合计600.5元，其中：基本支出412.6万元，项目支出187.9万元。", ("600.5元", "600.5万元")),
        # 2168.35 − 1894.21 = 274.14
        ("公用经费2168.35万元，比上年1894.21万元增加274.14元。", ("274.14元", "274.14万元")),
        # 3.18 + 1.57 = 4.75 in 亿元, one of them typed in 万元
        ("收入总计4.75亿元，其中：税收收入3.18万元，非税收入1.57亿元。", ("3.18万元", "3.18亿元")),
        # 1287.4 + 956.8 = 2244.2, printed as 2244
        ("支出总计2244元，其中：基本支出1287.4万元，项目支出956.8万元。", ("2244元", "2244万元")),
        # 825000 ÷ 1100000 = 75 %, and 275000 ÷ 1100000 = 25 %: the whole is the rarer one, and mends two rates
        (
            "支出合计1100000万元，其中：基本支出825000元，占75.00%；项目支出275000元，占25.00%。",
            ("1100000万元", "1100000元"),
        ),
    ],
)
def test_the_unit_is_exchanged_and_not_the_digits(text: str, expected: tuple[str, str]) -> None:
    assert offered(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "支出合计900.0万元，其中：基本支出512.6万元，项目支出187.9万元。",  # 200 short: no unit explains it
        "支出合计600.5万元，其中：基本支出412.6万元，项目支出187.9万元。",  # nothing is wrong
        "支出合计26876万元，其中：基本支出26876万元，项目支出12980万元。",  # 12980元 would only be lost in the rounding
        "完成支出3003.64元，为预算4143.91万元的72.48%。",  # either may be the wrong one
    ],
)
def test_what_no_other_unit_explains_is_left_alone(text: str) -> None:
    assert [new for _, new in offered(text) if new.endswith("元")] == []


def test_a_unit_over_a_table_is_not_exchanged() -> None:
    parts = [figure("412.6", line=1, start=9), figure("187.9", line=1, start=19)]
    wrong = figure("6005000.0", line=1)
    found = find_repairs([relation("sum", parts, stated=wrong, holds=False)])
    assert {it.new for repairs in found.values() for it in repairs} == {"600.5"}


def test_the_first_repair_is_that_of_the_unit() -> None:
    wrong = Occurrence("600.5", "元", "支出", figure("600.5", line=1).place, shows_unit=True)
    parts = [figure("412.6", line=1, start=9), figure("187.9", line=1, start=19)]
    found = find_repairs([relation("sum", parts, stated=wrong, holds=False)])
    assert found[wrong.place] == (Repair("支出", "600.5元", "600.5万元", "0.90"),)


def test_a_demand_that_would_fail_speaks_against_a_slip() -> None:
    cells = {"a": Cell("a", 61200, "612", "元")}
    statement = same(Known("a", 61200), Known("b", 612_000_000))
    held = Equation({"a": 1, "b": -1}, constant=612_000_000 - 61200)
    assert [it.cell for it in unit_slips([statement], cells=cells)] == ["a"]
    assert unit_slips([statement], cells=cells, others=[held]) == ()


def same(one: Known, other: Known) -> Statement:
    """Return that two figures are one."""
    return Statement(RelationKind.SAME, "D1", (one,), other, holds=False)


def test_a_system_goes_on_with_the_right_unit() -> None:
    cells = [Cell("a", 60000, "600", "元"), Cell("b", 600_000_000, "600", "万元")]
    system = System.of(cells, equations=[Equation({"a": 1, "b": -1}), Equation({"a": 1}, constant=-60000)])
    mended = without_slips(system, slips=[UnitSlip("a", "万元", 600_000_000, mended=1)])
    assert mended.value("a") == mended.value("b")
    assert len(mended.equations) == 1
