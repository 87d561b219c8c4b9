"""Rates and remainders that the text tells of a row of a table by its name."""

import pytest

from tests.proofreading.spoken import brief

TABLE = (
    "支出内容 | 计划支出数（万元） | 实际支出数（万元） |\n文化馆免费开放补助 | 50.00 | 41.16 |\n"
    "农村电影放映补助 | 49.34 | 49.34 |\n图书分馆运行经费 | 41.40 | 36.25 |\n{}"
)


@pytest.mark.parametrize(
    ("text", "kind", "pair", "stated"),
    [
        ("文化馆免费开放补助只用去82.32%，节余8.84万元。", "ratio", ("41.16", "50.00"), "82.32"),
        ("文化馆免费开放补助只用去82.32%，节余8.84万元。", "difference", ("50.00", "41.16"), "8.84"),
        ("其中图书分馆运行经费执行率87.56%，结余5.15万元。", "ratio", ("36.25", "41.40"), "87.56"),
    ],
)
def test_a_row_is_told_of(text: str, kind: str, pair: tuple[str, ...], stated: str) -> None:
    assert (pair, stated, True) in brief(TABLE.format(text), kind=kind)


@pytest.mark.parametrize(
    "text",
    [
        "文化馆免费开放补助只用去83.32%，节余8.48万元。",
        "文化馆免费开放补助按期发放。图书馆执行率82.32%。",
        "文化馆免费开放补助增长82.32%。",
    ],
)
def test_what_does_not_come_out_is_not_told(text: str) -> None:
    found = [*brief(TABLE.format(text), kind="ratio"), *brief(TABLE.format(text), kind="difference")]
    assert [it for it in found if it[1] in ("83.32", "82.32", "8.48")] == []
