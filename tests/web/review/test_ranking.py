"""The order in which a reviewer looks at findings."""

from decimal import Decimal
from typing import Any

import pytest

from jixiao.web.review.ranking import money_of, ranked


def found(
    rule: str, *, shown: str = "error", state: str = "", amounts: tuple[tuple[str, str], ...] = ()
) -> dict[str, Any]:
    operands = [{"printed": printed, "unit": unit} for printed, unit in amounts]
    return {"rule": rule, "shown": shown, "state": state, "operands": operands}


def test_errors_first_then_money_and_what_was_answered_last() -> None:
    given = [
        found("answered", state="explained", amounts=(("9", "亿元"),)),
        found("note", shown="note", amounts=(("9", "亿元"),)),
        found("warning", shown="warning", amounts=(("1", "万元"),)),
        found("small", amounts=(("10000.01", "元"),)),
        found("large", amounts=(("1.01", "万元"),)),
        found("none"),
    ]
    assert [item["rule"] for item in ranked(given)] == ["large", "small", "none", "warning", "note", "answered"]


def test_equal_ones_keep_their_order() -> None:
    assert [item["rule"] for item in ranked([found("a"), found("b"), found("c")])] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("amounts", "yuan"),
    [
        ((), "0"),
        ((("1,234.5", "元"), ("-0.2", "万元")), "2000"),
        ((("0.1", "亿元"),), "10000000"),
        ((("99", "%"), ("空", "元"), ("99", "分")), "0"),
    ],
)
def test_the_largest_amount_counts_whatever_its_sign_and_unit(amounts: tuple[tuple[str, str], ...], yuan: str) -> None:
    assert money_of(found("R", amounts=amounts)) == Decimal(yuan)
