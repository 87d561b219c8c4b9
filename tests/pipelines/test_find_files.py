"""What is checked of the paths on a command line."""

from pathlib import Path

import pytest

from jixiao.pipelines.find_files import find_files

OWN = ("甲检查结果.html", "甲检查结果（2）.docx", "甲（带批注）.docx", "问题清单.xlsx", "示例局退回意见（12）.docx")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with files to check, and others."""
    for name in ("乙.docx", "甲.PDF", "下级/丙.txt", "图.png", "~$乙.docx", ".藏/丁.txt", "无扩展名", *OWN):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    return tmp_path


def names(paths: tuple[Path, ...]) -> list[str]:
    """Return the names of some paths."""
    return [path.name for path in paths]


def test_a_folder_is_walked_for_files_of_known_types(folder: Path) -> None:
    assert names(find_files([folder]).files) == ["丙.txt", "乙.docx", "甲.PDF"]


def test_results_of_earlier_checks_are_not_checked_again(folder: Path) -> None:
    assert sorted(names(find_files([folder]).results)) == sorted(OWN)


def test_a_file_that_is_named_is_checked_whatever_it_is(folder: Path) -> None:
    named = [folder / "图.png", folder / OWN[0], folder / "没有.docx"]
    assert find_files(named).files == tuple(named)


def test_each_file_is_checked_once(folder: Path) -> None:
    found = find_files([folder / "乙.docx", folder, folder / "下级"])
    assert names(found.files) == ["乙.docx", "丙.txt", "甲.PDF"]


def test_a_folder_without_anything_to_check_is_named(tmp_path: Path) -> None:
    (tmp_path / "甲检查结果.html").touch()
    assert find_files([tmp_path]).empty == (tmp_path,)
