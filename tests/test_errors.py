"""A refusal says what is wrong, where, and what to do next."""

import pytest

from jixiao.errors import JixiaoError, RefusalError


@pytest.mark.parametrize(
    ("place", "remedy", "sentence"),
    [
        ("", "", "文件打不开。"),
        ("甲.xlsx", "", "文件打不开。位置：甲.xlsx。"),
        ("", "先关闭再试。", "文件打不开。怎么办：先关闭再试。"),
        ("甲.xlsx", "先关闭再试。", "文件打不开。位置：甲.xlsx。怎么办：先关闭再试。"),
    ],
)
def test_the_parts_that_are_known_make_the_sentence(place: str, remedy: str, sentence: str) -> None:
    refusal = RefusalError("文件打不开。", place=place, remedy=remedy)
    assert str(refusal) == sentence
    assert (refusal.problem, refusal.place, refusal.remedy) == ("文件打不开。", place, remedy)
    assert isinstance(refusal, JixiaoError)
