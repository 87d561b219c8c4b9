"""Rates with a name are of the plan of their clause, of what was saved, or of what has a word of their name."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("决策指标满分20分，得分18分，得分率90%。", (("18", "20"), "90", True)),
        ("过程指标满分20分，得分17分，得分率88%。", (("17", "20"), "88", False)),
        ("甲预算9万元，支出9万元；乙预算8万元，支出4万元，支出率50%。", (("4", "8"), "50", True)),
        ("总投资1,800万元。截至6月完成投资1,710万元，完成率95%。", (("1,710", "1,800"), "95", True)),
        ("共48项问题，已整改39项，资金213.4万元，整改完成率81.25%。", (("39", "48"), "81.25", True)),
        ("预算216.4万元，实际采购195.3万元。节约资金21.1万元，节约率为9.75%。", (("21.1", "216.4"), "9.75", True)),
        ("教育支出486.30万元，年初预算420.00万元，完成115.79%。", (("486.30", "420.00"), "115.79", True)),
        # 9632.35 / 10585 is 91 % just so
        (
            "安排资金10585万元，其中甲1584万元，乙9001万元。\n市直1585万元，各县9000万元。\n已支出9632.35万元，支出率91%。",
            (("9632.35", "10585"), "91", True),
        ),
        ("计划金额20.00万元，实际16.00万元，节约4.00万元，节约率为20%。", (("4.00", "20.00"), "20", True)),
        ("计划金额20.00万元，实际16.00万元，节约4.00万元，节约率为28%。", (("4.00", "20.00"), "28", False)),
    ],
)
def test_named_rates(text: str, expected: Brief) -> None:
    assert brief(text, kind="ratio") == [expected]


def test_a_saving_without_its_figures_does_not_fail() -> None:
    assert brief("计划金额20.00万元，实际16.00万元，节约3.00万元，节约率为28%。", kind="ratio") == []


def test_a_rate_may_be_called_low() -> None:
    text = "下达资金36,950.00万元，已使用19,078.00万元，结转17,872.00万元，资金使用率仅{}%。"
    assert brief(text.format("51.63"), kind="ratio") == [(("19,078.00", "36,950.00"), "51.63", True)]


def test_a_rate_may_be_of_a_total_of_the_lines_before() -> None:
    text = "中央下达9056万元，省级804万元，市县2040.56万元，三级共11900.56万元。\n支出11312.04万元，执行率{}%。"
    assert brief(text.format("95.05"), kind="ratio") == [(("11312.04", "11900.56"), "95.05", True)]
    assert brief(text.format("96.05"), kind="ratio") == []
