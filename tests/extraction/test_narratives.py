"""Sections that the Book keeps as they are."""

from jixiao.extraction.narratives import read_narratives
from tests.extraction.sample import read, texts

TEXT = """一、部门概况
（一）机构职能
负责全县工作。
承办其他工作。
（二）绩效结果应用情况。
开展了自评。
（三）没有这个栏目
不取。"""


def test_known_sections_are_kept_and_others_are_not() -> None:
    draft = read(read_narratives, TEXT)
    assert draft.contents["unit/self/duties"] == "负责全县工作。\n承办其他工作。"
    assert list(texts(draft, below="narrative/").values()) == ["结果应用", "开展了自评。"]
    assert draft.places["unit/self/duties"].line == 2


def test_an_empty_section_is_not_kept() -> None:
    assert read(read_narratives, "一、存在问题\n二、改进建议").contents == {}
