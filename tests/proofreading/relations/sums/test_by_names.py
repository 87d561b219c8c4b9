"""A list of two figures at once is added up name by name."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "共计完成拆除重建{}户，修缮加固50户，其中：{}。"
YEARS = "2010年拆除重建20户、2011年拆除重建110户修缮加固50户、2012年拆除重建220户、2013年拆除重建78户"


def test_items_of_one_name_give_its_figure() -> None:
    assert (("20", "110", "220", "78"), "428", True) in brief(TEXT.format(428, YEARS), kind="sum")


def test_more_than_the_figure_is_wrong_where_the_other_name_comes_out() -> None:
    found = brief(TEXT.format(428, YEARS.replace("78户", "200户")), kind="sum")
    assert [it for it in found if it[2] is False] == [(("20", "110", "220", "200"), "428", False)]


@pytest.mark.parametrize(
    "years",
    [
        YEARS.replace("220户", "200户"),  # less: one of several years may not be told
        YEARS.replace("78户", "200户").replace("加固50户", "加固60户"),  # nothing comes out
    ],
)
def test_nothing_else_of_such_a_list_is_wrong(years: str) -> None:
    assert [it for it in brief(TEXT.format(428, years), kind="sum") if it[2] is False] == []


def test_counts_of_two_units_in_one_list() -> None:
    text = "补贴农户5户，机具{}台套（甲办事处3户、4台套，乙办事处2户、2台套）。"
    assert {(("3", "2"), "5", True), (("4", "2"), "6", True)} <= set(brief(text.format(6), kind="sum"))
