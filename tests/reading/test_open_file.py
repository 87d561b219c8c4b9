"""A path that gives no content is refused with the reason."""

from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.reading.open_file import file_content


def test_content_is_returned(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(b"1")
    assert file_content(path) == b"1"


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match=r"^这是文件夹，不是文件。位置："):
        file_content(tmp_path)
    with pytest.raises(RefusalError, match=r"^没有这个文件。位置：.*没有\.txt。怎么办：核对文件名"):
        file_content(tmp_path / "没有.txt")


def test_a_file_that_cannot_be_opened_may_be_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "报告.docx"
    path.touch()
    monkeypatch.setattr(Path, "read_bytes", lambda _: (_ for _ in ()).throw(PermissionError()))
    with pytest.raises(RefusalError, match=r"^文件打不开。"):
        file_content(path)
