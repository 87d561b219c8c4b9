"""The words of a letter come from the rulebook, and a county changes single ones."""

from pathlib import Path

import pytest

from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError
from jixiao.writing.letters.wording import return_wording


def layer(folder: Path, text: str) -> Path:
    """Return a folder with a change of the letter."""
    path = folder / "cn" / "forms" / "return_letter.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_the_words_in_braces_are_filled_in() -> None:
    wording = return_wording(Rulebook.shipped(), region="")
    assert wording.say("title", document="《报告》") == "关于退回《报告》的意见"
    assert wording.say("title") == "关于退回{document}的意见"
    assert "起7个工作日" in wording.say_all("requirement", days=7)[0]


def test_a_word_that_is_filled_in_is_not_filled_again() -> None:
    wording = return_wording(Rulebook.shipped(), region="")
    assert wording.say("file", file="{unit}.docx") == "退回的文件：{unit}.docx。"


def test_a_county_changes_single_words(tmp_path: Path) -> None:
    changed = Rulebook.shipped(layer(tmp_path, 'title = "退回{document}的通知"\nmost_places = 2\n'))
    wording = return_wording(changed, region="")
    assert wording.say("title", document="《报告》") == "退回《报告》的通知"
    assert wording.most_places == 2
    assert wording.say("salutation", unit="示例局") == "示例局："


def test_a_word_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenRulebookError, match="titel"):
        return_wording(Rulebook.shipped(layer(tmp_path, 'titel = "退回"\n')), region="")
