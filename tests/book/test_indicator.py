"""Performance indicators."""

from jixiao.book.column import Kind
from jixiao.book.indicator import TABLES

(INDICATOR,) = TABLES


def test_a_blank_weight_or_score_never_counts_0() -> None:
    assert [column.label for column in INDICATOR.columns if column.is_addend] == ["台账成本"]


def test_what_is_promised_and_what_is_reached_are_of_one_kind() -> None:
    pairs = [("target", "actual"), ("target_level", "actual_level"), ("unit", "actual_unit")]
    kinds = [{INDICATOR.column(name).kind for name in pair} for pair in pairs]
    assert kinds == [{Kind.NUMBER}, {Kind.TEXT}, {Kind.TEXT}]
