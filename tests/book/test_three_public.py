"""The three public expenses and their counts."""

from jixiao.book.three_public import TABLES, THREE_PUBLIC, ThreePublicCounts

AMOUNTS, COUNTS = TABLES


def test_nothing_is_counted_until_somebody_counts_it() -> None:
    counts = ThreePublicCounts()
    assert [column.label for column in COUNTS.columns if column.is_addend] == []
    assert not counts.domestic_receptions.is_value
    assert counts.lists_all_receptions is None


def test_the_three_expenses_stand_below_their_total() -> None:
    assert [row.label for row in THREE_PUBLIC if row.name in ("total", "overseas", "vehicles", "reception")] == [
        "三公经费合计",
        "因公出国（境）费",
        "公务用车购置及运行维护费",
        "公务接待费",
    ]
    assert not any(row.is_signed for row in THREE_PUBLIC)
