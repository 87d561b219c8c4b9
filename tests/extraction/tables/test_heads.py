"""Heads of tables are known by their words, whatever months, marks and units stand with them."""

import pytest

from jixiao.extraction.tables.heads import meant_by
from tests.proofreading.sample import shipped_words


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("全年预算数（A）", "phase_head", "adjusted"),
        ("年初预算数（万元）", "phase_head", "initial"),
        ("1-8月执行数", "phase_head", "executed"),
        ("全年预计执行数", "phase_head", "forecast"),
        ("执行率（B/A）", "phase_head", ""),
        ("年度资金总额", "expenditure_head", "total"),
        ("其中：人员经费", "expenditure_head", "personnel"),
        ("1-8月完成情况", "progress_head", "progress"),
        ("备注", "progress_head", ""),
    ],
)
def test_a_head_stands_for_what_it_means(text: str, name: str, meant: str) -> None:
    assert meant_by(text, name=name, words=shipped_words()) == meant
