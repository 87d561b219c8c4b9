"""Changes that follow each other come to the last one."""

from tests.proofreading.spoken import brief

TEXT = "新街镇增加0.02亩，虢镇增加18.9亩，周原镇核减41.51亩，慕仪镇增加3.08亩，县功镇核减14亩，全区核减{}亩。"


def test_what_changes_come_to() -> None:
    found = brief(TEXT.format("33.51"), kind="sum")
    assert (("0.02", "18.9", "-41.51", "3.08", "-14"), "33.51", True) in found
    assert brief(TEXT.format("34.51"), kind="sum") == []


def test_changes_one_way_alone_are_a_list() -> None:
    text = "甲镇增加1.02亩，乙镇增加18.9亩，丙镇增加3.08亩，全区增加23亩。"
    assert not any(it[0][0].startswith("-") for it in brief(text, kind="sum"))
