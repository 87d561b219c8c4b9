"""The rate that was saved is that of what was bought and what was saved together."""

from tests.proofreading.spoken import brief

TEXT = "全省完成政府采购额2905.8亿元，增长11.2%；节约财政资金140.74亿元，节约率达到{}%。"


def test_a_rate_of_both_together() -> None:
    assert (("140.74",), "4.62", True) in brief(TEXT.format("4.62"), kind="ratio")
    assert brief(TEXT.format("4.72"), kind="ratio") == []


def test_what_was_bought_has_to_be_told() -> None:
    assert brief("节约财政资金140.74亿元，节约率达到4.62%。", kind="ratio") == []
