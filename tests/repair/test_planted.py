"""One typing error in a system that was consistent is found, and nothing else is ever claimed."""

from hypothesis import HealthCheck, assume, given, settings

from jixiao.repair.offer import offers
from tests.repair.planted import Planted, consistent_tables, planted_tables, planted_trees
from tests.repair.sample import worth

BUSY = [HealthCheck.too_slow]  # the machine may be


def claims(planted: Planted) -> dict[str, object]:
    """Return what is claimed to be the right value, by cell."""
    return {it.cell: it.value for it in offers(planted.made) if it.is_unique}


def right(planted: Planted) -> dict[str, object]:
    """Return the right value of the wrong cell; an error that does not change it is none."""
    value = worth(planted.right)
    assume(planted.made.cells[planted.wrong].value != value)
    return {planted.wrong: value}


@settings(max_examples=150, deadline=None, suppress_health_check=BUSY)
@given(planted_tables())
def test_a_typing_error_in_a_table_is_found(planted: Planted) -> None:
    assert claims(planted) == right(planted)


@settings(max_examples=250, deadline=None, suppress_health_check=BUSY)
@given(planted_trees())
def test_a_typing_error_in_totals_of_totals_is_found_and_no_other_figure_is_blamed(planted: Planted) -> None:
    wanted, claimed = right(planted), claims(planted)
    assert claimed == wanted or (planted.has_twin and not claimed)


@settings(max_examples=50, deadline=None, suppress_health_check=BUSY)
@given(consistent_tables())
def test_nothing_is_offered_where_everything_holds(planted: Planted) -> None:
    assert offers(planted.made) == ()
