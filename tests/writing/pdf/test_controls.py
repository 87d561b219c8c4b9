"""Content controls go, what they hold stays."""

from jixiao.writing.pdf.controls import without_controls
from tests.writing.sample import found, part, sample_docx, texts


def test_the_text_is_the_same_without_controls() -> None:
    before, after = part(sample_docx()), part(without_controls(sample_docx()))
    assert found(before, path="//w:sdt") != []
    assert found(after, path="//w:sdt") == []
    assert texts(after, path="//w:t/text()") == texts(before, path="//w:t/text()")


def test_a_figure_keeps_its_bold() -> None:
    after = part(without_controls(sample_docx()))
    assert texts(after, path="//w:r[w:rPr/w:b]/w:t/text()") == ["95"]


def test_the_other_parts_are_left_alone() -> None:
    before, after = (part(docx, name="word/styles.xml") for docx in (sample_docx(), without_controls(sample_docx())))
    assert texts(after, path="//w:style/@w:styleId") == texts(before, path="//w:style/@w:styleId")
