"""Income beside spending in running lines."""

from tests.proofreading.spoken import brief

TABLE = (
    "1 一、一般公共预算拨款收入 675.82 一、一般公共服务支出 516.39\n8 | | 八、社会保障和就业支出 {}\n"
    "32 本年收入合计 675.82 本年支出合计 690.36\n33 上年结转结余 14.54 年终结转结余 |\n"
    "34 收入总计 690.36 支出总计 690.36"
)


def test_both_sides_and_their_totals() -> None:
    found = brief(TABLE.format("173.97"), kind="sum")
    assert (("516.39", "173.97"), "690.36", True) in found
    assert (("675.82", "14.54"), "690.36", True) in found
    assert (("690.36", "690.36"), "690.36", True) in brief(TABLE.format("173.97"), kind="same")


def test_only_what_comes_out() -> None:
    assert not any("516.39" in it[0] for it in brief(TABLE.format("174.97"), kind="sum"))
