"""The whole .docx: whole, deterministic, and readable by another library."""

import io
import zipfile

import pytest
from docx import Document
from lxml import etree

from jixiao.writing.docx.write import write_docx
from jixiao.writing.grid import TableShapeError
from jixiao.writing.layout import official_layout
from jixiao.writing.publication import AnnexStart, Paragraph, Signature, Span, Table
from tests.writing.sample import (
    COLUMNS,
    FIGURE,
    STAMP,
    cell,
    docx_of,
    drawn,
    found,
    merged_table,
    need_fonts,
    part,
    publication,
    sample_docx,
    texts,
)


def written() -> bytes:
    return write_docx(publication(), layout=official_layout(), charts=drawn().drawings, stamp=STAMP)


def test_the_same_publication_gives_the_same_bytes() -> None:
    assert written() == sample_docx()


def test_another_library_opens_the_file() -> None:
    need_fonts()  # without one the charts are tables
    document = Document(io.BytesIO(sample_docx()))
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert headings == ["一、部门概况"]
    assert [len(table.columns) for table in document.tables if table.style is not None] == [9, 9, 9]
    assert document.core_properties.author == "示例县农业农村局"
    assert len(document.sections) == 4


def test_each_relation_leads_to_a_part_of_the_file() -> None:
    with zipfile.ZipFile(io.BytesIO(sample_docx())) as archive:
        names = set(archive.namelist())
        relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
        targets = texts(relations, path="/*/*/@Target")
    assert {f"word/{target}".replace("word/../", "") for target in targets} <= names
    used = set(
        texts(part(sample_docx()), path="//@*[namespace-uri()!='' and (local-name()='id' or local-name()='embed')]")
    )
    identities = set(texts(relations, path="/*/*/@Id"))
    assert {name for name in used if name.startswith("rId")} <= identities


def test_each_annex_is_a_section_and_the_landscape_one_is_turned() -> None:
    document = part(sample_docx())
    turned = [texts(section, path="w:pgSz/@w:orient") for section in found(document, path="//w:sectPr")]
    assert turned == [[], [], ["landscape"], []]
    assert texts(document, path="//w:p[w:pPr/w:pStyle/@w:val='AnnexMark']//w:t/text()") == ["附件1", "附件2", "附件3"]


def test_a_section_ends_in_the_last_property_of_a_paragraph() -> None:
    for section in found(part(sample_docx()), path="//w:pPr/w:sectPr"):
        assert section.getnext() is None


def test_two_tables_do_not_become_one() -> None:
    plain = Table(((cell("1"),),), (1.0,))
    body = found(part(docx_of(plain, plain)), path="w:body/*")
    assert [etree.QName(element).localname for element in body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_an_annex_without_text_and_an_empty_document_are_whole() -> None:
    assert len(found(part(docx_of(AnnexStart("附件1"), AnnexStart("附件2"))), path="//w:sectPr")) == 2
    assert len(found(part(docx_of()), path="w:body/w:p")) == 1


def test_a_signature_is_not_left_alone_on_a_page() -> None:
    document = part(docx_of(Paragraph((Span("特此报告。"),)), Signature("示例县农业农村局", "2024年3月15日")))
    assert len(found(document, path="w:body/w:p[1]/w:pPr/w:keepNext")) == 1


def test_controls_and_pictures_are_numbered_without_gaps() -> None:
    document = part(sample_docx())
    numbers = texts(document, path="//w:sdtPr/w:id/@w:val")
    assert numbers == [str(i) for i in range(1, len(numbers) + 1)]
    assert len(numbers) == len([span for span in publication().spans() if span.figure])


def test_charts_are_pictures_where_they_were_drawn() -> None:
    need_fonts()
    with zipfile.ZipFile(io.BytesIO(sample_docx())) as archive:
        pictures = [name for name in archive.namelist() if name.endswith(".png")]
    assert pictures == ["word/media/chart1.png", "word/media/chart2.png"]
    assert texts(part(sample_docx()), path="//wp:docPr/@id") == ["1", "2"]


def test_a_chart_that_was_not_drawn_keeps_its_figures() -> None:
    assert "3,793.43" in texts(part(docx_of(COLUMNS)), path="//w:tbl//w:t/text()")


def test_labels_become_the_titles_of_controls() -> None:
    made = write_docx(
        publication(), layout=official_layout(), charts={}, stamp=STAMP, labels={FIGURE: "收入合计（决算）"}
    )
    assert texts(part(made), path="//w:alias/@w:val")[0] == "收入合计（决算）"


def test_the_file_of_bindings_hangs_on_the_document() -> None:
    store = part(sample_docx(), name="customXml/itemProps1.xml")
    assert texts(store, path="//@*[local-name()='uri']") == ["urn:jixiao:bindings:1"]


def test_a_poisoned_text_does_not_stop_the_report() -> None:
    document = part(docx_of(Paragraph((Span("收\x0b入\ud800", "income\x00"),)), merged_table()))
    assert "收入" in texts(document, path="//w:t/text()")


def test_a_table_that_does_not_tile_is_refused() -> None:
    with pytest.raises(TableShapeError):
        docx_of(Table(((cell("1"),),), (1.0, 1.0)))
