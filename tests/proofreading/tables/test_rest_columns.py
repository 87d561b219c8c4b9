"""What is left in a column of a table is what the two columns before it leave."""

import pytest

from tests.proofreading.spoken import Brief, relations

ASSETS = (
    "重点行业 资产 负债 净资产（亿元）\n教育 1823.4 173 1650.4\n卫生 1469.5 492.9 {}\n"
    "科技 228.3 68.5 159.8\n交通 3122.1 14.5 3107.6\n"
)
WORKS = (
    "项目 送审金额 审定金额 核减金额\n甲路 120.5 110.2 10.3\n乙桥 86.4 80.4 6\n丙渠 55 50.1 {}\n丁坝 40.6 38.5 2.1\n"
)
FUNDS = (
    "项目 到位资金 支出 结余\n甲补助 120.5 110.2 10.3\n乙补助 86.4 80.4 3\n丙补助 55 50.1 2.9\n丁补助 40.6 38.5 2.1\n"
)


def _told(text: str, *, stated: str) -> list[Brief]:
    found = relations(text, kind="difference")
    return [
        (tuple(it.printed for it in one.operands), one.computed, one.holds)
        for one in found
        if one.stated.printed == stated
    ]


@pytest.mark.parametrize(
    ("table", "right", "wrong", "operands"),
    [(ASSETS, "976.6", "967.6", ("1469.5", "492.9")), (WORKS, "4.9", "5.9", ("55", "50.1"))],
)
def test_one_row_that_fails(table: str, right: str, wrong: str, operands: tuple[str, ...]) -> None:
    assert _told(table.format(right), stated=right) == [(operands, right, True)]
    assert _told(table.format(wrong), stated=wrong) == [(operands, right, False)]


@pytest.mark.parametrize(
    "text",
    [
        FUNDS,  # two rows: part of the rest was taken back
        ASSETS.format("967.6").replace("净资产", "净增资产"),
        "单位 资产 负债 净资产\n甲 1823.4 173 1650.4\n乙 1469.5 492.9 967.6\n丙 228.3 68.5 159.8\n",  # too few rows
    ],
)
def test_what_shows_nothing_wrong(text: str) -> None:
    assert [it for it in relations(text) if it.holds is False] == []
