"""Changes told in other sentences add up to the change of the whole."""

from tests.proofreading.spoken import brief

TEXT = (
    "经费8万元，较年初预算增加{}万元。其中：用车7万元，较年初预算增加1833.7万元；接待1万元，较年初预算减少516.57万元。"
)


def test_signed_changes_add_up_within_rounding() -> None:
    # 1833.7－516.57＝1317.13
    assert (("1833.7", "516.57"), "1317.14", True) in brief(TEXT.format("1317.14"), kind="sum")
    assert "1317.16" not in [stated for _, stated, _ in brief(TEXT.format("1317.16"), kind="sum")]
