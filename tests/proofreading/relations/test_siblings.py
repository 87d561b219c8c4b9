"""The shares of a list are all of one whole, so that those that hold show what the others are of."""

import pytest

from tests.proofreading.spoken import brief

LIST = "采购规模363.9亿元。货物{}亿元，占25.8%；工程169.6亿元，占46.6%；服务100.4亿元，占{}%。"
CLOSED = "支出决算21.56万元。\n决算中：出国0万元，占0%；接待1.26万元，占5.84%；用车{}万元，占{}%。"


def test_two_shares_show_the_whole_of_the_third() -> None:
    assert (("100.4", "363.9"), "27.6", True) in brief(LIST.format("93.9", "27.6"), kind="ratio")
    assert (("100.4", "363.9"), "72.6", False) in brief(LIST.format("93.9", "72.6"), kind="ratio")


@pytest.mark.parametrize(("figures", "rate"), [(("20.3", "49.16"), "49.16"), (("2.3", "94.16"), "94.16")])
def test_a_list_that_is_whole_shows_its_whole(figures: tuple[str, str], rate: str) -> None:
    assert [it for it in brief(CLOSED.format(*figures), kind="ratio") if it[1] == rate] == [
        ((figures[0], "21.56"), rate, False)
    ]


def test_two_shares_that_fail_show_nothing() -> None:
    assert [it for it in brief(LIST.format("39.9", "72.6"), kind="ratio") if it[2] is False] == []


def test_the_whole_that_all_shares_are_of_comes_first() -> None:
    # 62.4 is 4.0 % of 1560.18 and, cut, 4 % of 1498.66 too
    text = "拨款1560.18万元，上年1498.66万元。教育1268.44万元，占81.3%；卫生62.4万元，占4%。"
    assert (("62.4", "1560.18"), "4", True) in brief(text, kind="ratio")
