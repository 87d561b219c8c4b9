"""Each block becomes the paragraphs and tables it should."""

from jixiao.writing.chart.drawing import Drawing
from jixiao.writing.docx.block import block_elements, gap_paragraph
from jixiao.writing.docx.picture import Picture
from jixiao.writing.docx.surroundings import Surroundings
from jixiao.writing.docx.xml import Element
from jixiao.writing.layout import official_layout
from jixiao.writing.publication import Align, AnnexStart, Block, Chart, Heading, Paragraph, Signature, Span, Title
from tests.writing.sample import COLUMNS, STACK, found, merged_table, texts


def made(block: Block, *, is_annex: bool = False, picture: Picture | None = None) -> list[Element]:
    pictures = {block: picture} if isinstance(block, Chart) and picture else {}
    around = Surroundings(official_layout(), {}, pictures, is_annex=is_annex, is_landscape=False)
    return block_elements(block, around=around)


def styles(elements: list[Element]) -> list[str]:
    return [(texts(element, path="w:pPr/w:pStyle/@w:val") or ["table"])[0] for element in elements]


def drawn(*, is_complete: bool) -> Picture:
    return Picture(1, "rIdChart1", b"", Drawing("", b"", 156, 70, is_complete=is_complete))


def test_a_title_is_one_paragraph_of_several_lines() -> None:
    title = Title(("示例县农业农村局", "2023年度报告"))
    assert [len(found(element, path=".//w:br")) for element in made(title)] == [1]
    assert (styles(made(title)), styles(made(title, is_annex=True))) == (["Title"], ["AnnexTitle"])


def test_a_heading_is_its_number_and_its_text() -> None:
    elements = made(Heading(2, "（一）", "机构组成"))
    assert styles(elements) == ["Heading2"]
    assert texts(elements[0], path=".//w:t/text()") == ["（一）机构组成"]


def test_a_lead_stands_in_the_line_of_its_text() -> None:
    element = made(Paragraph((Span("768.15万元。"),), lead="1.收入情况。"))[0]
    assert texts(element, path="w:r/w:t/text()") == ["1.收入情况。", "768.15万元。"]
    assert texts(element, path="w:r[1]/w:rPr/w:rStyle/@w:val") == ["Lead"]


def test_a_paragraph_may_stand_otherwise() -> None:
    right = made(Paragraph((Span("略"),), align=Align.RIGHT, is_indented=False))[0]
    assert texts(right, path="w:pPr/w:jc/@w:val") == ["right"]
    assert texts(right, path="w:pPr/w:ind/@w:firstLineChars") == ["0"]
    usual = made(Paragraph((Span("略"),)))[0]
    assert texts(usual, path="w:pPr/*/@w:val") == ["Body"]


def test_a_table_of_an_annex_is_a_form() -> None:
    assert styles(made(merged_table()))[0] == "TableTitle"
    assert styles(made(merged_table(), is_annex=True))[0] == "FormTitle"


def test_a_chart_is_a_picture_with_title_and_note() -> None:
    assert styles(made(COLUMNS, picture=drawn(is_complete=True))) == ["Figure", "FigureTitle", "FigureNote"]


def test_a_chart_whose_labels_have_no_room_is_followed_by_its_figures() -> None:
    assert styles(made(STACK, picture=drawn(is_complete=False))) == ["Figure", "FigureTitle", "TableUnit", "table"]


def test_a_chart_that_was_not_drawn_is_a_table() -> None:
    elements = made(COLUMNS)
    assert styles(elements) == ["TableTitle", "TableUnit", "table", "FigureNote"]
    assert "3,793.43" in texts(elements[2], path=".//w:t/text()")


def test_the_unit_stands_over_the_date() -> None:
    unit, date = made(Signature("示例县农业农村局", "2024年3月15日"))
    assert texts(unit, path="w:pPr/w:ind/@w:rightChars") == ["325"]
    assert styles([unit, date]) == ["SignatureUnit", "SignatureDate"]


def test_the_start_of_an_annex_is_left_to_its_section() -> None:
    assert made(AnnexStart("附件1")) == []


def test_a_gap_is_one_point_high() -> None:
    assert texts(gap_paragraph(), path="w:pPr/w:spacing/@w:line") == ["20"]
