"""A code says its level and its parent."""

import pytest

from jixiao.extraction.final_accounts.subject import TOTAL, subject_of


@pytest.mark.parametrize(
    ("code", "table", "level", "parent"),
    [
        ("201", "functional", "类", TOTAL),
        ("20139", "functional", "款", "201"),
        ("2013901", "functional", "项", "20139"),
        ("301", "economic", "类", ""),
        ("30101", "economic", "款", "301"),
    ],
)
def test_a_code_has_a_level_and_a_parent(code: str, table: str, level: str, parent: str) -> None:
    subject = subject_of(code, name="名", table=table)
    assert subject is not None
    assert (subject.key, subject.level, subject.parent, subject.is_total) == (code, level, parent, False)


def test_the_total_is_a_line_of_its_own() -> None:
    total = subject_of(TOTAL, name=TOTAL, table="functional")
    assert total is not None
    assert (total.key, total.code, total.level, total.parent) == ("total", "合计", "合计", "")


@pytest.mark.parametrize("code", ["", "20", "2013", "201390", "20139011", "…"])
def test_other_digits_are_no_code(code: str) -> None:
    assert subject_of(code, name="名", table="functional") is None
