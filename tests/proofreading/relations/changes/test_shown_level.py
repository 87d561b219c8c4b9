"""Levels of changes told without them: shown by a change beside them, or by that of the whole."""

import pytest

from tests.proofreading.spoken import brief

LIST = "决算7.55万元，其中：公务用车运行费4.81万元；公务接待费2.74万元。"
MOVED = (
    "决算数较上年减少0.24万元，下降3.1%。其中：公务用车运行费增加0.57万元，增长{}%；公务接待费减少0.81万元，下降{}%。"
)


def wrong(text: str) -> list[str]:
    return [stated for _, stated, holds in brief(text, kind="growth") if holds is False]


@pytest.mark.parametrize(
    ("rates", "told"),
    [(("13.44", "22.82"), []), (("12.47", "22.82"), ["12.47"]), (("12.47", "29.2"), ["12.47", "29.2"])],
)
def test_rates_of_parts_are_judged_where_that_of_the_whole_holds_for_their_list(
    rates: tuple[str, str], told: list[str]
) -> None:
    assert wrong(f"{LIST}\n{MOVED.format(*rates)}") == told


def test_the_kinds_of_an_item_that_cost_nothing_grew_to_nothing() -> None:
    told = f"{LIST}\n{MOVED.format('12.47', '22.82')}\n公务用车运行费4.81万元。其中：公务用车0万元，运行费4.81万元。"
    assert wrong(told) == ["12.47"]


@pytest.mark.parametrize(
    "text",
    [
        f"{LIST}\n{MOVED.format('12.47', '29.2').replace('3.1%', '4.6%')}",  # the whole is of another level
        f"{LIST}\n{MOVED.format('12.47', '29.2').replace('决算数较上年减少0.24万元，下降3.1%。其中：', '')}",
        f"{LIST}公务接待费2.4万元。\n{MOVED.format('13.44', '29.2')}",  # two levels go by one name
        f"{LIST.replace('公务接待费', '上年公务接待费')}\n{MOVED.format('13.44', '29.2')}",
    ],
)
def test_nothing_is_refuted_where_nothing_shows_the_level(text: str) -> None:
    assert wrong(text) == []
