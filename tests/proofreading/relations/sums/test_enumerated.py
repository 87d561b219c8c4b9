"""What 、 parts may be a list of its own within a sentence that goes on."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "累计支出3012.47万元。\n支出构成为人员类1864.2万元、工程类982.65万元、运转类165.62万元；尚未到位488.78万元。",
            (("1864.2", "982.65", "165.62"), "3012.47", True),
        ),
        (
            "贷款共有95.3亿元。\n农村信用社62.1亿元、农业银行33.2亿元，邮储银行吸收存款41.7亿元。",
            (("62.1", "33.2"), "95.3", True),
        ),
        (
            "两类案件358件。\n民事案件212件，行政案件146件；执行案件97件，减刑案件13件。",
            (("212", "146"), "358", True),
        ),
    ],
)
def test_a_list_within_a_sentence(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="sum")


def test_a_list_that_gives_nothing_is_not_told() -> None:
    text = "累计支出3112.47万元。\n人员类1864.2万元、工程类982.65万元、运转类165.62万元；尚未到位488.78万元。"
    assert brief(text, kind="sum") == []
