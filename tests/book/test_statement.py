"""What a report states about its own figures."""

from jixiao.book.column import Kind
from jixiao.book.statement import TABLES

RATE, CHANGE, CLAIM = TABLES


def test_a_stated_rate_names_its_figures_by_their_ids() -> None:
    assert [RATE.column(name).kind for name in ("numerator", "base", "rate")] == [Kind.TEXT, Kind.TEXT, Kind.PERCENT]


def test_a_stated_change_names_both_figures_and_prints_amount_and_rate_apart() -> None:
    kinds = [CHANGE.column(name).kind for name in ("current", "prior", "amount", "rate")]
    assert kinds == [Kind.TEXT, Kind.TEXT, Kind.MONEY, Kind.PERCENT]


def test_a_claim_is_made_or_not_or_nobody_has_looked() -> None:
    assert CLAIM.row_type("c1").is_made is None
