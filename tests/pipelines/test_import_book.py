"""The bureau's Books go through the workbook and back unchanged; what cannot be read says why."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.book.figure import Figure
from jixiao.errors import RefusalError
from jixiao.exchange.workbook.problem import WorkbookError
from jixiao.pipelines.import_book import law_of, read_book
from jixiao.pipelines.new_workbook import workbook_of
from tests.pipelines.sample import bureau, bureau_workbook, with_texts

PARAMETER = """
[[parameter]]
id = "试写参数"
name = "trial"
value = "10%"
unit = "%"
valid_from = 2020-01-01
citation = "试写"
mark = "设计"
verified = false
"""


def read(folder: Path, workbook: bytes) -> object:
    """Return the Book of a workbook, whatever a workbook cannot hold left out."""
    (folder / "账.xlsx").write_bytes(workbook)
    return replace(read_book(folder / "账.xlsx"), prior=None)


@pytest.mark.parametrize("is_mended", [False, True])
@pytest.mark.parametrize("year", [2023, 2024])
def test_the_bureau_comes_back_unchanged(tmp_path: Path, year: int, *, is_mended: bool) -> None:
    book = bureau(year, is_mended=is_mended)
    assert read(tmp_path, bureau_workbook(year, is_mended=is_mended)) == replace(book, prior=None)


@pytest.mark.parametrize("year", [2023, 2024])
def test_it_comes_back_from_a_workbook_in_yuan(tmp_path: Path, year: int) -> None:
    book = bureau(year, is_mended=True)
    assert read(tmp_path, workbook_of(book, money_unit="元")) == replace(book, prior=None)


def test_a_stated_total_that_does_not_add_up_stays_as_stated(tmp_path: Path) -> None:
    (tmp_path / "账.xlsx").write_bytes(bureau_workbook(2024, is_mended=False))
    amounts = {amount.figure_id: amount.figure for amount in read_book(tmp_path / "账.xlsx").amounts}
    assert amounts["project_funds/total/amount@adjusted"] == Figure.money("744.89")  # 2.00 + 744.89 = 746.89


def test_every_figure_of_the_book_names_its_cell(tmp_path: Path) -> None:
    (tmp_path / "账.xlsx").write_bytes(bureau_workbook(2023, is_mended=False))
    book = read_book(tmp_path / "账.xlsx")
    places = [book.place(amount.figure_id) for amount in book.amounts]
    assert {place.file for place in places} == {"账.xlsx"}
    assert all(place.sheet and place.cell for place in places)


def test_a_problem_keeps_the_whole_workbook_out(tmp_path: Path) -> None:
    path = tmp_path / "账.xlsx"
    path.write_bytes(with_texts(bureau_workbook(2023, is_mended=True), sheet="绩效指标", texts={"N7": "约五分"}))
    with pytest.raises(WorkbookError, match="没有读入任何内容") as caught:
        read_book(path)
    assert [(problem.sheet, problem.cell) for problem in caught.value.problems] == [("绩效指标", "N7")]


def test_a_file_that_is_not_there_is_told_from_one_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(RefusalError, match=r"没有这个文件。位置：.*没有\.xlsx。怎么办：核对文件名"):
        read_book(tmp_path / "没有.xlsx")
    with pytest.raises(RefusalError, match="这是文件夹，不是文件。"):
        read_book(tmp_path)
    (tmp_path / "账.xlsx").write_bytes(b"locked")

    def locked(path: Path) -> bytes:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "read_bytes", locked)
    with pytest.raises(
        RefusalError, match=r"文件打不开。位置：.*账\.xlsx。怎么办：核对读取权限；如文件正在 WPS 或 Excel 中打开"
    ):
        read_book(tmp_path / "账.xlsx")


def test_a_folder_of_additions_is_law_too(tmp_path: Path) -> None:
    folder = tmp_path / "cn-510521" / "parameters"
    folder.mkdir(parents=True)
    (folder / "own.toml").write_text(PARAMETER, encoding="utf-8")
    assert law_of("510521", year=2024, folder=tmp_path).find_parameter("试写参数") is not None
    assert law_of("510521", year=2024).find_parameter("试写参数") is None
