"""What the two published reports show: the right values are found, and money that nobody stated is never invented."""

import pytest

from jixiao.repair.digits import print_like
from jixiao.repair.offer import Offer, offers
from jixiao.repair.system import Bound, Equation, System
from tests.repair.sample import FORECAST, closing, forecast, posts, projects, score_table, system, total


def found(made: System) -> dict[str, str]:
    """Return the new values that are offered, as printed, by cell."""
    return {it.cell: print_like(made.cells[it.cell], value=it.value) for it in offers(made)}


def test_a_score_above_its_weight_and_a_blank_score_are_found_together() -> None:
    assert found(score_table()) == {"s3": "5", "s8": "10"}  # 5+5+5+5+9+10+8+10+10+8+10+10 = 95


def test_the_score_was_copied_and_the_blank_forgotten() -> None:
    made = offers(score_table())
    assert {it.shape for it in made} == {"照抄了相邻的数", "漏填"}
    assert all(it.is_unique and it.confidence > 0.95 for it in made)


def test_a_total_in_the_place_of_a_part_and_a_total_that_repeats_its_part_are_found() -> None:
    assert found(forecast()) == {"general": "1261.98", "projects": "746.89"}


def test_a_typing_error_is_found_by_one_identity_where_all_other_figures_are_confirmed() -> None:
    assert found(forecast(has_fund_identity=False)) == {"general": "1261.98", "projects": "746.89"}


def test_a_sum_that_stands_alone_does_not_tell_which_of_its_figures_is_wrong() -> None:
    made = system(FORECAST, total("projects", "equipment", "added"))
    assert offers(made) == ()


@pytest.mark.parametrize("made", [posts(), closing(), projects()], ids=["posts", "closing", "projects"])
def test_a_lone_difference_is_left_to_explain(made: System) -> None:
    assert offers(made) == ()


def test_a_blank_opening_balance_is_not_invented() -> None:
    printed = {"income": "2752.93", "opening": "", "expenditure": "3793.43", "closing": "0", "before": ""}
    account = Equation({"income": 1, "opening": 1, "expenditure": -1, "closing": -1})
    confirmed = [total("expenditure", "a", "b"), total("income", "c", "d")]
    more = {"a": "775.44", "b": "3017.99", "c": "2700", "d": "52.93"}
    same = Equation({"opening": 1, "before": -1})
    assert offers(system({**printed, **more}, account, *confirmed)) == ()
    assert offers(system({**printed, **more}, account, same, *confirmed)) == ()  # the year before would follow


def test_a_rate_with_the_wrong_base_hides_no_typing_error() -> None:
    made = forecast()
    rate = Equation({"total": 1, "initial": -1}, source="执行率100%")  # 1556.61 is not 100 % of 811.72
    more = System.of(made.cells.values(), equations=[*made.equations, rate])
    assert found(more) == {"general": "1261.98", "projects": "746.89"}


def test_staff_above_its_posts_is_no_typing_error() -> None:
    printed = {"civil": "18", "managed": "5", "institution": "11", "support": "3", "staff": "37"}
    made = system(
        printed,
        total("staff", "civil", "managed", "institution", "support"),
        unit="名",
        bounds=[Bound("institution", 0, 10), Bound("support", 0, 1), Bound("staff", 0, 40)],
    )
    assert offers(made) == ()


def test_offers_come_the_surest_first() -> None:
    made: tuple[Offer, ...] = offers(forecast(has_fund_identity=False))
    assert [it.cell for it in made] == ["general", "projects"]
    assert made[0].confidence > made[1].confidence
