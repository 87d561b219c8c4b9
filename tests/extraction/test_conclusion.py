"""An evaluation comes to a grade, a conclusion and problems."""

import pytest

from jixiao.extraction.conclusion import read_conclusion
from tests.extraction.sample import read, texts

REPORT = """四、评价结论及建议
（一）评价结论。
管理较好。自评得分95分，评价结果为“优”。
（二）存在问题。一是目标不够科学；二是应用还要加强。
（三）改进建议。
1.科学设定目标。"""


def test_grade_and_conclusion_are_told() -> None:
    assert texts(read(read_conclusion, REPORT), below="evaluation/whole/") == {
        "grade": "优",
        "conclusion": "管理较好。自评得分95分，评价结果为“优”",
    }


@pytest.mark.parametrize("words", ["评价等级为良。", "评定等级为“良”，", "结果为良", "评价结果为良好。"])
def test_a_grade_is_known_by_the_words_before_it(words: str) -> None:
    assert texts(read(read_conclusion, words), below="evaluation/") == {"whole/grade": "良"}


@pytest.mark.parametrize("words", ["管理优。", "评价结果较好。", "评价结果为优秀单位。"])
def test_other_words_are_no_grade(words: str) -> None:
    assert texts(read(read_conclusion, words), below="evaluation/") == {}


def test_problems_are_told_and_measures_are_not_paired_with_them() -> None:
    draft = read(read_conclusion, REPORT)
    assert texts(draft, below="problem/") == {"w1/content": "目标不够科学", "w2/content": "应用还要加强"}
    assert draft.places["problem/w2/content"].quote == "应用还要加强"


def test_problems_may_be_numbered_paragraphs() -> None:
    text = "五、存在的问题\n（一）目标不够科学。\n（二）应用还要加强。\n六、建议"
    assert texts(read(read_conclusion, text), below="problem/") == {
        "w1/content": "目标不够科学",
        "w2/content": "应用还要加强",
    }
