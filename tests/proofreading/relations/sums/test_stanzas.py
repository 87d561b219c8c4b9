"""Groups of lines with the same parts add up, each in itself and all of them to the first one."""

import pytest

from tests.proofreading.spoken import brief

TEXT = """补助资金合计（万元）：1084.25
其中：中央 668.00
市级 {}
县级 73.25
奖励扶助资金（万元）：763.00
其中：中央 502.00
市级 208.00
县级 53.00
特别扶助资金（万元）：321.25
其中：中央 166.00
市级 {}
县级 20.25"""


def test_groups_add_up_in_both_ways() -> None:
    found = brief(TEXT.format("343.00", "135.00"), kind="sum")
    assert (("166.00", "135.00", "20.25"), "321.25", True) in found
    assert (("208.00", "135.00"), "343.00", True) in found
    assert (("53.00", "20.25"), "73.25", True) in found


def test_the_one_sum_that_fails_in_a_way_is_wrong() -> None:
    wrong = [it for it in brief(TEXT.format("343.00", "136.00"), kind="sum") if it[2] is False]
    assert wrong == [
        (("166.00", "136.00", "20.25"), "321.25", False),
        (("208.00", "136.00"), "343.00", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        TEXT.format("353.00", "136.00").replace("县级 73", "县级 75"),  # two sums of each way fail
        TEXT.format("343.00", "136.00").replace("市级 136", "省级 136"),  # other parts
        "\n".join(TEXT.format("343.00", "136.00").splitlines()[4:]),  # one of two groups
    ],
)
def test_nothing_is_wrong_where_others_do_not_show_it(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
