"""A PDF becomes a document: paragraphs, tables, places, and remarks on what was not read."""

import pytest

from jixiao.book.place import Place
from jixiao.errors import RefusalError
from jixiao.reading.document import Paragraph, Part, Table
from jixiao.reading.pdf import read_pdf
from jixiao.reading.recall import count_read
from tests.reading.pdf.sample import PAGE, body, raw_pdf, read, rows, typeset

ACCOUNT = """
#align(center)[支出决算表]
部门：示例县示例局 #h(1fr) 金额单位：万元

#let head(..it) = table.cell(..it)
#table(columns: (50pt, 70pt, 45pt, 45pt), align: horizon,
  table.header(table.cell(colspan: 2)[项目], table.cell(rowspan: 2)[合计], table.cell(rowspan: 2)[基本\\ 支出],
    [编码], [名称]),
  table.cell(colspan: 2, align: center)[合计], [307.82], [105.58],
  [208], [社会保障和就业支出], [10.82], [10.82],
  [20805], [行政事业单位养老支出], [10.82], [],
  [2080505], [机关事业单位基本养老保险缴费支出], [6.18], [0.00],
)
注：本表反映部门本年度各项支出情况。
"""


def test_an_account_comes_out_as_it_was_typeset() -> None:
    document = read(ACCOUNT, page="#set page(width: 300pt, height: 400pt, margin: 20pt)\n")
    (table,) = document.tables
    assert rows(table) == [
        "项目 1x2 | 合计 2x1 | 基本支出 2x1",
        "编码 | 名称",
        "合计 1x2 | 307.82 | 105.58",
        "208 | 社会保障和就业支出 | 10.82 | 10.82",
        "20805 | 行政事业单位养老支出 | 10.82 | ",
        "2080505 | 机关事业单位基本养老保险缴费支出 | 6.18 | 0.00",
    ]
    assert [piece.text for piece in table.title] == ["支出决算表", "部门：示例县示例局", "金额单位：万元"]
    assert body(document) == ["注：本表反映部门本年度各项支出情况。"]
    assert not table.is_rebuilt


def test_a_table_over_two_pages_is_one_with_its_header_once() -> None:
    document = read(ACCOUNT, page=PAGE)
    (table,) = document.tables
    assert [text for text in rows(table) if "项目" in text] == ["项目 1x2 | 合计 2x1 | 基本支出 2x1"]
    assert rows(table)[-1] == "2080505 | 机关事业单位基本养老保险缴费支出 | 6.18 | 0.00"
    places = [cell.place.page for cell in table.cells if cell.column == 1]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (1, 2)


def test_paragraphs_and_lines_of_cells_are_numbered_through() -> None:
    document = read("前文。\n\n#table(columns: 2, [甲], [乙])\n后文。")
    assert [line.place for line in document.lines()] == [
        Place(paragraph=1, page=1),
        Place(paragraph=2, page=1, table=1, row=1, column=1),
        Place(paragraph=3, page=1, table=1, row=1, column=2),
        Place(paragraph=4, page=1),
    ]
    assert document.tables[0].place == Place(table=1, page=1)


def test_what_is_read_is_what_was_counted() -> None:
    document = read(ACCOUNT)
    assert document.visible == count_read(document) > 0
    assert (document.format, document.remarks) == ("pdf", ())


def test_lines_are_one_paragraph_until_one_ends_early_or_begins_farther_in() -> None:
    first = "一、本年收入合计三百零七点八二万元，其中财政拨款收入三百零七点八二万元，占百分之一百。" * 2
    second = "二、本年支出合计三百零七点八二万元。"
    document = read(f"#set par(first-line-indent: (amount: 2em, all: true))\n{first}\n\n{second}")
    assert body(document) == [first, second]


