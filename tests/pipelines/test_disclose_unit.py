"""What a unit discloses: one bundle, the same bytes again, nothing in it that must not be there."""

import datetime as dt
import io
import json
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from msgspec import structs

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.exchange.bundle import MANIFEST, digests_of
from jixiao.exchange.open_data.descriptor import digest_of
from jixiao.exchange.screening.hit import Acknowledgement
from jixiao.pipelines.disclose_unit import (
    UnitDisclosure,
    bundle_archive,
    bundle_files,
    prepare_disclosure,
    write_disclosure,
)
from jixiao.pipelines.screen_files import UnscreenedError
from tests.pipelines.sample import NAME, bureau

KIND = "部门绩效评价报告"
DATE = dt.date(2024, 3, 29)
STYLES = ("docx", "html")
MOBILE = "13800138000"


def prepared(book: Book, *acknowledged: Acknowledgement, attachments: dict[str, bytes] | None = None) -> UnitDisclosure:
    return prepare_disclosure(
        book, kinds=(KIND,), styles=STYLES, date=DATE, attachments=attachments, acknowledged=acknowledged
    )


@cache
def disclosure() -> UnitDisclosure:
    return prepared(bureau(2023, is_mended=True))


def with_mobile() -> Book:
    book = bureau(2023, is_mended=True)
    return structs.replace(book, unit=structs.replace(book.unit, duties=f"负责经济运行，咨询电话{MOBILE}"))


def test_a_bundle_has_documents_tables_and_data() -> None:
    files = bundle_files(disclosure())
    assert {path.partition("/")[0] for path in files} == {"文件", "表格", "开放数据", MANIFEST}
    assert f"文件/{NAME}2023年度{KIND}.docx" in files
    assert "开放数据/datapackage.json" in files


def test_the_manifest_has_the_digest_of_every_file() -> None:
    files = dict(bundle_files(disclosure()))
    manifest = files.pop(MANIFEST)
    assert digests_of(manifest) == {path: digest_of(content) for path, content in files.items()}
    assert json.loads(manifest)["unit"] == NAME


def test_the_same_book_gives_the_same_archive() -> None:
    first = bundle_archive(disclosure())
    assert bundle_archive(prepared(bureau(2023, is_mended=True))) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {name.partition("/")[0] for name in archive.namelist()} == {f"{NAME}2023年度公开"}


def test_it_is_written_as_folder_and_archive_and_never_over_an_older_one(tmp_path: Path) -> None:
    written = write_disclosure(disclosure(), out=tmp_path)
    found = {
        path.relative_to(written.folder).as_posix(): path.read_bytes()
        for path in written.folder.rglob("*.*")
        if path.is_file()
    }
    assert found == bundle_files(disclosure())
    assert written.archive.read_bytes() == bundle_archive(disclosure())
    with pytest.raises(RefusalError, match="已经存在"):
        write_disclosure(disclosure(), out=tmp_path)


def test_what_must_not_be_published_stops_everything_until_there_is_a_reason(tmp_path: Path) -> None:
    stopped = prepared(with_mobile())
    (hit,) = stopped.screening.open
    with pytest.raises(UnscreenedError, match=hit.key) as caught:
        write_disclosure(stopped, out=tmp_path)
    assert MOBILE not in str(caught.value)
    assert list(tmp_path.iterdir()) == []
    assert len(hit.spots) >= 3  # in both documents and in the data
    acknowledged = prepared(with_mobile(), Acknowledgement(hit.key, "对外公布的咨询电话"))
    assert bundle_files(acknowledged)
    assert hit.key.encode() not in b"".join(bundle_files(acknowledged).values())


def test_a_document_with_a_gap_is_not_published() -> None:
    unfinished = prepare_disclosure(bureau(2023, is_mended=True), kinds=(KIND,), styles=("docx",))
    assert {hit.kind for hit in unfinished.screening.open} == {"待填处"}


def test_a_hostile_name_stays_one_folder(tmp_path: Path) -> None:
    book = bureau(2023, is_mended=True)
    made = replace(disclosure(), book=structs.replace(book, unit=structs.replace(book.unit, name="../../外面")))
    written = write_disclosure(made, out=tmp_path / "公开")
    assert written.folder.parent == tmp_path / "公开"
    assert [path.name for path in tmp_path.iterdir()] == ["公开"]


def test_two_files_of_one_name_are_refused() -> None:
    twice = replace(disclosure(), documents=disclosure().documents * 2)
    with pytest.raises(RefusalError, match="两个公开文件同名"):
        bundle_files(twice)


def test_an_added_file_is_published_as_it_is_and_screened() -> None:
    added = prepared(bureau(2023, is_mended=True), attachments={"签章页.txt": "示例县".encode()})
    assert bundle_files(added)["文件/签章页.txt"] == "示例县".encode()
    stopped = prepared(bureau(2023, is_mended=True), attachments={"签章页.txt": MOBILE.encode()})
    assert not stopped.screening.is_clear
