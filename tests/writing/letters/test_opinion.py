"""Findings that say the same are one opinion."""

from msgspec.structs import replace

from jixiao.book.finding import Finding, Repair
from jixiao.book.place import Place
from jixiao.law.rulebook import Rulebook
from jixiao.writing.letters.opinion import opinion_paragraph, opinions_of
from jixiao.writing.letters.wording import return_wording
from tests.book.found import FOUND, NOTE

WORDING = return_wording(Rulebook.shipped(), region="")


def placed(*lines: int) -> list[Finding]:
    """Return the same finding on some lines."""
    return [replace(NOTE, place=Place(file="甲.txt", line=line)) for line in lines]


def said(*findings: Finding) -> list[str]:
    """Return the opinions on some findings as text."""
    paragraphs = (opinion_paragraph(opinion, wording=WORDING) for opinion in opinions_of(findings, file="甲.txt"))
    return [f"{it.lead}|{it.spans[0].text}" for it in paragraphs]


def test_an_opinion_says_what_where_why_and_what_to_do() -> None:
    assert said(FOUND) == ["得分 12 超过权重 5。|位置：第2行，“12”。依据：评分规则。意见：更正得分。"]


def test_the_same_problem_in_several_places_is_one_opinion() -> None:
    first, second = said(*placed(3, 5), FOUND)
    assert first == "多余的空格。|位置：第3行；第5行。依据：评分规则。意见：更正得分。"
    assert second.startswith("得分 12")


def test_many_places_are_counted() -> None:
    (at_limit,) = said(*placed(*range(1, 9)))
    (beyond,) = said(*placed(*range(1, 10)))
    assert "第8行。依据" in at_limit
    assert "第8行等9处。依据" in beyond


def test_a_problem_of_the_whole_names_no_place() -> None:
    assert said(NOTE) == ["多余的空格。|依据：评分规则。意见：更正得分。"]


def test_the_likely_repair_is_asked_about() -> None:
    (text,) = said(replace(FOUND, repairs=(Repair("a", "12", "5", "0.97"),)))
    assert "疑为 12 → 5，请核对。" in text
