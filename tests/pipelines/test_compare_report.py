"""A report of the bureau that was edited and brought back."""

import datetime as dt
import os
import subprocess
from functools import cache
from pathlib import Path

import pytest

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.pipelines.compare_report import compare_document, compare_returned, open_returned, recognise_kind
from jixiao.pipelines.write_report import write_reports
from jixiao.reading.docx.read import read_docx
from jixiao.writing.comparison.state import State
from jixiao.writing.pdf.controls import without_controls
from jixiao.writing.pdf.office import find_office
from tests.pipelines.sample import YEARS, bureau, bureau_workbook

EVALUATION, MONITORING, PROJECT = "部门绩效评价报告", "部门事中绩效监控报告", "项目支出绩效自评表"
REPORTS = ((2023, EVALUATION), (2023, MONITORING), (2023, PROJECT), (2024, MONITORING))
DAY = dt.date(2024, 3, 29)
MINUTES = 180  # seconds that LibreOffice may take on a busy machine


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the bureau's workbooks and reports; no test writes into it."""
    made = tmp_path_factory.mktemp("reports")
    for year in YEARS:
        (made / f"{year}.xlsx").write_bytes(bureau_workbook(year, is_mended=True))
        kinds = [kind for it, kind in REPORTS if it == year]
        for report in write_reports(book(year), out=made, kinds=kinds, styles=("docx",), date=DAY):
            report.files.paths[0].rename(path_of(made, year=year, kind=report.kind))
    return made


@cache
def book(year: int) -> Book:
    """Return the bureau's Book."""
    return bureau(year, is_mended=True)


def path_of(folder: Path, *, year: int, kind: str) -> Path:
    """Return the path of a report."""
    return folder / f"{year}{kind}.docx"


@pytest.mark.parametrize(("year", "kind"), REPORTS)
def test_a_report_is_recognised_and_unchanged(folder: Path, year: int, kind: str) -> None:
    returned = open_returned(path_of(folder, year=year, kind=kind), book=folder / f"{year}.xlsx")
    found = compare_returned(returned)
    assert returned.kind == kind
    assert {item.state for item in found.items} == {State.SAME}
    assert found.changed_words == 0


@pytest.mark.parametrize(("year", "kind"), REPORTS)
def test_without_any_control_every_figure_is_found(folder: Path, year: int, kind: str) -> None:
    content = without_controls(path_of(folder, year=year, kind=kind).read_bytes())
    document = read_docx(content, name="报告.docx")
    assert document.controls == ()
    assert recognise_kind(document, book=book(year)) == kind
    found = compare_document(document, book=book(year), kind=kind)
    assert ({item.state for item in found.items}, found.changed_words) == ({State.SAME}, 0)


@pytest.mark.slow
def test_libreoffice_loses_no_figure(folder: Path, tmp_path: Path) -> None:
    office = find_office()
    if office is None:
        pytest.skip("needs LibreOffice: apt install libreoffice-writer fonts-noto-cjk")
    paths = [path_of(folder, year=year, kind=kind) for year, kind in REPORTS]
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(office), "--headless", profile, "--convert-to", "docx", "--outdir", str(tmp_path), *map(str, paths)]
    environment = os.environ | {"HOME": str(tmp_path)}
    subprocess.run(command, check=True, capture_output=True, timeout=MINUTES, env=environment)
    for path, (year, kind) in zip(paths, REPORTS, strict=True):
        document = read_docx((tmp_path / path.name).read_bytes(), name=path.name)
        found = compare_document(document, book=book(year), kind=kind)
        assert {item.state for item in found.items} == {State.SAME}, path.name


def test_another_file_is_refused(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "通知.txt"
    path.write_text("关于召开工作会议的通知\n请各单位于3月1日前报名。\n", encoding="utf-8")
    with pytest.raises(RefusalError, match="文件不像由这个工作簿写出的报告，没有可比对的内容。"):
        open_returned(path, book=folder / "2023.xlsx")


def test_a_book_without_figures_has_nothing_to_compare(folder: Path) -> None:
    document = read_docx(path_of(folder, year=2024, kind=MONITORING).read_bytes(), name="报告.docx")
    with pytest.raises(RefusalError, match="没有可比对的内容"):
        compare_document(document, book=Book(2024), kind=MONITORING)


def test_the_report_of_another_kind_has_none_of_the_figures(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "说明.txt"
    path.write_text("全文没有数字。\n", encoding="utf-8")
    with pytest.raises(RefusalError, match="报告里的数在文件里一个也找不到，没有可比对的内容。"):
        compare_returned(open_returned(path, book=folder / "2023.xlsx", kind=EVALUATION))


def test_a_workbook_is_no_report(folder: Path) -> None:
    with pytest.raises(RefusalError, match="这是工作簿，不是报告。"):
        open_returned(folder / "2023.xlsx", book=folder / "2023.xlsx")
