"""Chapters of a table add up the rows below them, and a total the chapters; the others show which of them is wrong."""

from tests.proofreading.spoken import Brief, brief

TABLE = """（单位：万元）
项目\t预算数
一、税收收入\t{tax}
增值税\t3100
资源税\t2000
契税\t{deed}
二、非税收入\t{other}
专项收入\t1850
罚没收入\t950
收入合计\t{total}
加：上级补助收入\t4000
上年结余收入\t300
收入总计\t13100"""
RIGHT = {"tax": "6000", "deed": "900", "other": "2800", "total": "8800"}


def wrong(**changed: str) -> list[Brief]:
    """Return the sums that fail where some figures are others than they should be."""
    return [it for it in brief(TABLE.format_map(RIGHT | changed), kind="sum") if it[2] is False]


def test_all_sums_of_a_table_in_chapters_are_told() -> None:
    found = brief(TABLE.format_map(RIGHT), kind="sum")
    assert (("3100", "2000", "900"), "6000", True) in found
    assert (("1850", "950"), "2800", True) in found
    assert (("6000", "2800"), "8800", True) in found
    assert (("8800", "4000", "300"), "13100", True) in found
    assert wrong() == []


def test_a_wrong_total_is_told_where_all_chapters_hold() -> None:
    assert wrong(total="8080") == [(("6000", "2800"), "8080", False)]


def test_a_wrong_chapter_is_told_where_the_total_would_hold() -> None:
    assert wrong(other="8200") == [(("1850", "950"), "8200", False)]


def test_a_chapter_may_be_more_than_the_rows_told_below_it() -> None:
    assert wrong(deed="90") == []
    assert wrong(deed="9000") == [(("3100", "2000", "9000"), "6000", False)]


def test_blank_remarks_are_no_words() -> None:
    heads, *rows = TABLE.format_map(RIGHT).splitlines()
    assert wrong(other="8200") != []
    text = "\n".join([f"{heads}\t备注", *(f"{row}\t" for row in rows)])
    assert (("6000", "2800"), "8800", True) in brief(text, kind="sum")
