"""One row of 三公经费 with all its columns."""

from tests.proofreading.spoken import brief

HEAD = "合计 因公出国 用车小计 购置 运行 公务接待\n"


def test_each_column_once() -> None:
    found = brief(HEAD + "328.7 10 78.7 43 35.7 240", kind="sum")
    assert (("10", "78.7", "240"), "328.7", True) in found
    assert (("43", "35.7"), "78.7", True) in found


def test_budget_and_spending_in_turn() -> None:
    row = "683.51 358.18 80.00 0.00 415.40 316.57 105.00 104.03 310.40 212.55 188.11 41.61"
    found = [(it[0], it[1]) for it in brief(row, kind="sum")]
    assert (("80.00", "415.40", "188.11"), "683.51") in found
    assert (("0.00", "316.57", "41.61"), "358.18") in found
    assert (("104.03", "212.55"), "316.57") in found  # within rounding


def test_only_where_both_totals_come_out() -> None:
    assert not any(it[1] == "328.7" for it in brief(HEAD + "328.7 10 78.7 43 36.7 240", kind="sum"))
