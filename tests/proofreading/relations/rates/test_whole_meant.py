"""A share holds by the whole that is meant, where the text names another figure."""

from tests.proofreading.spoken import brief


def test_a_whole_told_more_exactly() -> None:
    text = "上半年采购规模达467亿元\n实际采购467.56亿元。其中，货物类182.64亿元，占采购规模的{}%。"
    assert (("182.64", "467.56"), "39.06", True) in brief(text.format("39.06"), kind="ratio")
    assert [it[2] for it in brief(text.format("39.26"), kind="ratio")] == [False]


def test_the_whole_of_the_share_beside_it() -> None:
    text = (
        "2017年总支出7778.55万元。\n（一）财政拨款支出2339.68万元。\n"
        "（二）基本支出1656.48万元，占总支出的{}%；项目支出683.20万元，占29.20%。"
    )
    assert (("1656.48", "2339.68"), "70.80", True) in brief(text.format("70.80"), kind="ratio")
    assert ("71.80", False) in [it[1:] for it in brief(text.format("71.80"), kind="ratio")]
