"""What is left of income after spending is their difference, wherever both are told."""

import pytest

from tests.proofreading.spoken import Brief, brief

MANY = "\n".join(f"项目{word} {310 + at}万元" for at, word in enumerate("甲乙丙丁戊己庚辛"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"全镇财政预算收入完成5753.78万元。\n全年财政总支出5712.44万元，主要是：\n{MANY}\n收支相抵，滚存结余41.34万元。",
            (("5753.78", "5712.44"), "41.34", True),
        ),
        (
            "经费总收入4089.45万元。总支出4826.3万元，较上年增支3539.38万元。支出大于收入736.85万元，动用结转。",
            (("4826.3", "4089.45"), "736.85", True),
        ),
        (
            "本年收入合计812.6万元；本年支出合计790.35万元。收入大于支出22.25万元。",
            (("812.6", "790.35"), "22.25", True),
        ),
    ],
)
def test_what_is_left(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="difference")


@pytest.mark.parametrize(
    "text",
    [
        "全县收入812.6万元，上年结余3万元。\n全县支出790.35万元。\n收支相抵，结余25.22万元。",
        "全县收入812.6万元。\n教育支出790.35万元。\n另有资金22.25万元。",
    ],
)
def test_another_figure_is_not(text: str) -> None:
    assert brief(text, kind="difference") == []
