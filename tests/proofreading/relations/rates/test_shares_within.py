"""Shares of a list within a total that its amounts give."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "支出预算为18万元，支出决算为{}万元。\n“三公”经费支出决算中，出国费0万元；接待费6.28万元，占{}%。"


@pytest.mark.parametrize(
    ("whole", "share", "told"),
    [
        ("6.28", "100", [True]),
        ("6.28", "34.88", [False]),  # of the budget
        ("7.28", "34.88", []),  # the list is not all of it
    ],
)
def test_a_share_is_of_the_total_that_its_list_gives(whole: str, share: str, told: list[bool]) -> None:
    found = [it[2] for it in brief(TEXT.format(whole, share), kind="ratio") if it[1] == share and it[0][1] == whole]
    assert found == told


def test_a_share_of_something_else_is_not_judged() -> None:
    text = TEXT.format("6.28", "34.88").replace("占34.88%", "占预算的34.88%")
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []


def test_a_part_told_before_is_not_the_whole() -> None:
    text = "接待费预算6.28万元。\n“三公”经费支出决算中，接待费6.28万元，占34.88%。用车费另列。"
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []
