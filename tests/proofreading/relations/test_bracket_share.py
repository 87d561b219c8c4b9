"""A share alone in brackets is of the figure before it."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "预算支出365.52万元：基本支出93.35万元（25.54%）、项目支出272.17万元（74.46%）。",
            (("93.35", "365.52"), "25.54", True),
        ),
        ("共计35个项目已动工；当中22个完工（62.86%），其余13个推进顺利。", (("22", "35"), "62.86", True)),
        ("下达资金299.424万元，林畲镇两村160万元，过半（53.44%）。", (("160", "299.424"), "53.44", True)),
        ("总投资812.5万元，中央资金496.3万元（占61.08%）。", (("496.3", "812.5"), "61.08", True)),
    ],
)
def test_shares_in_brackets(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="ratio")


@pytest.mark.parametrize(
    "text",
    [
        "预算支出365.52万元：基本支出93.35万元（52.54%）。",
        "支出365.52万元，比上年增加93.35万元（25.54%）。",
        "支出365.52万元，基本支出93.35万元（同比增长25.54%）。",
        "支出365.52万元，基本支出93.35万元（25.54%，含医院）。",
    ],
)
def test_other_brackets(text: str) -> None:
    assert brief(text, kind="ratio") == []
