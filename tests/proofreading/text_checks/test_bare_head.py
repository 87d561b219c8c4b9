"""A title without number among numbered ones is noted."""

from tests.proofreading.sample import quotes


def test_titles_after_a_head_and_after_each_other() -> None:
    text = "（一）分析。\n常年项目分析。共9个。\n阶段项目分析。共3个。\n正文。\n其他情况。正文"
    assert quotes("bare_head", text=text) == ["常年项目分析。", "阶段项目分析。"]


def test_a_sentence_is_no_title() -> None:
    assert quotes("bare_head", text="（一）分析。\n加强了管理。\n我们加强了管理，改善了情况。共9个。") == []
