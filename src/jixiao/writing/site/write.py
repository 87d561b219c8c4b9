"""Write every page of the site."""

from collections.abc import Iterator, Mapping
from importlib.resources import files

from jixiao.writing.html.table import text_html
from jixiao.writing.site.content import Site, SiteTable, SiteUnit, SiteYear
from jixiao.writing.site.frame import INDEX, SCRIPT, STYLE, Trail, download_html, page_html
from jixiao.writing.site.grid_view import grid_html, unit_switch
from jixiao.writing.site.list_page import UNITS, index_body, unit_body
from jixiao.writing.site.year_page import TABLES, year_body


def write_pages(site: Site) -> Mapping[str, str]:
    """Return the pages, the style and the script by path; every link in them is relative."""
    return dict(_pages(site))


def year_folder(unit: SiteUnit | str, *, year: int) -> str:
    """Return the folder of a year of a unit, given as it is or by its slug."""
    return f"{UNITS}/{unit if isinstance(unit, str) else unit.slug}/{year}"


def _pages(site: Site) -> Iterator[tuple[str, str]]:
    for path in (STYLE, SCRIPT):
        yield path, (files("jixiao.writing.site") / path.rpartition("/")[2]).read_text(encoding="utf-8")
    home: Trail = ((site.title, ""),)
    yield INDEX, page_html(index_body(site), title=site.title, trail=home, depth=0, licence=site.licence)
    for unit in site.units:
        trail: Trail = ((site.title, f"../../{INDEX}"), (unit.name, ""))
        page = page_html(unit_body(unit), title=f"{unit.name} {site.title}", trail=trail, depth=2, licence=site.licence)
        yield f"{UNITS}/{unit.slug}/{INDEX}", page
        for year in unit.years:
            yield from _year_pages(site, unit=unit, year=year)


def _year_pages(site: Site, *, unit: SiteUnit, year: SiteYear) -> Iterator[tuple[str, str]]:
    folder, called = year_folder(unit, year=year.year), f"{year.year}年度"
    trail: Trail = ((site.title, f"../../../{INDEX}"), (unit.name, f"../{INDEX}"), (called, ""))
    title = f"{unit.name}{called} {site.title}"
    body = year_body(unit, year=year)
    yield f"{folder}/{INDEX}", page_html(body, title=title, trail=trail, depth=3, licence=site.licence)
    for table in year.tables:
        deeper: Trail = (
            (site.title, f"../../../../{INDEX}"),
            (unit.name, f"../../{INDEX}"),
            (called, f"../{INDEX}"),
            (table.title, ""),
        )
        page = page_html(
            _table_body(table), title=f"{table.title} {title}", trail=deeper, depth=4, licence=site.licence
        )
        yield f"{folder}/{TABLES}/{table.name}.html", page


def _table_body(table: SiteTable) -> str:
    has_money = any(grid.has_money for grid in table.grids)
    head = f'<div class="head"><h1>{text_html(table.title)}</h1>{download_html(table.data, up="../")}</div>\n'
    return head + unit_switch(has_money=has_money) + "".join(grid_html(grid) for grid in table.grids)
