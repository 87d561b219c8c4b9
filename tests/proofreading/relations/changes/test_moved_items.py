"""A change is the sum of the changes and of the new amounts behind it."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "parts", "total"),
    [
        ("与上次报告比，收入增加520万元（转贷增加500万元，捐赠20万元）。", ("500", "20"), "520"),
        (
            "支出较上年增加141.5万元，其中：还本增加120万元，上解23.5万元，会议费减少2万元。",
            ("120", "23.5", "-2"),
            "141.5",
        ),
        ("支出比上年减少33.6万元（差旅费减少30万元，一次性购置3.6万元）。", ("30", "3.6"), "33.6"),
    ],
)
def test_changes_and_amounts_add_up(text: str, parts: tuple[str, ...], total: str) -> None:
    assert (parts, total, True) in brief(text, kind="sum")


@pytest.mark.parametrize(
    "text",
    [
        "收入增加530万元（转贷增加500万元，捐赠20万元）。",  # not all need be told
        "收入增加520万元（转贷增加500万元，惠及20人）。",
        "收入增加5万元（转贷增加3万元，捐赠2万元）。",  # may be met by chance
    ],
)
def test_what_does_not_come_out_is_not_told(text: str) -> None:
    assert brief(text, kind="sum") == []
