"""One paragraph in 元 stands out among 万元."""

from tests.proofreading.sample import quotes


def test_the_first_amount_of_a_paragraph_is_noted() -> None:
    text = "预算100万元，支出98万元。\n合计14900元，单台3725元。\n执行0元，余3万元，共5万元。"
    assert quotes("mixed_unit", text=text) == ["14900元", "0元"]


def test_a_document_in_yuan_is_right() -> None:
    assert quotes("mixed_unit", text="预算881300元，支出7000元，约1万元。") == []
    assert quotes("mixed_unit", text="预算1万元，支出7000元。") == []


def test_a_price_is_no_amount() -> None:
    assert quotes("mixed_unit", text="预算100万元，支出98万元，每人50元，补助标准200元。") == []
