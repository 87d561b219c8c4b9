"""What came less what went is what is left, told in one sentence."""

from tests.proofreading.spoken import brief

TEXT = "2023年本级留用1024.9万元，上年结余464.14万元，体育部门支出656.9万元，财政部门支出362.14万元，年末结余{}万元。"


def test_an_account_in_one_sentence() -> None:
    found = brief(TEXT.format("470"), kind="sum")
    assert (("1024.9", "464.14", "-656.9", "-362.14"), "470", True) in found


def test_what_does_not_come_out_is_not_told() -> None:
    assert brief(TEXT.format("471"), kind="sum") == []
    assert brief(TEXT.replace("体育部门支出", "体育场馆").format("470"), kind="sum") == []  # neither came nor went
