"""`jixiao export`: open data, disclosure, site, from the command line."""

import re
import zipfile
from pathlib import Path

import pytest

from tests.cli.running import Jixiao

NAME = "示例县经济信息科学技术局"
KIND = "部门绩效评价报告"
STOPPED, USAGE, NOTHING = 1, 2, 3
QUICK = ("--kind", KIND, "--style", "html")


@pytest.fixture
def book(workbooks: Path) -> Path:
    """Return the mended workbook of 2023."""
    return workbooks / "2023更正后.xlsx"


def test_open_data_go_into_a_folder_of_their_own(jixiao: Jixiao, book: Path, tmp_path: Path) -> None:
    ran = jixiao("export", "open-data", book, "--out", tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, f"已写出 {tmp_path / '301001-2023'}\n", "")
    assert (tmp_path / "301001-2023" / "data" / "income.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_nothing_is_written_twice(jixiao: Jixiao, book: Path, tmp_path: Path) -> None:
    jixiao("export", "open-data", book, "--out", tmp_path)
    ran = jixiao("export", "open-data", book, "--out", tmp_path)
    assert ran.code == NOTHING
    assert "已经存在" in ran.err


def test_a_disclosure_is_a_folder_and_an_archive(jixiao: Jixiao, book: Path, tmp_path: Path) -> None:
    ran = jixiao("export", "disclosure", book, *QUICK, "--date", "2024-03-29", "--out", tmp_path)
    assert ran.code == 0
    assert ran.out == f"已写出 {tmp_path / f'{NAME}2023年度公开'}\n已写出 {tmp_path / f'{NAME}2023年度公开.zip'}\n"
    with zipfile.ZipFile(tmp_path / f"{NAME}2023年度公开.zip") as archive:
        assert f"{NAME}2023年度公开/文件/{NAME}2023年度{KIND}.html" in archive.namelist()


def test_what_must_not_be_published_is_listed_and_a_reason_lets_it_pass(
    jixiao: Jixiao, book: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "说明.txt"
    paper.write_text("咨询电话 0830-8191234\n", encoding="utf-8")
    asked = (
        "export",
        "disclosure",
        book,
        *QUICK,
        "--date",
        "2024-03-29",
        "--attach",
        paper,
        "--out",
        tmp_path / "公开",
    )
    stopped = jixiao(*asked)
    assert (stopped.code, stopped.out) == (STOPPED, "")
    assert "8191234" not in stopped.err
    key = re.findall(r"【([0-9a-f]+)】固定电话", stopped.err)[0]
    assert not (tmp_path / "公开").exists()
    ran = jixiao(*asked, "--acknowledge", f"{key}=对外公布的咨询电话", "--format", "json")
    assert ran.code == 0
    assert ran.json["screening"]["open"] == []
    assert [hit["reason"] for hit in ran.json["screening"]["acknowledged"]] == ["对外公布的咨询电话"]


def test_json_lists_what_stopped_it(jixiao: Jixiao, book: Path, tmp_path: Path) -> None:
    ran = jixiao("export", "disclosure", book, *QUICK, "--out", tmp_path, "--format", "json")
    assert (ran.code, ran.json["files"]) == (STOPPED, [])
    assert {hit["kind"] for hit in ran.json["screening"]["open"]} == {"待填处"}


def test_an_acknowledgement_needs_a_reason(jixiao: Jixiao, book: Path, tmp_path: Path) -> None:
    ran = jixiao("export", "open-data", book, "--acknowledge", "abc", "--out", tmp_path)
    assert (ran.code, "没有写明理由" in ran.err) == (USAGE, True)


def test_an_acknowledgement_of_nothing_is_told(jixiao: Jixiao, book: Path, tmp_path: Path) -> None:
    ran = jixiao("export", "open-data", book, "--acknowledge", "abc=旧的", "--out", tmp_path)
    assert (ran.code, "没有用到的 --acknowledge：abc" in ran.err) == (0, True)


def test_an_unknown_kind_is_refused_with_those_there_are(jixiao: Jixiao, book: Path, tmp_path: Path) -> None:
    ran = jixiao("export", "disclosure", book, "--kind", "季度报告", "--out", tmp_path)
    assert (ran.code, KIND in ran.err) == (USAGE, True)


def test_a_site_can_be_opened(jixiao: Jixiao, book: Path, tmp_path: Path) -> None:
    ran = jixiao(
        "export", "site", book, *QUICK, "--date", "2024-03-29", "--county", "示例县", "--out", tmp_path / "网站"
    )
    assert (ran.code, ran.out) == (0, f"已写出 {tmp_path / '网站' / 'index.html'}\n")
    assert NAME in (tmp_path / "网站" / "index.html").read_text(encoding="utf-8")


def test_a_site_with_a_gap_is_not_written(jixiao: Jixiao, book: Path, tmp_path: Path) -> None:
    ran = jixiao("export", "site", book, *QUICK, "--out", tmp_path / "网站")
    assert (ran.code, "待填处" in ran.err, (tmp_path / "网站").exists()) == (STOPPED, True, False)
