"""Numbers alone on their line below rows that they sum up."""

from tests.proofreading.spoken import brief

TEXT = (
    "序号 单位 项目 金额（万元）\n1 新罗区 工作室 10\n2 上杭县 启动仪式 10\n光伏发电 13\n道路拓宽 8\n{}\n"
    "3 漳平市 机耕道 7\n道路修复 7\n14\n55"
)


def test_subtotals_and_the_total_of_all() -> None:
    found = [(it[0], it[1]) for it in brief(TEXT.format(31), kind="sum")]
    assert (("10", "13", "8"), "31") in found
    assert (("7", "7"), "14") in found
    assert (("10", "31", "14"), "55") in found


def test_what_does_not_come_out() -> None:
    assert "32" not in [it[1] for it in brief(TEXT.format(32), kind="sum")]
