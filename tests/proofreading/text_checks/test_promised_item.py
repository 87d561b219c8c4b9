"""A title promises what its section has to tell."""

import pytest

from tests.proofreading.sample import hits


def test_what_is_missing_is_named() -> None:
    [hit] = hits("promised_item", text="（三）结余分配和结转结余情况\n年末结转0万元。")
    assert "结余分配、结余，" in hit.message


@pytest.mark.parametrize(
    "text",
    [
        "（三）结余分配和结转结余情况\n结余分配、结转、结余均为0万元。",
        "（三）结转情况\n没有。",
        "（三）结转结余情况",
        "一、结转和结余情况\n（一）结转。10万元。\n（二）结余。10万元。",
        "一、结转和结余 5\n第二部分 说明",
    ],
)
def test_kept_promises_and_single_items(text: str) -> None:
    assert hits("promised_item", text=text) == []
