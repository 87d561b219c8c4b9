"""The shares of numbered lines are of what the lines add up to."""

import pytest

from tests.proofreading.spoken import brief

LINES = (
    "支出148.6万元。\n（一）服务支出96.2万元，占{0}64.75%。\n（二）保障支出{1}万元，占{0}16.56%。\n"
    "（三）农林支出{2}万元，占{0}{3}%。"
)


@pytest.mark.parametrize("base", ["", "总支出的"])
def test_all_others_show_what_a_share_is_of(base: str) -> None:
    assert (("27.8", "148.6"), "19.71", False) in brief(LINES.format(base, "24.6", "27.8", "19.71"), kind="ratio")
    assert (("27.8", "148.6"), "18.71", True) in brief(LINES.format(base, "24.6", "27.8", "18.71"), kind="ratio")


@pytest.mark.parametrize(
    "text",
    [
        LINES.format("", "24.6", "25.8", "19.71"),  # the lines are not all of it
        LINES.format("", "24.6", "27.8", "19.71").replace("16.56", "17.56"),  # two fail
        LINES.format("", "24.6", "27.8", "19.71").replace("占19", "占上年的19"),
    ],
)
def test_lines_that_do_not_show_it_are_no_fault(text: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []
