"""Shares that no other reading explains are told where they come out."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "pair", "stated"),
    [
        ("全年支出810万元，人员经费520.4万元（64.25%）。", ("520.4", "810"), "64.25"),
        ("部门支出2310.5万元。其中1.2%为接待费，27.73万元；其余是其他支出。", ("27.73", "2310.5"), "1.2"),
        ("实际发生6590.39万元。其中0.14%为因公出国（境）费，9.48万元。", ("9.48", "6590.39"), "0.14"),
        ("收入合计2392.44万元，拨款占92.23%即2206.44万元，其他占7.77%，为186万元。", ("186", "2392.44"), "7.77"),
        (
            "全年收入5753.78万元，烟叶税52.16万元，上级补助5701.62万元，对上级补助的依赖比重高达99.09%。",
            ("5701.62", "5753.78"),
            "99.09",
        ),
        ("1.省级资金1245万元\n2.县级资金8000万元\n合计9245万元，县级部分占到86.53%。", ("8000", "9245"), "86.53"),
        (
            "各校收入合计2028.73亿元。\n前两名124.5亿元、194亿元，相加318.5亿元，占73所的15.7%。",
            ("318.5", "2028.73"),
            "15.7",
        ),
    ],
)
def test_a_share_that_comes_out(text: str, pair: tuple[str, ...], stated: str) -> None:
    assert (pair, stated, True) in brief(text, kind="ratio")


@pytest.mark.parametrize(
    "text",
    [
        "支出810万元，人员经费520.4万元（增长64.25%）。",
        "支出810万元，人员经费520.4万元（64.52%）。",  # nothing shows what it is of
        "满意度目标90%，实际达到96.5%。资金20万元，支出19.3万元。",
        "一般公共预算支出810.5万元，民生支出占比超过81.2%。",
        "人均支出810元，标准520.4元（64.25%）。",
    ],
)
def test_nothing_else_is_told(text: str) -> None:
    assert brief(text, kind="ratio") == []
