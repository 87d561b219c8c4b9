"""What an audit took off is what it left of what was sent to it."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "完成评审项目162个，送审金额115991万元，审定金额97219万元，审减金额{}万元，审减率{}%。"


@pytest.mark.parametrize(
    ("cut", "rate", "wrong"),
    [("18772", "16.18", []), ("18906", "16.39", ["18906", "16.39"]), ("18772", "16.81", ["16.81"])],
)
def test_the_three_figures_and_their_rate(cut: str, rate: str, wrong: list[str]) -> None:
    text = TEXT.format(cut, rate)
    found = [*brief(text, kind="difference"), *brief(text, kind="ratio")]
    assert {it[1] for it in found} == {cut, rate}
    assert [it[1] for it in found if it[2] is False] == wrong


def test_figures_of_other_names_are_no_audit() -> None:
    text = TEXT.format("18906", "16.39").replace("审定", "合同")
    assert [it for it in brief(text, kind="difference") if it[2] is False] == []
