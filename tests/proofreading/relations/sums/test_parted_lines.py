"""Lines below a whole that are all its parts add up to it."""

import pytest

from tests.proofreading.spoken import Brief, brief

FUNDS = """2023年“三公”经费决算支出{}万元，比上年增长4%（区级部门12个）。
1.因公出国（境）16.9万元，比上年下降5%。
2.公务用车购置及运行维护46.4万元。其中：购置10.8万元，运行维护35.6万元。
3.公务接待7.6万元（列第3位），占总支出的10.72%。
"""


def _told(text: str, *, total: str) -> list[Brief]:
    return [it for it in brief(text, kind="sum") if it[1] == total]


def test_the_lines_add_up() -> None:
    assert (("16.9", "46.4", "7.6"), "70.9", True) in _told(FUNDS.format("70.9"), total="70.9")
    assert _told(FUNDS.format("79.0"), total="79.0") == [(("16.9", "46.4", "7.6"), "79.0", False)]


def test_other_wholes() -> None:
    spent = "（二）本年支出{}万元，比上年增长3%。\n1.基本支出61.5万元。\n2.项目支出30万元。"
    assert (("61.5", "30"), "91.5", True) in _told(spent.format("91.5"), total="91.5")
    assert (("61.5", "30"), "95.1", False) in _told(spent.format("95.1"), total="95.1")


@pytest.mark.parametrize(
    "text",
    [
        FUNDS.format("79.0").replace("决算支出79.0", "预算80万元，决算支出79.0"),  # two amounts
        FUNDS.format("79.0").replace("（境）16.9", "（境）预算16.9"),  # another stage
        FUNDS.format("79.0").replace("2.公务用车购置及运行维护", "2.培训"),
        FUNDS.format("79.0").replace("3.公务接待7.6万元", "3.公务接待7批"),
        "三公经费79.0万元。\n培训费12万元。\n1.因公出国1万元。\n2.公务用车2万元。\n3.公务接待3万元。",
        "本年支出95万元。\n1.教育支出61.5万元。\n2.卫生支出30万元。",
        "年初结转支出95万元。\n1.基本支出61.5万元。\n2.项目支出30万元。",
    ],
)
def test_other_lines_tell_nothing_wrong(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
