"""The sides of a proportion are the shares of figures told in the same order."""

import pytest

from tests.proofreading.spoken import brief

HEAD = "全县生产总值386.45亿元，一产52.18亿元（增2.7%）、二产148.62亿元、三产185.65亿元（增4.9%）"


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        (f"{HEAD}，三次产业结构为13.5:38.5:48.0。", [True] * 3),
        (f"{HEAD}。\n三次产业结构为13.5：38.5：48.0。", [True] * 3),
        (f"{HEAD}，三次产业结构为13.5:35.8:48.0。", [True, False, True]),
        (f"{HEAD}，上年结构为14.2:39.1:46.7。", []),
        (f"{HEAD}，本年结构为13.5:39.1:47.4。", []),  # makes 100: of other figures
        (f"{HEAD}，结构比1:2:3。", []),
    ],
)
def test_shares_of_a_proportion(text: str, verdicts: list[bool]) -> None:
    told = [it for it in brief(text, kind="ratio") if it[0][-1] == "386.45"]
    assert [it[2] for it in told] == verdicts


def test_a_proportion_is_no_list() -> None:
    text = f"{HEAD}，结构13.5:38.5:48.0；上年1972.84亿元，结构15.5:40.6:43.9。"
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
