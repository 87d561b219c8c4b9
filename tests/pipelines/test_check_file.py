"""Checking a file gives what checking its Book gives, with the file as the place."""

from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.pipelines.check_book import check_book
from jixiao.pipelines.check_file import check_file
from tests.pipelines.sample import bureau, bureau_workbook


@pytest.mark.parametrize("year", [2023, 2024])
def test_the_workbook_is_judged_as_its_book_is(tmp_path: Path, year: int) -> None:
    path = tmp_path / "账.xlsx"
    path.write_bytes(bureau_workbook(year, is_mended=False))
    found, known = check_file(path), check_book(bureau(year, is_mended=False))
    assert found.name == "账.xlsx"
    assert [(item.rule, item.instance) for item in found.findings if item.severity == "error"] == [
        (item.rule, item.instance) for item in known.findings if item.severity == "error"
    ]
    assert {item.place.file for item in found.findings} == {"账.xlsx"}


def test_a_workbook_is_one_whatever_its_name_ends_in(tmp_path: Path) -> None:
    path = tmp_path / "账.XLSX.bak"
    path.write_bytes(bureau_workbook(2024, is_mended=True))
    assert check_file(path).has_verdict


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match="没有这个文件。"):
        check_file(tmp_path / "没有.xlsx")
