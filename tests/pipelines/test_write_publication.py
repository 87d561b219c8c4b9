"""Files are written whole or not at all; a PDF that cannot be made is told."""

import hashlib
from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.pipelines import write_publication as module
from jixiao.pipelines.write_publication import STYLES, save_file, write_publication
from jixiao.writing.publication import Paragraph, Publication, Span, Title
from tests.writing.sample import need_fonts

LETTER = Publication("便函", "示例县示例局", 2023, (Title(("便函",)), Paragraph((Span("收入2752.93万元。"),))))


@pytest.fixture
def _no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_office", lambda: None)


@pytest.mark.usefixtures("_no_office")
def test_each_style_is_a_file_beside_the_others(tmp_path: Path) -> None:
    need_fonts()  # without one there is no .pdf
    written = write_publication(LETTER, folder=tmp_path / "新", name="便函", styles=STYLES)
    assert [path.name for path in written.paths] == ["便函.docx", "便函.html", "便函.pdf"]
    assert [path.read_bytes()[:2] for path in written.paths] == [b"PK", b"<!", b"%P"]
    assert any("预览" in notice for notice in written.notices)


def test_only_what_is_asked_for_is_written(tmp_path: Path) -> None:
    written = write_publication(LETTER, folder=tmp_path, name="便函", styles=("html",))
    assert [path.name for path in tmp_path.iterdir()] == ["便函.html"]
    assert len(written.notices) == len(set(written.notices))


@pytest.mark.usefixtures("_no_office")
def test_without_a_chinese_font_the_other_files_are_written_and_the_remedy_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "installed_fonts", frozenset)
    written = write_publication(LETTER, folder=tmp_path, name="便函")
    assert [path.suffix for path in written.paths] == [".docx", ".html"]
    assert any("fonts-noto-cjk" in notice for notice in written.notices)


def test_the_same_publication_gives_the_same_file(tmp_path: Path) -> None:
    paths = [write_publication(LETTER, folder=tmp_path, name=name, styles=("docx",)).paths[0] for name in "甲乙"]
    assert len({hashlib.sha256(path.read_bytes()).digest() for path in paths}) == 1


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "报告" / "甲.docx"
    save_file(b"old and longer", path=path)
    assert save_file(b"new", path=path) == path
    assert path.read_bytes() == b"new"
    assert [item.name for item in path.parent.iterdir()] == ["甲.docx"]


def test_a_file_that_is_open_elsewhere_stays_and_leaves_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_file(b"old", path=tmp_path / "甲.docx")

    def locked(fresh: Path, _target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file", str(fresh))

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(
        RefusalError, match=r"文件写不进去。位置：.*甲\.docx。怎么办：.*如文件正在 Word 或 WPS 中打开，请先关闭"
    ):
        save_file(b"new", path=path)
    assert [(item.name, item.read_bytes()) for item in tmp_path.iterdir()] == [("甲.docx", b"old")]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    save_file(b"", path=tmp_path / "报告")
    with pytest.raises(RefusalError, match="文件写不进去。"):
        save_file(b"new", path=tmp_path / "报告" / "甲.docx")
