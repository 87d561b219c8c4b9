"""A sentence and a table tell the same figures: where all but one agree, that one is wrong."""

import pytest

from tests.proofreading.spoken import brief

TABLE = "（单位：万元）\n项目\t金额\n人员经费\t{}\n公用经费\t{}\n支出合计\t9"
TEXT = f"支出合计{{}}万元，其中：人员经费{{}}万元，公用经费{{}}万元。\n{TABLE}"
LYING = "支出合计9万元，其中：人员经费4万元，公用经费5万元。\n（单位：万元）\n支出合计\t人员经费\t公用经费\n9\t4\t6"


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ((9, 4, 5, 4, 5), []),
        ((9, 4, 5, 4, 6), [(("5", "6"), "5", False)]),
        ((8, 4, 5, 4, 5), [(("8", "9"), "8", False)]),
        ((9, 4, 5, 3, 6), []),  # two differ: it may be another period
    ],
)
def test_the_one_that_differs(figures: tuple[int, ...], expected: list[object]) -> None:
    assert [it for it in brief(TEXT.format(*figures), kind="same") if it[2] is False] == expected


def test_a_table_with_one_row_names_its_columns() -> None:
    assert (("5", "6"), "5", False) in brief(LYING, kind="same")


def test_noughts_that_agree_tell_nothing() -> None:
    text = "甲项目0万元，乙项目0万元，丙项目5万元。\n（单位：万元）\n项目\t金额\n甲项目\t0\n乙项目\t0\n丙项目\t6"
    assert [it for it in brief(text, kind="same") if it[2] is False] == []
