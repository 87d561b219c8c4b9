"""Open data of a Book, written and read back."""

from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.pipelines.export_open_data import export_open_data, import_open_data, write_open_data
from tests.exchange.open_data.sample import sample


def test_a_package_is_written_whole_and_reads_back(tmp_path: Path) -> None:
    export = export_open_data(sample())
    paths = write_open_data(export, out=tmp_path)
    root = tmp_path / "301001-2024"
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}
    assert files == export.files
    assert len(import_open_data(files).projects) == len(sample().projects)


def test_an_older_package_is_not_mixed_with_a_new_one(tmp_path: Path) -> None:
    write_open_data(export_open_data(sample()), out=tmp_path)
    with pytest.raises(RefusalError, match="已经存在"):
        write_open_data(export_open_data(sample()), out=tmp_path)


def test_texts_are_screened() -> None:
    assert export_open_data(sample()).screening.is_clear
    (hit,) = export_open_data(sample(texts=("联系13800138000",))).screening.open
    assert hit.kind == "手机号"
