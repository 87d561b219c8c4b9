"""A change is told again in another sentence, of what goes by the same name."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("again", "count"),
    [
        ("公务接待费减少0.8万元", 1),
        ("公务接待费减少0.9万元", 0),
        ("公务接待费增加0.8万元", 0),
        ("会议经费减少0.8万元", 0),
    ],
)
def test_a_change_told_twice(again: str, count: int) -> None:
    text = f"国内公务接待费6.96万元，较2015年减少0.8万元。\n三公经费比2015年减少80.74万元，其中：{again}。"
    assert [it[1] for it in brief(text, kind="same")] == ["0.8"] * count
