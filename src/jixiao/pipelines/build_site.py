"""Build the public site of a county from what its units disclose."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from jixiao.book.column import Kind
from jixiao.errors import RefusalError
from jixiao.exchange.open_data.csv_file import write_text_csv
from jixiao.exchange.open_data.descriptor import JSON, NAME
from jixiao.exchange.open_data.licence import licence_of
from jixiao.exchange.open_data.package import package_title, unit_slug
from jixiao.exchange.workbook.form import form_of
from jixiao.law.in_force import Law
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.disclose_unit import UnitDisclosure, bundle_archive
from jixiao.pipelines.site_file import FileShelf
from jixiao.pipelines.site_grid import shown_cell, site_grids
from jixiao.pipelines.write_publication import save_file
from jixiao.writing.chart.figures import chart_table
from jixiao.writing.publication import Chart
from jixiao.writing.site.content import (
    Site,
    SiteChart,
    SiteDocument,
    SiteFact,
    SiteLicence,
    SiteTable,
    SiteUnit,
    SiteYear,
)
from jixiao.writing.site.write import write_pages, year_folder

_TITLE = "预算绩效信息公开"
_LABELS = {"docx": "Word", "pdf": "PDF", "html": "网页"}  # in the order in which they are offered
_MONEY_FACTS = {
    "支出合计　年初预算": "expenditure/total/amount@initial",
    "支出合计　调整预算": "expenditure/total/amount@adjusted",
    "支出合计　决算": "expenditure/total/amount@final",
}


def build_site(
    disclosures: Iterable[UnitDisclosure], *, county: str = "", folder: Path | None = None
) -> Mapping[str, bytes]:
    """Return every file of the site by path; the same disclosures give the same bytes.

    Args:
        disclosures: What is disclosed, any units and years.
        county: The place, the first word of the title.
        folder: A folder with further layers of the rulebook.

    Raises:
        UnscreenedError: If screening found something that nobody acknowledged.
        RefusalError: If nothing is disclosed, two units have the same code, or one has a year twice.
    """
    listed = list(disclosures)
    if not listed:
        raise RefusalError("没有可以公开的单位。", remedy="至少给出一个单位一个年度的公开文件。")
    by_unit = _by_unit(listed)
    files: dict[str, bytes] = {}
    units = [_unit(slug, disclosures=members, files=files, folder=folder) for slug, members in by_unit.items()]
    units.sort(key=lambda unit: (unit.code, unit.name))
    law = _law(listed[0], folder=folder)
    licence = licence_of(law)
    site = Site(f"{county}{_TITLE}", units, SiteLicence(licence.title, licence.address))
    return {**{path: page.encode() for path, page in write_pages(site).items()}, **files}


def write_site(files: Mapping[str, bytes], *, out: Path) -> Path:
    """Write a site into a folder that is empty or not there, and return the path of its first page.

    Raises:
        RefusalError: If the folder has something in it, which could stay and be published, or cannot be written.
    """
    if out.exists() and any(out.iterdir()):
        remedy = "换一个空文件夹；旧的网站整个移走后再换成新的。"
        raise RefusalError("文件夹里已经有文件，没有写入。", place=str(out), remedy=remedy)
    for path, content in files.items():
        save_file(content, path=out.joinpath(*path.split("/")))
    return out / "index.html"


def _by_unit(disclosures: Sequence[UnitDisclosure]) -> Mapping[str, list[UnitDisclosure]]:
    """Return the disclosures by the folder of their unit, the latest year first."""
    found: defaultdict[str, list[UnitDisclosure]] = defaultdict(list)
    for disclosure in sorted(disclosures, key=lambda it: -it.book.year):
        unit = disclosure.book.unit
        found[unit_slug(unit.code, name=unit.name)].append(disclosure)
    for members in found.values():
        names, years = {it.book.unit.name for it in members}, [it.book.year for it in members]
        if len(names) > 1:
            remedy = "在工作簿的「单位」表里改正单位代码。"
            raise RefusalError(f"{'、'.join(sorted(names))}用了同一个单位代码。", remedy=remedy)
        if len(set(years)) < len(years):
            raise RefusalError(f"{names.pop()}有一个年度给了两次。", remedy="每个单位每个年度只留定稿的一份。")
    return found


def _law(disclosure: UnitDisclosure, *, folder: Path | None) -> Law:
    book = disclosure.book
    return catalogue_for(region=book.unit.region, year=book.year, folder=folder).law


def _unit(
    slug: str, *, disclosures: Sequence[UnitDisclosure], files: dict[str, bytes], folder: Path | None
) -> SiteUnit:
    years = []
    for disclosure in disclosures:
        shelf = FileShelf(files, year_folder(slug, year=disclosure.book.year))
        years.append(_year(disclosure, shelf=shelf, law=_law(disclosure, folder=folder)))
    unit = disclosures[0].book.unit
    return SiteUnit(slug, unit.name, unit.code, unit.kind, tuple(years))


def _year(disclosure: UnitDisclosure, *, shelf: FileShelf, law: Law) -> SiteYear:
    title = package_title(disclosure.book)
    data = (
        shelf.put(f"data/{NAME}", label="说明文件", name=NAME, content=disclosure.data[NAME]),
        shelf.put(f"data/{JSON}", label="JSON", name=f"{title}.json", content=disclosure.data[JSON]),
        shelf.put("tables.xlsx", label="Excel", name=f"{title}.xlsx", content=disclosure.sheets),
    )
    bundle = bundle_archive(disclosure)
    return SiteYear(
        year=disclosure.book.year,
        facts=tuple(_facts(disclosure)),
        documents=tuple(_documents(disclosure, shelf=shelf)),
        charts=tuple(_charts(disclosure, shelf=shelf)),
        tables=tuple(_tables(disclosure, shelf=shelf, law=law)),
        data=data,
        bundle=shelf.put("all.zip", label="全部文件 ZIP", name=f"{disclosure.title}.zip", content=bundle),
    )


def _facts(disclosure: UnitDisclosure) -> Iterator[SiteFact]:
    book = disclosure.book
    figures = {amount.figure_id: amount.figure for amount in book.amounts}
    for label, figure_id in _MONEY_FACTS.items():
        if figure_id in figures and figures[figure_id].is_value:
            yield SiteFact(label, shown_cell(figures[figure_id], kind=Kind.MONEY))
    for evaluation in book.evaluations:
        if not evaluation.project and evaluation.total.is_value:
            grade = f"分　{evaluation.grade}" if evaluation.grade else "分"
            yield SiteFact("部门整体自评得分", shown_cell(evaluation.total, kind=Kind.NUMBER), grade)


def _documents(disclosure: UnitDisclosure, *, shelf: FileShelf) -> Iterator[SiteDocument]:
    for number, document in enumerate(disclosure.documents, start=1):
        files = tuple(
            shelf.put(
                f"files/{number}.{style}",
                label=_LABELS.get(style, style.upper()),
                name=f"{document.name}.{style}",
                content=content,
            )
            for style, content in sorted(document.by_style.items(), key=lambda item: _order(item[0]))
        )
        yield SiteDocument(document.kind or document.name, files)


def _order(style: str) -> int:
    return list(_LABELS).index(style) if style in _LABELS else len(_LABELS)


def _charts(disclosure: UnitDisclosure, *, shelf: FileShelf) -> Iterator[SiteChart]:
    charts = [pair for document in disclosure.documents for pair in document.charts]
    for number, (chart, drawing) in enumerate(charts, start=1):
        name = f"{chart.title}.csv"
        data = shelf.put(f"charts/{number}.csv", label="CSV", name=name, content=chart_csv(chart))
        yield SiteChart(chart, drawing.svg, data)


def chart_csv(chart: Chart) -> bytes:
    """Return the figures of a chart as a CSV file, as they are printed; the unit stands in the header."""
    rows = [["".join(span.text for span in cell.spans) for cell in row] for row in chart_table(chart).rows]
    unit = f"（{chart.unit}）" if chart.unit else ""
    head = [rows[0][0], *(f"{name}{unit}" for name in rows[0][1:])]
    return write_text_csv([head, *rows[1:]])


def _tables(disclosure: UnitDisclosure, *, shelf: FileShelf, law: Law) -> Iterator[SiteTable]:
    groups = {name: title for title, names in form_of(law).groups for name in names}
    order = list(dict.fromkeys(groups.values()))
    for table in sorted(disclosure.tables, key=lambda table: order.index(groups[table.source])):
        path = f"data/{table.name}.csv"
        name = f"{disclosure.book.unit.name}{disclosure.book.year}年度{table.title}.csv"
        data = shelf.put(f"data/{path}", label="CSV", name=name, content=disclosure.data[path])
        grids = site_grids(table, book=disclosure.book, law=law)
        yield SiteTable(table.name, table.title, groups[table.source], len(table.rows), grids, data)
