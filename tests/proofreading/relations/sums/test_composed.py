"""What is said to be made up of some figures is their sum."""

import pytest

from tests.proofreading.spoken import Brief, brief


def _told(text: str, *, total: str) -> list[Brief]:
    return [it for it in brief(text, kind="sum") if it[1] == total]


@pytest.mark.parametrize(
    ("text", "parts", "total", "holds"),
    [
        ("支出799.12万元，由人员经费434.89万元、项目支出286.83万元构成。", ("434.89", "286.83"), "799.12", False),
        ("支出721.72万元，由人员经费434.89万元、项目支出286.83万元构成。", ("434.89", "286.83"), "721.72", True),
        (
            "总投资1200万元，由中央资金800万元、省级资金200万元和县级配套100万元三部分组成。",
            ("800", "200", "100"),
            "1200",
            False,
        ),
        ("工作组15人，由财政局6人、审计局5人、发改局4人组成。", ("6", "5", "4"), "15", True),
        ("工作组15人，由财政局6人、审计局5人、发改局3人组成。", ("6", "5", "3"), "15", False),
        (
            "本级限额636.16亿元，由一般债务351.38亿元、专项债务380亿元组成；下级限额469.14亿元。",
            ("351.38", "380"),
            "636.16",
            False,
        ),
        ("收入9.5万元，由财政拨款6万元（占63.16%）和其他收入2万元（占21.05%）构成。", ("6", "2"), "9.5", False),
    ],
)
def test_parts_that_make_up_a_figure(text: str, parts: tuple[str, ...], total: str, *, holds: bool) -> None:
    assert _told(text, total=total) == [(parts, total, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "工作组15人，主要由财政局6人、审计局5人组成。",
        "支出799万元，由财政局等单位434万元、项目支出286万元构成。",
        "收入1200万元，由甲公司缴纳800万元、乙公司缴纳300万元，丙公司未缴。",  # not said to be all
        "支出799万元，由人员经费434万元、项目支出286万元及其他因素构成。",
        "收入1200万元，支出由人员经费800万元、公用经费300万元组成。",  # of another figure
        "支出799万元，由人员经费434万元、12个项目组成。",
    ],
)
def test_what_is_not_all_of_a_figure(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
