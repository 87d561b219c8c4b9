"""A price times a count is what it comes to; it may confirm an amount, never refute one."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("改造1,230户，户均补助2万元，补助资金2,460万元。", [(("2", "1,230"), "2,460", True)]),
        ("C级62户，每户补助0.75万元，共46.5万元。", [(("0.75", "62"), "46.5", True)]),
        ("补贴5.36万亩536万元，补贴标准100元/亩。", [(("100", "5.36"), "536", True)]),
        ("办班24期，平均每期60人次，参训1,440人次。", [(("60", "24"), "1,440", True)]),
        # 1,020 / 86 is 11.8605
        ("在职86人，人员经费1,020.00万元，人均11.86万元。", [(("11.86", "86"), "1,020.00", True)]),
        ("C级62户，每户补助0.75万元，另补助10户，共45.5万元。", []),
        ("人口4,286人，按每人每年600元标准发放补贴257.16万元。", [(("600", "4,286"), "257.16", True)]),
        ("共1户，每户补助3万元，共3万元。", []),
        ("改造62户，补助0.75万元，共46.5万元。", []),
    ],
)
def test_prices(text: str, expected: list[Brief]) -> None:
    assert brief(text, kind="product") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("承保459721.81亩、19707户次，户均23.33亩。", [(("23.33", "19707"), "459721.81", True)]),
        ("审结4229件；按在职69人算，人均结案61.3件。", [(("61.3", "69"), "4229", True)]),
        ("14个乡镇文化站每站5万元计70万元，总共110万元。", [(("5", "14"), "70", True)]),
        ("承保459721.81亩、19707户次，户均23.53亩。", []),
    ],
)
def test_averages_that_were_rounded(text: str, expected: list[Brief]) -> None:
    assert brief(text, kind="product") == expected


def test_every_count_with_its_amount_behind_it_is_reckoned() -> None:
    text = "下达任务7500亩，补助225万元。甲林场任务3200亩，补助96万元；乙林场任务4300亩，补助129万元。每亩补助300元。"
    told = brief(text, kind="product")
    assert {(("300", "7500"), "225", True), (("300", "3200"), "96", True), (("300", "4300"), "129", True)} <= set(told)
