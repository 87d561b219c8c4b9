"""Rows that give the row above them at each place."""

from tests.proofreading.spoken import brief

TEXT = (
    "计划安排资金（万元） | 1088.00 | 实际到位资金（万元） | {} |\n其中：中央财政 | 其中：中央财政 |\n"
    "市财政 | 49.34 | 市财政 | 49.34 |\n县财政 | 1038.66 | 县财政 | 970.68 |\n实际支出（万元） | 1020.02 |"
)


def test_both_places() -> None:
    found = brief(TEXT.format("1020.02"), kind="sum")
    assert (("49.34", "1038.66"), "1088.00", True) in found
    assert (("49.34", "970.68"), "1020.02", True) in found


def test_one_place_alone_is_met_by_chance() -> None:
    assert "1021.02" not in [it[1] for it in brief(TEXT.format("1021.02"), kind="sum")]
