"""What was done and what was not make up the whole."""

import pytest

from tests.proofreading.spoken import Brief, brief


def _told(text: str, *, total: str) -> list[Brief]:
    return [it for it in brief(text, kind="sum") if it[1] == total]


@pytest.mark.parametrize(
    ("text", "parts", "total", "holds"),
    [
        (
            (
                "审计点出50项具体问题，问题资金251023.54万元。整改完毕40项，整改到位资金215587.84万元；"
                "仍在整改的10项，未整改资金35453.70万元。"
            ),
            ("215587.84", "35453.70"),
            "251023.54",
            False,
        ),
        (
            "共有问题30个，涉及资金900万元。已整改24个，整改资金700万元；尚未整改6个，未整改资金220万元。",
            ("700", "220"),
            "900",
            False,
        ),
        (
            "共有问题30个，涉及资金900万元。已整改24个，整改资金700万元；尚未整改6个，未整改资金200万元。",
            ("700", "200"),
            "900",
            True,
        ),
        (
            "应支付工程款860万元。已支付602.5万元，支付率70.06%；未支付275.5万元。",
            ("602.5", "275.5"),
            "860",
            False,
        ),
        ("全县任务200户。已完工150户，未完工50户。", ("150", "50"), "200", True),
        ("全年应发放补贴312.6万元，已发放298.4万元，未发放14.2万元。", ("298.4", "14.2"), "312.6", True),
    ],
)
def test_parts_of_a_whole(text: str, parts: tuple[str, ...], total: str, *, holds: bool) -> None:
    assert _told(text, total=total) == [(parts, total, holds)]


@pytest.mark.parametrize(
    "text",
    [
        "共有问题30个，资金900万元。已整改20个，整改资金600万元；正在整改6个，未整改资金100万元。",
        "应支付工程款860万元。已支付602.5万元，支付率70.06%；未支付157.5万元。",  # there may be more
        "共有问题30个，资金900万元。已整改20个，整改资金600万元；移交10个，未整改资金320万元。",
        "全县任务200户。已完工150户，未完工的60户中30户为新增。",
        "上年结转20万元，本年预算80万元。已支付70万元，未支付40万元。",  # two wholes
    ],
)
def test_what_need_not_add_up(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
