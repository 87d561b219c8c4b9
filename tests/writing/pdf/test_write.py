"""A PDF is made from the very .docx where LibreOffice is, and is a preview elsewhere."""

import shutil
import subprocess
from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.writing.fonts import installed_fonts
from jixiao.writing.layout import official_layout
from jixiao.writing.pdf.office import find_office
from jixiao.writing.pdf.write import WrittenPdf, write_pdf
from tests.writing.sample import drawn, need_fonts, publication, sample_docx


def written(*, office: Path | None, installed: frozenset[str] | None = None) -> WrittenPdf:
    return write_pdf(
        publication(),
        docx=sample_docx(),
        layout=official_layout(),
        charts=drawn().drawings,
        office=office,
        installed=installed_fonts() if installed is None else installed,
    )


def test_without_a_chinese_font_there_is_no_pdf() -> None:
    with pytest.raises(RefusalError, match="仿宋_GB2312"):
        written(office=None, installed=frozenset({"DejaVu Sans"}))


def test_without_libreoffice_it_is_a_preview_and_says_so() -> None:
    need_fonts()
    pdf = written(office=None)
    assert pdf.is_preview
    assert "预览" in pdf.notices[0]


def test_libreoffice_prints_the_docx_in_chinese_fonts(tmp_path: Path) -> None:
    need_fonts()
    office, pdffonts, pdftotext = find_office(), shutil.which("pdffonts"), shutil.which("pdftotext")
    if office is None or pdffonts is None or pdftotext is None:
        pytest.skip("needs LibreOffice and poppler: apt-get install libreoffice-writer poppler-utils")
    pdf = written(office=office)
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf.content)
    fonts = subprocess.run([pdffonts, path], capture_output=True, check=True, text=True).stdout
    text = subprocess.run([pdftotext, path, "-"], capture_output=True, check=True, encoding="utf-8").stdout
    assert not pdf.is_preview
    assert "DejaVu" not in fonts
    assert [
        word for word in ("2752.93", "附件3", "绩效目标完成情况自评表", "—2—") if word not in "".join(text.split())
    ] == []


def test_the_same_document_gives_the_same_pdf() -> None:
    need_fonts()
    office = find_office()
    if office is None:
        pytest.skip("needs LibreOffice: apt-get install libreoffice-writer")
    assert written(office=office).content == written(office=office).content


def test_the_same_document_gives_the_same_preview() -> None:
    need_fonts()
    assert written(office=None).content == written(office=None).content
