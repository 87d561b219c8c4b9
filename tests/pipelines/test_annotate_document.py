"""The user's own file with comments: whose, where, saying what."""

import datetime as dt

from msgspec.structs import replace

from jixiao.book.finding import Repair
from jixiao.book.place import Place
from jixiao.pipelines.annotate_document import annotate_document, comment_text
from tests.book.found import FOUND
from tests.pipelines.papers import word_bytes
from tests.reading.docx.making import parsed, unpacked
from tests.writing.annotate.marked_text import document_of, spanned

STAMP = dt.datetime(2024, 3, 29, 9, 30, tzinfo=dt.UTC)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_a_comment_says_what_why_and_what_to_do() -> None:
    assert comment_text(FOUND) == "【R103】错误：得分 12 超过权重 5。\n依据：评分规则。\n建议：更正得分。"


def test_a_comment_names_the_likely_repair_and_an_unverified_basis() -> None:
    finding = replace(FOUND, certainty="arguable", is_verified=False, repairs=(Repair("a", "12", "5", "0.97"),))
    assert comment_text(finding).split("\n") == [
        "【R103】须说明：得分 12 超过权重 5。",
        "疑为 12 → 5。",
        "依据：评分规则（依据待核实）。",
        "建议：更正得分。",
    ]


def test_each_finding_has_its_comment_at_its_characters() -> None:
    placed = replace(FOUND, place=Place(paragraph=3, start=4, end=6, quote="40"))
    copy = annotate_document(word_bytes(), findings=[placed, FOUND], stamp=STAMP)
    first, second = spanned(document_of(copy)).values()
    assert {first, second} == {"40", "示例县经济信息科学技术局2023年度部门绩效评价报告"}
    comments = parsed(unpacked(copy)["word/comments.xml"])
    assert {comment.get(f"{W}author") for comment in comments} == {"绩效核对"}


def test_without_findings_the_file_is_the_same() -> None:
    content = word_bytes()
    assert annotate_document(content, findings=[], stamp=STAMP) == content
