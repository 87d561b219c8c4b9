"""Open data of a Book, written and read back."""

from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.pipelines.export_open_data import export_open_data, import_open_data, write_open_data
from jixiao.pipelines.screen_files import UnscreenedError
from tests.exchange.open_data.sample import sample


def test_a_package_is_written_whole_and_reads_back(tmp_path: Path) -> None:
    export = export_open_data(sample())
    root = write_open_data(export, out=tmp_path)
    assert root == tmp_path / "301001-2024"
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.*") if path.is_file()}
    assert files == export.files
    assert len(import_open_data(files).projects) == len(sample().projects)


def test_an_older_package_is_not_mixed_with_a_new_one(tmp_path: Path) -> None:
    write_open_data(export_open_data(sample()), out=tmp_path)
    with pytest.raises(RefusalError, match="已经存在"):
        write_open_data(export_open_data(sample()), out=tmp_path)


def test_texts_are_screened(tmp_path: Path) -> None:
    assert export_open_data(sample()).screening.is_clear
    stopped = export_open_data(sample(texts=("联系13800138000",)))
    assert [hit.kind for hit in stopped.screening.open] == ["手机号"]
    with pytest.raises(UnscreenedError, match="手机号"):
        write_open_data(stopped, out=tmp_path)
    assert list(tmp_path.iterdir()) == []
