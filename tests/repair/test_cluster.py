"""What is searched together and what apart."""

from jixiao.repair.cluster import Cluster, clusters
from jixiao.repair.system import Bound, Cell, Equation, System
from tests.repair.sample import WAN, forecast, score_table, system, total

PRINTED = {"a": "1", "b": "2", "c": "3", "d": "4", "e": "5", "f": "6", "g": "7"}
BROKEN, OTHER = total("g", "a", "b"), total("f", "c", "d")  # 1 + 2 and 7, 3 + 4 and 6
HOLDING, FAR = total("e", "b", "c"), Equation({"x": 1, "y": -1})  # 2 + 3 = 5


def found(*equations: Equation, bounds: tuple[Bound, ...] = ()) -> list[Cluster]:
    printed = {**PRINTED, "x": "8", "y": "8"}
    return list(clusters(system(printed, *equations, bounds=bounds)))


def names(made: Cluster) -> set[str]:
    """Return the printed figures of the equations of a cluster."""
    cells = (name for it in made.system.equations for name in it.coefficients)
    return {name for name in cells if not made.system.cells[name].is_difference}


def test_where_everything_holds_there_is_no_cluster() -> None:
    assert found(HOLDING, FAR) == []


def test_equations_that_share_no_figure_are_apart() -> None:
    first, second = found(BROKEN, OTHER)
    assert (names(first), names(second)) == ({"a", "b", "g"}, {"c", "d", "f"})
    assert [set(it.fixed) for it in (first, second)] == [{"c", "d", "f"}, {"a", "b", "g"}]


def test_an_equation_that_holds_comes_along_as_far_as_it_can_be_reached() -> None:
    first, second = found(BROKEN, OTHER, HOLDING, FAR)
    assert (names(first), names(second)) == ({"a", "b", "c", "e", "g"}, {"b", "c", "d", "e", "f"})


def test_equations_that_share_a_figure_are_together() -> None:
    (only,) = found(BROKEN, total("f", "a", "d"))
    assert len(only.system.equations) == 2
    assert only.fixed == frozenset()


def test_three_equations_may_be_joined_by_the_last() -> None:
    (only,) = found(BROKEN, OTHER, Equation({"a": 1, "f": -1}))
    assert len(only.system.equations) == 3


def test_a_broken_bound_belongs_to_the_equations_of_its_figure() -> None:
    (only,) = clusters(score_table())
    assert len(only.system.equations) == 2
    (alone,) = found(HOLDING, bounds=(Bound("b", 0, WAN), Bound("x", 0, 9 * WAN)))
    assert alone.system.bounds == (Bound("b", 0, WAN),)


def test_each_broken_equation_may_have_a_difference_to_explain() -> None:
    (only,) = clusters(forecast())
    differences = [it.coefficients.keys() & differing(only.system) for it in only.system.equations]
    broken = [not only.system.holds(it) for it in only.system.equations]
    assert [len(it) for it in differences] == [int(it) for it in broken]
    assert sum(broken) == 4


def differing(made: System) -> set[str]:
    """Return the cells that stand for differences."""
    return {name for name, it in made.cells.items() if it == Cell(name, 0, is_difference=True)}
