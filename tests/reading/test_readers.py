"""Readers are found by the type of the file."""

import pytest

from jixiao.reading import readers
from jixiao.reading.file_type import FileType
from jixiao.reading.readers import check_of, reader_of
from jixiao.reading.refusal import RefusedFileError
from jixiao.reading.text import read_text


def test_a_reader_is_imported_when_it_is_needed() -> None:
    assert reader_of(FileType.TEXT) is read_text


def test_a_reader_that_is_not_there_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(readers.READERS, FileType.PDF, "jixiao.reading.missing:read_pdf")
    for kind in (FileType.PDF, FileType.OFD):
        with pytest.raises(RefusedFileError, match=r"^没有安装能读取"):
            reader_of(kind)


def test_only_files_made_of_parts_are_checked_before() -> None:
    assert check_of(FileType.TEXT)(b"anything") == ()
    assert check_of(FileType.DOCX).__name__ == "check_package"
