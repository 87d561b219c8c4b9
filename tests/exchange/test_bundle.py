"""Bundles: the same files give the same bytes, whatever the clock says."""

import io
import json
import zipfile

import pytest

from jixiao.exchange.bundle import (
    BundleFile,
    BundlePathError,
    checked_path,
    digests_of,
    safe_name,
    write_archive,
    write_manifest,
)

FILES = {"文件/b.txt": b"2", "文件/a.txt": b"1" * 1000}


def test_order_and_times_are_fixed() -> None:
    first = write_archive(FILES, root="包")
    assert first == write_archive(dict(reversed(FILES.items())), root="包")
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.namelist() == ["包/文件/a.txt", "包/文件/b.txt"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("包/文件/a.txt") == FILES["文件/a.txt"]


def test_the_manifest_lists_size_and_digest_by_path() -> None:
    listed = [BundleFile(path, path, "文件", content) for path, content in FILES.items()]
    manifest = write_manifest(listed, unit="示例县示例局", year=2024)
    assert manifest == write_manifest(list(reversed(listed)), unit="示例县示例局", year=2024)
    shown = json.loads(manifest)
    assert [(file["path"], file["bytes"]) for file in shown["files"]] == [("文件/a.txt", 1000), ("文件/b.txt", 1)]
    assert digests_of(manifest)["文件/b.txt"] == (
        "sha256:d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35"
    )


@pytest.mark.parametrize("path", ["../a", "/a", "a//b", "a/../b", "C:a", "a\\b", "a\0", "", ".", "a /b", "a?"])
def test_a_path_that_leaves_the_folder_is_refused(path: str) -> None:
    with pytest.raises(BundlePathError):
        checked_path(path)


@pytest.mark.parametrize(
    "text", ["../a", "a/b", "..", "", "a\\b", "a:b", " a. ", "a\x00b", "示例县示例局2023年度公开", "./x", "con|"]
)
def test_a_safe_name_is_one_part_of_a_path(text: str) -> None:
    assert checked_path(safe_name(text)) == safe_name(text)
    assert "/" not in safe_name(text)


def test_an_archive_holds_no_such_path() -> None:
    with pytest.raises(BundlePathError):
        write_archive({"../a": b""}, root="包")
    with pytest.raises(BundlePathError):
        write_archive({"a": b""}, root="../包")