def test_a_paragraph_over_two_pages_is_one() -> None:
    text = "本年支出合计三百零七点八二万元，其中基本支出一百零五点五八万元，项目支出二百零二点二四万元，" * 9
    footer = "#set page(footer: context align(center)[— #counter(page).display() —], header: [示例县示例局])\n"
    document = read(f"{footer}#set par(first-line-indent: (amount: 2em, all: true))\n{text}完。\n\n下一段。")
    assert body(document) == [f"{text}完。", "下一段。"]
    assert {it.text for it in document.blocks if isinstance(it, Paragraph) and it.part is Part.FOOTER} == {
        "— 1 —",
        "— 2 —",
    }


def test_an_empty_form_gives_empty_cells_and_no_figure() -> None:
    document = read("#table(columns: (60pt, 60pt), [项目], [决算数], [本年收入合计], [], [总计], [])")
    (table,) = document.tables
    assert rows(table) == ["项目 | 决算数", "本年收入合计 | ", "总计 | "]
    assert [line.text for cell in table.cells for line in cell.lines if not cell.text] == ["", ""]


def test_pages_without_text_are_refused_and_told_apart_from_a_scan() -> None:
    for source, problem in (("#rect(width: 50pt)", "没有可以读取的文字"), ("", "没有可以读取的文字")):
        with pytest.raises(RefusalError, match=problem) as refused:
            read(source)
        assert "未识别到文字" in refused.value.problem
        assert "重新导出" in refused.value.remedy


def test_a_scan_is_refused_and_a_scanned_page_is_named() -> None:
    image = "#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>\"), format: \"svg\")"
    pixel = '#image(bytes((255, 0, 0)), format: (encoding: "rgb8", width: 1, height: 1), width: 90%)'
    with pytest.raises(RefusalError, match="页面是图片"):
        read(pixel)
    document = read(f"正文。#pagebreak(){pixel}{image}")
    assert [(it.kind, it.message, it.place) for it in document.remarks] == [
        ("skipped", "第2页是图片，未识别到文字，没有检查。", Place(page=2))
    ]


def test_text_that_was_guessed_from_a_scan_is_named() -> None:
    image = (
        b"6 0 obj <</Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>> stream\nx\n"
        b"endstream endobj\n"
    )
    page = "/Resources<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>"
    for mode, remarks in ((b"3", ["第1页是扫描图片，文字由识别得来，可能有错，请对照原件。"]), (b"0", [])):
        shown = b"q 200 0 0 100 0 0 cm /X Do Q BT " + mode + b" Tr /F 9 Tf 9 9 Td (307.82) Tj ET"
        content = raw_pdf(shown, page=page).replace(b"trailer", image + b"trailer")
        document = read_pdf(content, name="丁.pdf")
        assert body(document) == ["307.82"]
        assert [it.message for it in document.remarks] == remarks


def test_a_watermark_is_left_out_and_named() -> None:
    document = read("#place(rotate(-45deg)[样张])\n本年收入合计三百万元。")
    assert body(document) == ["本年收入合计三百万元。"]
    assert [it.message for it in document.remarks] == ["第1页有2个倾斜或转向的字（如水印），没有读取。"]
    assert document.visible == len("样张本年收入合计三百万元。")


def test_characters_without_meaning_are_named_or_refused() -> None:
    font = "/Resources<</Font<</F 6 0 R>>>>"
    # A font whose own encoding says nothing: code 1 is a shape that no table names.
    symbol = (
        b"6 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[1/g1 65/A]>>>> endobj\ntrailer"
    )
    for shown, refused in ((b"BT /F 9 Tf 9 9 Td <0101010101> Tj ET", True),):
        content = raw_pdf(shown, page=font).replace(b"trailer", symbol)
        if refused:
            with pytest.raises(RefusalError, match="没有可以读取的文字"):
                read_pdf(content, name="乙.pdf")


def test_a_table_is_found_again_in_the_document() -> None:
    document = read_pdf(typeset("#table(columns: 2, [甲], [1])"), name="丙.pdf")
    assert document.name == "丙.pdf"
    assert isinstance(document.blocks[0], Table)
