"""The code and the name of an economic subject."""

import pytest

from jixiao.book.book import Book
from jixiao.book.classification import EconomicLine
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.subject_name import economic_subject_name
from jixiao.rules.python_rule import Told

NAMES = {"30212": "因公出国（境）费用", "30216": "培训费", "30217": "公务接待费", "30307": "医疗费补助"}


def told(*lines: EconomicLine) -> list[Told]:
    """Return what the rule says of some lines, with a small list of subjects."""
    facts = Facts(Book(2024, economic_lines=lines), name_of=lambda _list, code: NAMES.get(code))
    return list(economic_subject_name(facts))


@pytest.mark.parametrize(
    ("code", "name", "verdict"),
    [
        ("30217", "公务接待费", Verdict.PASS),
        ("30217", " 公务接待 ", Verdict.PASS),
        ("30212", "因公出国(境)费", Verdict.PASS),
        ("30212", "因公出国（境）费用", Verdict.PASS),
        ("30216", "公务接待费", Verdict.FAIL),
        ("30307", "医疗费", Verdict.FAIL),
        ("30288", "公务接待费", Verdict.CANNOT_TELL),
        ("", "公务接待费", Verdict.CANNOT_TELL),
        ("30217", "", Verdict.CANNOT_TELL),
    ],
)
def test_verdict(code: str, name: str, verdict: Verdict) -> None:
    (item,) = told(EconomicLine("r1", subject=code, name=name))
    assert item.verdict is verdict


def test_a_wrong_name_is_told_with_the_right_one() -> None:
    line = EconomicLine("r1", subject="30216", name="公务接待费")
    (item,) = told(line)
    assert (item.stated, item.computed) == ("公务接待费", "培训费")
    assert item.arithmetic == "编码 30216 是“培训费”，名称却是“公务接待费”"
    assert item.figures == ("economic/r1/name",)
    assert item.row is line


@pytest.mark.parametrize(
    ("code", "name", "reason"),
    [
        ("30217", "", "缺科目名称"),
        ("", "公务接待费", "缺科目编码"),
        ("", "", "缺科目编码"),
        ("30288", "公务接待费", "科目表没有编码 30288"),
    ],
)
def test_what_cannot_be_told_says_why(code: str, name: str, reason: str) -> None:
    line = EconomicLine("r1", subject=code, name=name)
    assert told(line) == [Told(Verdict.CANNOT_TELL, line, reason, ("economic/r1/name",))]


def test_a_right_name_is_told_with_its_line() -> None:
    line = EconomicLine("r1", subject="30216", name="培训费")
    assert told(line) == [Told(Verdict.PASS, line, figures=("economic/r1/name",))]


def test_without_lines_nothing_is_told() -> None:
    assert told() == []
