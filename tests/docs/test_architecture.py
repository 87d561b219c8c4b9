"""The figure that the architecture page follows goes the way the page tells."""

from pathlib import Path

import pytest

from docs.build import DOCS
from jixiao.exchange.workbook.write import write_workbook
from jixiao.pipelines.check_file import check_file
from jixiao.pipelines.import_book import law_of, read_book
from jixiao.pipelines.sample_county import load_bureau
from jixiao.writing.binding import tag_of

FIGURE = "indicator/d4/score"
PAGE = (DOCS / "architecture.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = load_bureau(2023, is_mended=False)
    path = tmp_path_factory.mktemp("architecture") / "bureau.xlsx"
    path.write_bytes(write_workbook(book, law=law_of(book.unit.region, year=book.year)))
    return path


def test_the_figure_stands_where_the_page_says(workbook: Path) -> None:
    book = read_book(workbook)
    place = book.place(FIGURE)
    row = next(row for row in book.indicators if row.key == "d4")
    assert (row.name, row.score.number, row.weight.number) == ("选派科技特派员", 12, 5)
    assert f"{place.sheet}!{place.cell} = {row.score.number}" in PAGE
    assert FIGURE in PAGE


def test_the_finding_reads_as_the_page_says(workbook: Path) -> None:
    finding = next(found for found in check_file(workbook).findings if found.rule == "R103")
    assert finding.arithmetic == "12 > 5"
    told = "".join(line.strip() for line in PAGE.split("```text")[2].split("```")[0].splitlines())
    assert finding.message.replace(f"{workbook.name}，", "…，") == told


def test_the_tag_is_that_of_the_figure() -> None:
    assert f"`{tag_of(FIGURE)}`" in PAGE


def test_each_module_that_the_page_names_exists() -> None:
    root = DOCS.parent / "src"
    named = {word for word in PAGE.replace("`", " ").split() if word.startswith("jixiao.")}
    paths = [root.joinpath(*name.rstrip(".,;:").split(".")) for name in named]
    assert [path for path in paths if not (path.is_dir() or path.with_suffix(".py").is_file())] == []
