"""A list does not add up where another one of the same items does."""

from tests.proofreading.spoken import brief

TEXT = (
    "申请资金{}元，其中村级运转400000元，人员报酬252000元，工作奖励100000元。"
    "完成资金641120.67元，其中村级运转439120.67元，人员报酬152000元，工作奖励50000元。"
)


def test_the_list_beside_it_adds_up() -> None:
    found = brief(TEXT.format(852000), kind="sum")
    assert (("400000", "252000", "100000"), "852000", False) in found
    assert all(it[2] for it in brief(TEXT.format(752000), kind="sum"))


def test_other_items_tell_nothing() -> None:
    other = TEXT.format(852000).replace("工作奖励50000", "办公设备50000")
    assert all(it[2] for it in brief(other, kind="sum"))
