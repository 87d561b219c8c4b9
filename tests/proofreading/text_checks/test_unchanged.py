"""Only what should change every year is compared with last year."""

from tests.proofreading.sample import hits

PROBLEM = "年中追加项目的目标设定不够科学，结果应用不够。"
TEXT = f"一、职能\n负责全县工业经济运行的监测和分析工作，负责园区。\n二、存在问题\n{PROBLEM}\n无。"


def test_a_paragraph_of_last_year_is_found() -> None:
    [hit] = hits("unchanged_paragraph", text=TEXT, last_year=TEXT.replace("，", "， "))
    assert hit.place.line == 4


def test_without_last_year_or_with_other_words_nothing_is_told() -> None:
    assert hits("unchanged_paragraph", text=TEXT) == []
    assert hits("unchanged_paragraph", text=TEXT, last_year=TEXT.replace("年中", "年初")) == []


def test_a_paragraph_in_two_sections_is_told_once() -> None:
    text = f"二、评价结论\n（一）存在问题\n{PROBLEM}"
    assert len(hits("unchanged_paragraph", text=text, last_year=text)) == 1
