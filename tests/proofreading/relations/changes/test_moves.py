"""Changes told in other sentences add up to the change of the whole."""

import pytest

from tests.proofreading.spoken import brief

TEXT = (
    "经费8万元，较年初预算增加{}万元。其中：用车7万元，较年初预算增加1833.7万元；接待1万元，较年初预算减少516.57万元。"
)


def test_signed_changes_add_up_within_rounding() -> None:
    # 1833.7－516.57＝1317.13
    assert (("1833.7", "516.57"), "1317.14", True) in brief(TEXT.format("1317.14"), kind="sum")
    assert "1317.16" not in [stated for _, stated, _ in brief(TEXT.format("1317.16"), kind="sum")]


WHOLE = "支出预算90万元，{}万元，其中：基本支出60万元，较上年增加4万元；项目支出30万元，较上年增加{}万元。"


@pytest.mark.parametrize(
    ("against", "other", "expected"),
    [
        ("较2023年预算80万元增加10", "6", []),
        ("较2023年预算80万元增加10", "9", [False]),
        ("比上年增加10", "9", [False]),
        ("比年初预算增加10", "9", []),
    ],
)
def test_changes_of_a_known_whole(against: str, other: str, expected: list[bool]) -> None:
    told = brief(WHOLE.format(against, other), kind="sum")
    assert [it[2] for it in told if it[0] == ("4", other) and it[2] is False] == expected


@pytest.mark.parametrize(
    ("whole", "parts"),
    [("增加0", ("增加0", "增加0")), ("减少14.6", ("增加0", "减少14.6")), ("减少14.6", ("减少14.6", "增加0"))],
)
def test_parts_that_did_not_move_are_no_error(whole: str, parts: tuple[str, str]) -> None:
    items = f"基本支出60万元，比上年{parts[0]}万元；项目支出30万元，比上年{parts[1]}万元。"
    assert all(it[2] for it in brief(f"支出预算90万元，比上年{whole}万元，其中：{items}", kind="sum"))
    assert not all(it[2] for it in brief(f"支出预算90万元，比上年增加3.2万元，其中：{items}", kind="sum"))
