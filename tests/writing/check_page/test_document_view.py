"""The document reads as it is: heads, paragraphs, numbers of lines, ends of pages, nothing left out."""

import re
from html import unescape

from jixiao.book.place import Place
from jixiao.proofreading.example_document import example_document
from jixiao.reading.document import Document, Paragraph, Part
from jixiao.writing.check_page.document_view import document_html
from jixiao.writing.check_page.place_marks import PlacedMarks
from tests.writing.check_page.sample import DOCUMENT

NO_MARKS = PlacedMarks({}, frozenset())


def view(*blocks: Paragraph) -> list[str]:
    """Return the view of some paragraphs, a block a line."""
    return document_html(Document("甲", "docx", blocks), marks=NO_MARKS).splitlines()


def test_nothing_of_the_text_is_left_out() -> None:
    page = document_html(DOCUMENT, marks=NO_MARKS)
    text = unescape(re.sub(r"<[^>]+>", "", page))
    assert [line.text for line in DOCUMENT.lines() if line.text not in text] == []


def test_title_heads_and_paragraphs_look_like_themselves() -> None:
    page = document_html(DOCUMENT, marks=NO_MARKS)
    assert '<p class="title" data-line="1">示例局' in page
    assert '<h2 data-line="2">一、部门概况</h2>' in page
    assert '<p data-line="3">核定编制' in page


def test_a_long_first_line_and_a_sentence_with_a_number_are_paragraphs() -> None:
    assert view(Paragraph("字" * 41, Place(paragraph=1)))[0].startswith("<p>")
    assert view(Paragraph("字" * 40, Place(paragraph=1)))[0].startswith('<p class="title">')
    _, second = view(Paragraph("甲", Place()), Paragraph("一是完成了任务；二是没有", Place()))
    assert second.startswith("<p>")


def test_the_level_of_a_style_is_the_level_of_the_head() -> None:
    _, second, deep = view(*(Paragraph("概况", Place(), level=level) for level in (1, 2, 9)))
    assert second == "<h3>概况</h3>"
    assert deep == "<h5>概况</h5>"


def test_each_page_begins_with_its_number() -> None:
    lines = view(*(Paragraph(f"{page}页，", Place(page=page)) for page in (1, 1, 2)))
    assert [line for line in lines if "class=" in line] == [
        '<div class="page">第 1 页</div>',
        '<div class="page">第 2 页</div>',
    ]


def test_a_footnote_says_that_it_is_one() -> None:
    _, note = view(Paragraph("甲", Place()), Paragraph("注解。", Place(), part=Part.FOOTNOTE))
    assert note == '<p class="aside"><span class="part-name">脚注</span>注解。</p>'


def test_the_title_of_a_table_stands_over_it() -> None:
    page = document_html(example_document("开头。\n表1 支出\n项目\t金额\n甲\t1"), marks=NO_MARKS)
    assert page.index('<p class="table-title" data-line="2">表1 支出</p>') < page.index("<table>")
