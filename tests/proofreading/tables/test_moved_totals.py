"""Totals that moved to the left of their columns."""

from tests.proofreading.spoken import brief

TABLE = (
    "镇街 补贴面积（亩） 补贴标准（元/亩） 资金计划（元）\n甲街道 1625.5 70 113785\n乙镇 2129 70 149030\n"
    "丙镇 5616 70 393120\n合计 9370.5 {}"
)


def test_a_total_of_the_column_that_gives_it() -> None:
    assert (("113785", "149030", "393120"), "655935", True) in brief(TABLE.format("655935"), kind="sum")
    assert "655946" not in [it[1] for it in brief(TABLE.format("655946"), kind="sum")]
