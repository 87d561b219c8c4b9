"""What was taken by a rate is that part of an amount told above it."""

from tests.proofreading.spoken import brief

TEXT = "二、省级衔接资金（{}万元）\n（一）产业发展2705.39万元；\n（二）按1%提取项目管理费55.09万元。"


def test_a_part_taken_by_a_rate() -> None:
    assert brief(TEXT.format("5509"), kind="ratio") == [(("55.09", "5509"), "1", True)]


def test_only_what_is_exact() -> None:
    assert brief(TEXT.format("5508"), kind="ratio") == []
