"""The title tells a figure of the text, with fewer digits or as a bound."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("title", "pair"),
    [
        ("中央本级三公经费预算比去年下降6%", ("6", "6")),
        ("中央本级三公经费预算比去年下降7%", None),
        ("全年筹集公益金2.12亿元", ("2.12", "21277")),
        ("全年筹集公益金2.13亿元", ("2.13", "21277")),  # rounded
        ("全年筹集公益金2.11亿元", None),
        ("全年筹集公益金2.11亿元。另有其他", None),  # no title
    ],
)
def test_a_figure_of_the_title(title: str, pair: tuple[str, ...] | None) -> None:
    found = brief(f"{title}\n去年预算减少3.3亿元，下降6%。筹集公益金21277万元。", kind="same")
    assert [it[0] for it in found] == ([] if pair is None else [pair])


def test_a_title_that_tells_a_bound() -> None:
    text = "政府采购规模创新高 2020年超2905亿\n全省完成政府采购额2905.8亿元。"
    assert (("2905", "2905.8"), "2905", True) in brief(text, kind="order")
    assert brief(text.replace("超", "达"), kind="order") == [(("2905", "2905.8"), "2905", True)]
    assert brief(text.replace("超", "近"), kind="order") == []


SECTION = (
    "全省采购规模875.5亿元，比上年减少7.16亿元，降幅0.81%。各级带头过紧日子，大幅压减一般性支出和非刚性、非重点项目。"
)


@pytest.mark.parametrize(
    ("headline", "found"),
    [
        ("政府采购支出下降0.81%", [("0.81", "0.81")]),
        ("政府采购支出，下降0.81%", []),  # a clause
        ("二、政府采购支出下降0.81%", []),  # a numbered line may be an item
        ("政府采购支出下降0.81%以上", []),
        ("政府采购支出下降0.91%", []),
    ],
)
def test_a_headline_tells_a_figure_of_its_section(headline: str, found: list[tuple[str, ...]]) -> None:
    text = f"省财政厅公布了全年情况，各方面的数据都已核对。\n{headline}\n{SECTION}"
    assert [it[0] for it in brief(text, kind="same") if "0.81" in it[0]] == found


def test_a_numbered_head_tells_the_amount_of_its_paragraph() -> None:
    text = "二、中央公益金270万元。\n（一）儿童福利类项目{}万元\n中央公益金70万元资助孤儿助学。"
    assert [it[0] for it in brief(text.format(70), kind="same")] == [("70", "70")]
    assert [it for it in brief(text.format(77), kind="same") if "77" in it[0]] == []
