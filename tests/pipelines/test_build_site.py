"""The site of a county, from what its units disclose."""

import dataclasses
import datetime as dt
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.exchange.open_data.descriptor import digest_of
from jixiao.pipelines.build_site import build_site, chart_csv, write_site
from jixiao.pipelines.disclose_unit import UnitDisclosure, bundle_archive, prepare_disclosure
from jixiao.pipelines.export_open_data import import_open_data
from jixiao.pipelines.screen_files import UnscreenedError
from jixiao.writing.publication import Chart, Series
from tests.pipelines.sample import NAME, bureau

YEAR = "units/301001/2023"
CANARY = '"><svg onload=alert(1)>'


def prepared(book: Book) -> UnitDisclosure:
    return prepare_disclosure(book, kinds=("部门绩效评价报告",), styles=("html",), date=dt.date(2024, 3, 29))


@cache
def disclosure() -> UnitDisclosure:
    return prepared(bureau(2023, is_mended=True))


@cache
def built() -> dict[str, bytes]:
    return dict(build_site([disclosure()], county="示例县"))


def renamed(*, name: str, code: str) -> UnitDisclosure:
    book = disclosure().book
    return dataclasses.replace(disclosure(), book=replace(book, unit=replace(book.unit, name=name, code=code)))


def test_a_year_has_files_charts_tables_and_data() -> None:
    folders = {path.removeprefix(f"{YEAR}/").partition("/")[0] for path in built() if path.startswith(f"{YEAR}/")}
    assert folders == {"index.html", "files", "charts", "tables", "data", "tables.xlsx", "all.zip"}
    assert built()[f"{YEAR}/all.zip"] == bundle_archive(disclosure())
    assert "示例县预算绩效信息公开" in built()["index.html"].decode()


def test_the_data_of_a_year_are_a_whole_package() -> None:
    start = f"{YEAR}/data/"
    files = {path.removeprefix(start): content for path, content in built().items() if path.startswith(start)}
    assert import_open_data(files).unit.name == NAME


def test_what_stands_out_is_what_the_book_says() -> None:
    page = built()[f"{YEAR}/index.html"].decode()
    assert 'data-yuan="37,934,300.00"' in page
    assert "部门整体自评得分" in page


def test_the_same_disclosures_give_the_same_site_in_any_order() -> None:
    other = renamed(name="示例县另一局", code="302001")
    assert build_site([disclosure(), other]) == build_site([other, disclosure()])


def test_every_digest_on_a_page_is_right() -> None:
    page = built()[f"{YEAR}/index.html"].decode()
    for path in ("data/datapackage.json", "data/data.json", "tables.xlsx", "all.zip"):
        assert digest_of(built()[f"{YEAR}/{path}"]) in page


def test_hostile_names_stay_text() -> None:
    files = build_site([renamed(name=f"局{CANARY}", code="")])
    pages = [content.decode() for path, content in files.items() if path.endswith(".html") and "/files/" not in path]
    assert [page for page in pages if "<svg onload" in page] == []
    assert any("&lt;svg onload" in page for page in pages)


def test_two_units_of_one_code_are_refused() -> None:
    with pytest.raises(RefusalError, match="同一个单位代码"):
        build_site([disclosure(), renamed(name="示例县另一局", code="301001")])


def test_a_year_twice_and_nothing_at_all_are_refused() -> None:
    with pytest.raises(RefusalError, match="给了两次"):
        build_site([disclosure(), disclosure()])
    with pytest.raises(RefusalError, match="没有可以公开的单位"):
        build_site([])


def test_what_must_not_be_published_stops_the_site() -> None:
    book = bureau(2023, is_mended=True)
    stopped = prepared(replace(book, unit=replace(book.unit, duties="咨询电话13800138000")))
    with pytest.raises(UnscreenedError):
        build_site([stopped])


def test_a_site_is_never_mixed_with_an_older_one(tmp_path: Path) -> None:
    out = tmp_path / "网站"
    assert write_site(built(), out=out) == out / "index.html"
    assert (out / "assets" / "site.css").read_bytes() == built()["assets/site.css"]
    with pytest.raises(RefusalError, match="已经有文件"):
        write_site(built(), out=out)


def test_the_figures_of_a_chart_are_a_file_without_formulas() -> None:
    chart = Chart("bar", "图", ("=1+1", "乙"), (Series("决算", ("-3", None)),), unit="万元")
    assert chart_csv(chart).decode("utf-8-sig").splitlines() == ['"项目","决算（万元）"', '"\'=1+1",-3', '"乙","—"']
