"""Funds split up by source and by use give the funds of the year."""

import pytest

from tests.proofreading.spoken import Brief, brief

LINES = """年初预算数 全年预算数 全年执行数 分值 执行率 得分
年度资金总额 4753.66 4753.66 4658.6 10 98% 9.8
按收入性质分： 按支出性质分：
其中：一般公共预算：{source} 其中：基本支出：1768.16
其他资金：2880 项目支出：{use}"""
TABLE = """年度预算申请\t\t年初预算数\t全年预算数\t全年执行数
\t年度资金总额\t4753.66\t4753.66\t4658.6
\t按收入性质分：\t\t按支出性质分：\t
\t其中：一般公共预算：{source}\t\t其中：基本支出：1768.16\t
\t其他资金：2880\t\t项目支出：{use}\t"""


def sums(form: str, *, source: str = "1873.66", use: str = "2985.5") -> list[Brief]:
    found = brief(form.format(source=source, use=use), kind="sum")
    return [it for it in found if it[0] in ((source, "2880"), ("1768.16", use))]


@pytest.mark.parametrize("form", [LINES, TABLE])
@pytest.mark.parametrize(("use", "told"), [("2985.5", [True]), ("2958.5", [False]), ("900", [])])
def test_lists_give_the_funds_of_the_year(form: str, use: str, told: list[bool]) -> None:
    source, *uses = sums(form, use=use)
    assert source == (("1873.66", "2880"), "4753.66", True)
    assert uses == [(("1768.16", use), "4753.66", holds) for holds in told]


def test_without_a_list_that_holds_nothing_is_told() -> None:
    assert sums(LINES, source="800", use="2958.5") == []


def test_what_stands_above_the_split_is_no_part_of_it() -> None:
    assert sums(LINES.replace("按收入性质分： 按支出性质分：\n", "")) == []
