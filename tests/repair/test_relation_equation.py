"""Relations become equations that hold where the document is right."""

from fractions import Fraction

import pytest

from jixiao.book.figure import Exact
from jixiao.book.relation import RelationKind
from jixiao.repair.relation_equation import Known, Statement, bound_of, equations_of, residual_of
from jixiao.repair.system import Bound, Equation

PERCENT = Fraction(1, 100)


def statement(
    kind: RelationKind, *operands: Exact, stated: Exact, computed: Exact | None = None, count: int | None = None
) -> Statement:
    """Return a relation of some values; its operands are called a, b and so on."""
    known = tuple(Known(name, value) for name, value in zip("abcdefgh", operands, strict=False))
    size = len(operands) if count is None else count
    return Statement(kind, "R1", known, Known("stated", stated), 1, size, computed)


def residuals(made: Statement) -> list[Exact]:
    known = (*made.operands, made.stated)
    return [residual_of(it, known=known) for it in equations_of(made)]


@pytest.mark.parametrize(
    ("kind", "operands", "stated", "expected"),
    [
        (RelationKind.SUM, [23, 7, 10, 1], 40, [1]),  # 23 + 7 + 10 + 1 = 41
        (RelationKind.DIFFERENCE, [9, 4], 5, [0]),
        (RelationKind.DIFFERENCE, [4, 9], 5, [0]),  # it fell by 5
        (RelationKind.DIFFERENCE, [9, 4], 6, [-1]),
        (RelationKind.SAME, [2, 2], 2, [0, 0]),
        (RelationKind.SAME, [2, 3], 2, [0, -1]),
        (RelationKind.COUNT, [12], 12, [0]),
        (RelationKind.COUNT, [11], 12, [1]),
        (RelationKind.PRODUCT, [4, 3719], 14876, [0]),
        (RelationKind.PRODUCT, [4, 3719], 14875, [1]),
        (RelationKind.RATIO, [3, 10], 30 * PERCENT, [0]),
        (RelationKind.RATIO, [4, 10], 30 * PERCENT, [1]),
        (RelationKind.RATIO, [4, 0], 30 * PERCENT, []),
    ],
)
def test_the_residual_is_what_is_wrong(
    kind: RelationKind, operands: list[Exact], stated: Exact, expected: list[Exact]
) -> None:
    assert residuals(statement(kind, *operands, stated=stated)) == expected


@pytest.mark.parametrize(
    ("operands", "stated"),
    [
        ([120, 100], 20 * PERCENT),  # current and previous
        ([120, 20], 20 * PERCENT),  # current and change
        ([20, 100], 20 * PERCENT),  # change and previous
        ([80, 100], 20 * PERCENT),  # it fell by 20 %
        ([80, 100], -20 * PERCENT),
    ],
)
def test_growth_is_read_by_the_operands_that_give_it(operands: list[Exact], stated: Exact) -> None:
    assert residuals(statement(RelationKind.GROWTH, *operands, stated=stated)) == [0]


def test_growth_that_is_wrong_is_read_by_what_was_computed() -> None:
    wrong = statement(RelationKind.GROWTH, 120, 20, stated=50 * PERCENT, computed=20 * PERCENT)
    assert residuals(wrong) == [-30]  # 20 − 50 % of (120 − 20)


@pytest.mark.parametrize(
    "kind", [RelationKind.DIFFERENCE, RelationKind.RATIO, RelationKind.GROWTH, RelationKind.PRODUCT]
)
def test_a_relation_between_two_figures_needs_two(kind: RelationKind) -> None:
    assert equations_of(statement(kind, 1, 2, 3, stated=4)) == ()


def test_a_list_of_words_counts_its_words() -> None:
    made = statement(RelationKind.COUNT, stated=13, count=12)
    assert equations_of(made) == (Equation({"stated": 1}, -12, 1, "R1"),)
    assert equations_of(statement(RelationKind.COUNT, 3, stated=13, count=12)) == ()  # words and numbers mixed


def test_a_figure_that_stands_twice_counts_twice() -> None:
    twice = Statement(RelationKind.SUM, "R1", (Known("a", 2), Known("a", 2)), Known("stated", 4))
    assert equations_of(twice)[0].coefficients == {"a": 2, "stated": -1}


def test_a_rate_has_its_tolerance_in_the_unit_of_the_numerator() -> None:
    (rate,) = equations_of(statement(RelationKind.RATIO, 3, -10, stated=-30 * PERCENT))
    assert (rate.tolerance, rate.is_rate) == (10, True)


@pytest.mark.parametrize("cell", ["a", "b", "stated"])
def test_a_rate_is_linear_in_each_of_its_figures(cell: str) -> None:
    (rate,) = equations_of(statement(RelationKind.RATIO, 3, 10, stated=30 * PERCENT))
    values = {"a": Fraction(3), "b": Fraction(10), "stated": 30 * PERCENT}
    changed = {**values, cell: values[cell] * 2}
    left = residual_of(rate, known=[Known(name, value) for name, value in changed.items()])
    assert left == changed["a"] - changed["b"] * changed["stated"]


def test_an_order_is_no_equation() -> None:
    assert equations_of(statement(RelationKind.ORDER, 12, 5, stated=5)) == ()
    assert bound_of(statement(RelationKind.SUM, 12, 5, stated=5)) is None


@pytest.mark.parametrize(
    ("figure", "limit", "holds", "arithmetic", "expected"),
    [
        (12, 5, False, "", (0, 6)),  # 12 > 5 although it should not
        (4, 5, True, "", (0, 6)),
        (5, 5, True, "", (0, 6)),
        (5, 5, True, "5 ≥ 5", None),
        (132, 120, True, "", None),
        (90, 92, False, "", None),
        (-3, 5, True, "", (None, 6)),
        (0, 5, None, "", (0, 6)),  # a blank
    ],
)
def test_an_order_bounds_its_figure(
    figure: int, limit: int, *, holds: bool | None, arithmetic: str, expected: tuple[int | None, int | None] | None
) -> None:
    known = (Known("a", figure), Known("stated", limit))
    made = Statement(RelationKind.ORDER, "R1", known, known[1], 1, 2, holds=holds, arithmetic=arithmetic)
    assert bound_of(made) == (None if expected is None else Bound("a", *expected, "R1"))


def test_an_order_needs_a_figure_beside_its_bound() -> None:
    assert bound_of(statement(RelationKind.ORDER, 5, stated=5)) is None


def test_an_order_may_state_its_figure() -> None:
    figure, limit = Known("a", 12), Known("b", 5)
    assert bound_of(Statement(RelationKind.ORDER, "R1", (figure, limit), figure, holds=False)) == Bound("a", 0, 5, "R1")
