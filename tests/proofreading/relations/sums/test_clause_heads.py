"""A list that semicolons part may run over lines, and each of its clauses tells more."""

from tests.proofreading.spoken import brief

LINES = """项目拟投入532.1万元，分到{}个区：
昌邑区46万元，其中省级44万元、地方2万元，全部买设备；船营区325万元，全为省级补助；
丰满区48.1万元，省级21万元，地方27.1万元，用于校舍改造；龙潭区53万元，皆系省级补助；经开区、高新区各{}万元，购置设备。"""


def test_heads_of_clauses_add_up() -> None:
    heads = ("46", "325", "48.1", "53", "30", "30")
    assert (heads, "532.1", True) in brief(LINES.format(6, 30), kind="sum")
    assert [it for it in brief(LINES.format(6, 31), kind="sum") if it[1] == "532.1"] == []


def test_heads_of_clauses_are_counted() -> None:
    assert [(len(it[0]), it[1], it[2]) for it in brief(LINES.format(6, 30), kind="count")] == [(6, "6", True)]
    assert brief(LINES.format(7, 30), kind="count") == []
