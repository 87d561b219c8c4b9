"""Instruments are read one a file, with the articles relied on."""

import datetime as dt

import pytest

from jixiao.law.instrument import read_instruments
from jixiao.law.mark import Mark
from jixiao.law.rulebook_error import BrokenRulebookError, RulebookError
from tests.law.conftest import Make

RIGHT = """
id = "川某〔2025〕1号"
title = "某办法"
number = "川某〔2025〕1号"
issuer = "某厅"
valid_from = 2025-09-24
mark = "二手"
verified = false
are_dates_verified = false
"""
ARTICLE = """
[[article]]
article = "第一条"
gist = "要点。"
mark = "二手"
verified = false
"""


def errors_in(make_rulebook: Make, *files: str) -> tuple[RulebookError, ...]:
    """Return the mistakes in files of instruments."""
    rulebook = make_rulebook({f"cn/instruments/{number}.toml": text for number, text in enumerate(files)})
    with pytest.raises(BrokenRulebookError) as caught:
        read_instruments(rulebook, region="")
    return caught.value.errors


def test_an_instrument_keeps_what_its_file_says(make_rulebook: Make) -> None:
    instruments = read_instruments(make_rulebook({"cn/instruments/a.toml": RIGHT + ARTICLE}), region="")
    found = instruments["川某〔2025〕1号"]
    assert found.name == "《某办法》（川某〔2025〕1号）"
    assert (found.issuer, found.mark, found.is_verified, found.layer) == ("某厅", Mark.SECOND_HAND, False, "cn")
    assert found.period.covers(dt.date(2025, 9, 24))
    assert not found.period.covers(dt.date(2025, 9, 23))
    assert [(article.article, article.gist) for article in found.articles] == [("第一条", "要点。")]


def test_a_law_without_a_number_is_cited_by_its_title(make_rulebook: Make) -> None:
    text = RIGHT.replace('number = "川某〔2025〕1号"\n', "")
    instruments = read_instruments(make_rulebook({"cn/instruments/a.toml": text}), region="")
    assert [instrument.name for instrument in instruments.values()] == ["《某办法》"]


def test_a_lower_layer_replaces_the_whole_instrument(make_rulebook: Make) -> None:
    lower = RIGHT.replace("某办法", "某实施办法")
    rulebook = make_rulebook({"cn/instruments/a.toml": RIGHT + ARTICLE, "cn-51/instruments/a.toml": lower})
    (found,) = read_instruments(rulebook, region="51").values()
    assert (found.title, found.articles, found.layer) == ("某实施办法", (), "cn-51")


def test_two_files_of_one_layer_may_not_hold_the_same_instrument(make_rulebook: Make) -> None:
    (error,) = errors_in(make_rulebook, RIGHT, RIGHT)
    assert error.entry == "instrument「川某〔2025〕1号」"
    assert error.path.name == "1.toml"
    assert "0.toml 中的同名条目有效期重叠" in str(error)


def test_a_missing_key_and_a_bad_article_are_named_in_one_pass(make_rulebook: Make) -> None:
    no_issuer = RIGHT.replace('issuer = "某厅"\n', "")
    bad_article = RIGHT + ARTICLE.replace("gist", "gisst")
    problems = [error.problem for error in errors_in(make_rulebook, no_issuer, bad_article)]
    assert problems == ["缺少 issuer，或内容为空", "缺少 gist，或内容为空", "不认识 gisst"]


def test_an_unfounded_verification_is_named(make_rulebook: Make) -> None:
    (error,) = errors_in(make_rulebook, RIGHT.replace("verified = false\nare", "verified = true\nare"))
    assert error.problem == "依据标记是“二手”，却写了 verified = true"
