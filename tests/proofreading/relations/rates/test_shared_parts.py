"""Parts of a known whole that tell their shares of it give it."""

import pytest

from tests.proofreading.spoken import brief

TEXT = (
    "工资福利支出905709元，占基本支出的79.88%，同比增加。\n商品和服务支出{}元，占基本支出的%，同比增加。\n"
    "对个人和家庭的补助支出73200元，占基本支出的6.46%。\n一般公共预算基本支出1133753元。"
)


@pytest.mark.parametrize(("amount", "holds"), [("154844", True), ("75800", False)])
def test_all_parts_together(amount: str, *, holds: bool) -> None:
    assert (("905709", amount, "73200"), "1133753", holds) in brief(TEXT.format(amount), kind="sum")


def test_shares_of_something_else_show_nothing() -> None:
    text = TEXT.format("75800").replace("79.88", "69.88")
    assert all(it[2] is not False for it in brief(text, kind="sum"))
