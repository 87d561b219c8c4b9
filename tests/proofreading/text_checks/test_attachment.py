"""An annex that is mentioned is looked for by its word."""

import pytest

from tests.proofreading.sample import quotes


def test_the_first_mention_of_each_kind_is_told() -> None:
    text = "得分详见附表，另见附表2。\n材料见附件1。"
    assert quotes("attachment", text=text) == ["详见附表", "见附件1"]


@pytest.mark.parametrize("annex", ["附表：自评表", "附表", "附表2.自评表", "  附表 1："])
def test_a_line_that_begins_with_the_word_is_the_annex(annex: str) -> None:
    assert quotes("attachment", text=f"得分详见附表。\n{annex}") == []
    assert quotes("attachment", text=f"材料见附件。\n{annex}") == ["见附件"]
