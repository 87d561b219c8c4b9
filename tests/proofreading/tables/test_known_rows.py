"""Rows of 三公经费 that lost their blank cells give their total."""

from tests.proofreading.spoken import brief

TABLE = (
    "项目 2017年预算数合计 公共财政预算拨款 政府性基金预算拨款\n一、支出合计 {} 0 0\n"
    "1、因公出国（境）费用 0\n2、公务接待费 1.8\n"
    "3、公务用车费 3.1 0 0\n其中：（1）公务用车运行维护费 3.1\n（2）公务用车购置 0\n5.公务接待批次（批） 35"
)


def test_the_total_and_that_of_cars() -> None:
    found = [(it[0], it[1]) for it in brief(TABLE.format("4.9"), kind="sum")]
    assert (("0", "1.8", "3.1"), "4.9") in found
    assert (("0", "3.1"), "3.1") in found


def test_only_what_comes_out() -> None:
    assert "5.9" not in [it[1] for it in brief(TABLE.format("5.9"), kind="sum")]
