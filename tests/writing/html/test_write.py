"""The whole page: complete in itself, well formed, every figure named."""

import re
from html.parser import HTMLParser

from jixiao.writing.html.write import write_html
from jixiao.writing.layout import official_layout
from jixiao.writing.publication import AnnexStart, Paragraph, Publication, Span
from tests.writing.sample import drawn, publication, publication_of

VOID = {"meta", "br", "col"}


class Reader(HTMLParser):
    """Collects what the tests ask for and demands that tags are closed in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.figures: list[str] = []
        self.identities: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.attributes |= set(values)
        self.figures += [values["data-figure"]] if "data-figure" in values else []
        self.identities += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if "href" in values else []
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag


def page(document: Publication | None = None) -> str:
    return write_html(document or publication(), layout=official_layout(), charts=drawn().drawings)


def test_the_page_is_well_formed_and_chinese() -> None:
    assert Reader(page()).stack == []
    assert page().startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
    assert "<title>示例县农业农村局2023年度部门整体支出绩效评价报告</title>" in page()


def test_every_figure_is_named() -> None:
    assert Reader(page()).figures == [span.figure for span in publication().spans() if span.figure]


def test_ids_are_unique_and_links_stay_on_the_page() -> None:
    reader = Reader(page())
    assert len(reader.identities) == len(set(reader.identities))
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.identities)


def test_no_host_is_asked_for_anything() -> None:
    text = page()
    assert not re.search(r"\b(?:src|href|action|data)=\"(?!#)", text.replace("xlink:href", ""))
    assert not re.search(r"<(?:script|link|img|iframe|object|form)\b", text)
    assert {name for name in Reader(text).attributes if name.startswith("on") or name == "style"} == set()


def test_each_annex_is_a_section() -> None:
    assert re.findall(r'<section class="([a-z ]+)">', page()) == ["annex", "annex wide", "annex"]


def test_the_contents_list_headings_and_annexes() -> None:
    entries = re.findall(r'<li class="(first|second)"><a href="#[a-z0-9-]+">([^<]+)</a>', page())
    assert entries[:2] == [("first", "一、部门概况"), ("second", "（一）机构组成")]
    assert [text for _, text in entries[2:]] == ["附件1", "附件2", "附件3"]


def test_a_page_without_headings_has_no_contents() -> None:
    assert "<nav" not in page(publication_of(Paragraph((Span("略。"),))))


def test_text_cannot_become_a_mark() -> None:
    text = page(publication_of(Paragraph((Span("<script>alert(1)</script>", "<b>"),)), AnnexStart("<i>")))
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert Reader(text).figures == ["<b>"]


def test_the_same_publication_gives_the_same_page() -> None:
    assert page() == page()
