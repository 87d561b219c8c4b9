"""Expressions of modules are compiled when they are first used, and then are what `re` makes of them."""

import re

import pytest

from jixiao.late_pattern import compile_ahead, late_pattern


def test_nothing_is_compiled_before_the_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    compile_as_ever = re.compile

    def compile_and_note(source: str, flags: int = 0) -> re.Pattern[str]:
        asked.append(source)
        return compile_as_ever(source, flags)

    monkeypatch.setattr(re, "compile", compile_and_note)
    pattern = late_pattern("合计")
    assert asked == []
    assert [bool(pattern.search(text)) for text in ("合计", "小计", "本年合计")] == [True, False, True]
    assert asked == ["合计"]


@pytest.mark.parametrize("use", ["search", "match", "fullmatch"])
def test_each_way_of_looking_finds_what_the_compiled_one_finds(use: str) -> None:
    source, texts = "(?P<year>20[0-9]{2})年", ("2023年", "到2023年止", "2023年度", "本年")
    late, compiled = getattr(late_pattern(source), use), getattr(re.compile(source), use)
    found = [[match and match["year"] for match in map(look, texts)] for look in (late, compiled)]
    assert found[0] == found[1]


def test_texts_are_taken_apart_and_changed_as_ever() -> None:
    commas = late_pattern("[，,]")
    assert commas.split("甲，乙,丙") == ["甲", "乙", "丙"]
    assert commas.findall("甲，乙,丙") == ["，", ","]
    assert commas.subn("、", "甲，乙") == ("甲、乙", 1)
    assert [match.start() for match in commas.finditer("甲，乙,丙")] == [1, 3]


def test_flags_count_and_the_source_can_be_read() -> None:
    words = late_pattern("ab", flags=re.IGNORECASE)
    assert words.search("AB")
    assert words.pattern == "ab"
    assert words.groups == 0


def test_a_wrong_expression_is_told_when_it_is_used() -> None:
    with pytest.raises(re.error, match="missing"):
        late_pattern("(").search("")


def test_expressions_are_compiled_ahead_until_there_is_something_better_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jixiao.late_pattern._MADE", [])
    first, second = late_pattern("先编译的"), late_pattern("后编译的")
    compile_ahead(until=lambda: "search" in vars(first))
    assert "search" in vars(first)
    assert "search" not in vars(second)
    wrong, third = late_pattern("("), late_pattern("最后的")
    compile_ahead(until=lambda: False)
    assert all("search" in vars(it) for it in (second, third))
    with pytest.raises(re.error, match="missing"):
        wrong.search("")
