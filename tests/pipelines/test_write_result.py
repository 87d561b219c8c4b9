"""What is written beside a file, by what it is and what is asked for."""

from pathlib import Path

import pytest

from jixiao.pipelines.check_file import check_file
from jixiao.pipelines.write_result import WrittenResult, write_result
from tests.pipelines.papers import WRONG, text_file, word_file
from tests.pipelines.sample import bureau_workbook
from tests.pipelines.word_text import word_text
from tests.writing.annotate.marked_text import document_of, spanned


def written(path: Path, *, style: str, number: int = 1) -> WrittenResult:
    """Check a file and return what was written."""
    return write_result(check_file(path), source=path, folder=path.parent, style=style, number=number)


def text_of(result: WrittenResult) -> str:
    """Return the text of a page that was written."""
    assert result.path is not None
    return result.path.read_text(encoding="utf-8")


def test_the_page_of_a_document_shows_it_with_its_findings(tmp_path: Path) -> None:
    for path in (text_file(tmp_path / "报告.txt"), word_file(tmp_path / "报告.docx")):
        page = text_of(written(path, style="html"))
        assert 'id="m1"' in page
        assert WRONG in page


def test_a_word_file_comes_back_with_comments_and_the_original_stays(tmp_path: Path) -> None:
    path = word_file(tmp_path / "报告.docx")
    before = path.read_bytes()
    result = written(path, style="docx")
    assert result == WrittenResult(tmp_path / "报告（带批注）.docx")
    assert result.path is not None
    assert "40" in spanned(document_of(result.path.read_bytes())).values()
    assert path.read_bytes() == before


def test_a_clean_word_file_is_not_copied(tmp_path: Path) -> None:
    result = written(word_file(tmp_path / "空话.docx", lines=("通知",)), style="docx")
    assert result.path is None
    assert result.notice == "空话.docx 没有发现问题，没有另写带批注的副本。"


def test_another_document_gets_a_result_of_its_own_and_says_so(tmp_path: Path) -> None:
    result = written(text_file(tmp_path / "报告.txt"), style="docx", number=2)
    assert result.path == tmp_path / "报告检查结果（2）.docx"
    assert WRONG in word_text(tmp_path / "报告检查结果（2）.docx")
    assert result.notice == "报告.txt 不是 .docx，不能带批注返回，检查结果另写成文档。"


@pytest.mark.parametrize("style", ["html", "docx"])
def test_the_workbook_of_a_book_gets_its_list(tmp_path: Path, style: str) -> None:
    path = tmp_path / "账.xlsx"
    path.write_bytes(bureau_workbook(2023, is_mended=False))
    assert written(path, style=style) == WrittenResult(tmp_path / f"账检查结果.{style}")
