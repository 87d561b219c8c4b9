"""A line that counts the items that it sums up is right where as many give its total."""

import pytest

from tests.proofreading.spoken import brief

LINES = "1.甲收入69669万元。\n2.乙收入133423万元。\n3.丙收入4700万元。\n上述{}项收入合计{}万元。"


@pytest.mark.parametrize(
    ("count", "total", "told"),
    [("三", 207792, [True]), ("四", 207792, [False]), ("四", 207793, [])],  # of another sum it says nothing
)
def test_the_count_of_items(count: str, total: int, told: list[bool]) -> None:
    assert [it[2] for it in brief(LINES.format(count, total), kind="count")] == told
