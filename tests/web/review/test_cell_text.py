"""A cell of a snapshot as people read it."""

import pytest

from jixiao.web.review.cell_text import shown_cell


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (None, "（空）"),
        ("", "（空）"),
        (True, "是"),
        (False, "否"),
        ("得分有误", "得分有误"),
        ({"state": "not_applicable"}, "不涉及"),
        ({"state": "blank"}, "（空）"),
        ({"state": "missing"}, "（未列）"),
        ({"number": "0", "quantum": "0"}, "0"),
        ({"number": "19/2", "quantum": "0"}, "9.5"),
        ({"number": "6695/10000", "quantum": "1/10000"}, "66.95%"),
        ({"number": "1", "quantum": "1/100"}, "100%"),
    ],
)
def test_each_kind_of_cell_is_said_in_words(cell: object, words: str) -> None:
    assert shown_cell(cell) == words


@pytest.mark.parametrize("quantum", ["1", "10000", "1000000"])  # typed; printed in 万元 with two decimals; with none
def test_money_is_shown_in_yuan_however_it_was_rounded(quantum: str) -> None:
    shown = shown_cell({"number": "350000050", "quantum": quantum})
    assert shown.replace(",", "") == "3500000.50 元"


def test_an_amount_of_nothing_is_money_too() -> None:
    assert shown_cell({"id": "income/total/amount@final.general", "number": "0", "quantum": "1"}) == "0.00 元"
