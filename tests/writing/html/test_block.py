"""Each block becomes the HTML it should."""

from jixiao.writing.html.block import block_html
from jixiao.writing.publication import Align, AnnexStart, Block, Heading, Paragraph, Signature, Span, Title
from tests.writing.sample import COLUMNS, drawn


def made(block: Block, *, is_annex: bool = False) -> str:
    return block_html(block, number=7, is_annex=is_annex, charts=drawn().drawings)


def test_titles_and_headings_have_their_rank() -> None:
    assert made(Title(("甲", "乙"))) == "<h1>甲<br>乙</h1>\n"
    assert made(Title(("甲",)), is_annex=True) == '<h3 class="annex-title">甲</h3>\n'
    assert made(Heading(4, "（1）", "目标")) == '<h5 id="section-7">（1）目标</h5>\n'


def test_a_paragraph_keeps_its_lead_and_alignment() -> None:
    lead = made(Paragraph((Span("文"),), lead="1.收入。"))
    assert lead == '<p class="indented"><span class="lead">1.收入。</span>文</p>\n'
    assert made(Paragraph((Span("文"),), align=Align.CENTER)) == '<p class="indented center">文</p>\n'
    assert made(Paragraph((Span("文"),), is_indented=False)) == "<p>文</p>\n"


def test_a_chart_is_described_and_its_figures_can_be_opened() -> None:
    html = made(COLUMNS)
    assert 'role="img" aria-label="图1　收支决算（单位：万元）。' in html
    assert "<summary>查看数据</summary>" in html
    assert '<table id="table-7">' in html
    assert "支出大于收入。" in html


def test_a_chart_that_was_not_drawn_is_a_table() -> None:
    html = block_html(COLUMNS, number=7, is_annex=False, charts={})
    assert "<svg" not in html
    assert "3,793.43" in html
    assert "支出大于收入。" in html


def test_a_signature_has_unit_and_date() -> None:
    html = made(Signature("示例县农业农村局", "2024年3月15日"))
    assert html == '<div class="signature"><p>示例县农业农村局</p><p>2024年3月15日</p></div>\n'


def test_the_start_of_an_annex_is_left_to_its_section() -> None:
    assert made(AnnexStart("附件1")) == ""
