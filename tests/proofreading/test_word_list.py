"""Words are data: found by name, layer on layer, and a name that is not there is a mistake of the caller."""

from fractions import Fraction
from pathlib import Path

import pytest

from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError
from jixiao.proofreading.word_list import UnknownWordListError, WordLists, load_words
from tests.law.conftest import write_files

FORECAST = '[[words]]\nname = "forecast"\ntitle = "预测"\nwords = ["预计", "预估"]\n'


def load(folder: Path, *, region: str = "", **files: str) -> WordLists:
    """Return the words of files, each named by its layer: cn is cn/words/a.toml."""
    write_files(folder, files={f"{layer.replace('_', '-')}/words/a.toml": text for layer, text in files.items()})
    return load_words(Rulebook(folder), region=region)


def test_a_lower_layer_adds_to_a_list(tmp_path: Path) -> None:
    more = FORECAST.replace('"预计"', '"拟"')
    words = load(tmp_path, region="51", cn=FORECAST, cn_51=more)
    assert words["forecast"] == ("预计", "预估", "拟")
    assert load_words(Rulebook(tmp_path), region="")["forecast"] == ("预计", "预估")


def test_an_unknown_list_is_refused_with_the_one_meant(tmp_path: Path) -> None:
    words = load(tmp_path, cn=FORECAST)
    assert words.find("forecasts") == ()
    with pytest.raises(UnknownWordListError, match="没有词表“forecasts”。是否应为“forecast”？") as caught:
        words.pattern("forecasts")
    assert (caught.value.name, caught.value.nearest) == ("forecasts", "forecast")


def test_every_mistake_of_a_file_is_reported(tmp_path: Path) -> None:
    with pytest.raises(BrokenRulebookError) as caught:
        load(tmp_path, cn='[[words]]\nnam = "a"\ntitle = 1\nwords = ["甲"]\n[[word]]\n')
    assert [str(error).partition("：")[2] for error in caught.value.errors] == ["不认识 word。是否应为 words？"]
    with pytest.raises(BrokenRulebookError) as caught:
        load(tmp_path, cn='[[words]]\nnam = "a"\ntitle = 1\nwords = ["甲"]\n')
    assert [str(error).partition("：")[2] for error in caught.value.errors] == [
        "缺少 name，或内容为空。请补上 name = …。",
        "不认识 nam。是否应为 name？",
        "title 的写法不对。应写成带引号的文字。",
    ]


def test_the_longest_word_is_found_first_and_signs_are_taken_literally() -> None:
    words = WordLists({"a": ("预计", "预计执行", "增加（减少）", "*")})
    assert words.pattern("a").findall("预计执行*增加（减少）预计") == ["预计执行", "*", "增加（减少）", "预计"]
    assert words.pattern("a") is words.pattern("a")


def test_a_word_may_be_several() -> None:
    words = WordLists({"sections": ("建议|措施", "问题"), "terms": ("甲>乙",), "share": ("1/2",)})
    assert words.groups("sections") == (("建议", "措施"), ("问题",))
    assert words.pairs("terms") == {"甲": "乙"}
    assert words.share("share") == Fraction(1, 2)
