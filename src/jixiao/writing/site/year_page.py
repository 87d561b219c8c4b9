"""The page of one year of a unit: what stands out, documents, charts, tables, open data."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from jixiao.writing.chart.figures import alternative_text, chart_table, printed
from jixiao.writing.html.table import text_html
from jixiao.writing.publication import Chart
from jixiao.writing.site.content import (
    SiteCell,
    SiteChart,
    SiteDocument,
    SiteFact,
    SiteFile,
    SiteGrid,
    SiteTable,
    SiteUnit,
    SiteYear,
)
from jixiao.writing.site.frame import attribute, download_html, link_to
from jixiao.writing.site.grid_view import grid_html, unit_switch

TABLES = "tables"


def year_body(unit: SiteUnit, *, year: SiteYear) -> str:
    """Return the body of the page; a part with nothing in it is left out."""
    has_money = any(fact.cell.yuan for fact in year.facts)
    head = f'<h1>{text_html(unit.name)}<span class="year">{year.year}年度</span></h1>\n'
    parts = (
        ("", _facts(year.facts, has_money=has_money)),
        ("文件", _documents(year.documents)),
        ("图", _charts(year.charts)),
        ("数据表", _tables(year.tables)),
        ("开放数据", _data(year)),
    )
    return head + "".join(_part(name, inside=inside) for name, inside in parts if inside)


def _part(name: str, *, inside: str) -> str:
    return f"<section>{f'<h2>{name}</h2>' if name else ''}\n{inside}</section>\n"


def _facts(facts: Iterable[SiteFact], *, has_money: bool) -> str:
    shown = "".join(_fact(fact) for fact in facts)
    return f'{unit_switch(has_money=has_money)}<dl class="facts">{shown}</dl>\n' if shown else ""


def _fact(fact: SiteFact) -> str:
    exact = (
        f' data-yuan="{attribute(fact.cell.yuan)}" title="{attribute(f"{fact.cell.yuan} 元")}"'
        if fact.cell.yuan
        else ""
    )
    unit = f' <span class="of">{text_html(fact.unit)}</span>' if fact.unit else ""
    return f"<div><dt>{text_html(fact.label)}</dt><dd><span{exact}>{text_html(fact.cell.text)}</span>{unit}</dd></div>"


def _documents(documents: Iterable[SiteDocument]) -> str:
    lines = "".join(
        f'<li><span class="name">{text_html(document.title)}</span>'
        f'<span class="files">{"".join(_offered(file) for file in document.files)}</span></li>\n'
        for document in documents
    )
    return f'<ul class="documents">\n{lines}</ul>\n' if lines else ""


def _offered(file: SiteFile) -> str:
    return download_html(file)


def _charts(charts: Iterable[SiteChart]) -> str:
    shown = "".join(_chart(chart, number=number) for number, chart in enumerate(charts, start=1))
    return f'<div class="charts">{shown}</div>\n' if shown else ""


def _chart(shown: SiteChart, *, number: int) -> str:
    chart = shown.chart
    note = f'<p class="note">{text_html(chart.note)}</p>' if chart.note else ""
    return (
        f'<figure id="chart-{number}"><figcaption>{text_html(chart.title)}</figcaption>'
        f'<div class="drawing" role="img" aria-label="{attribute(alternative_text(chart))}">{shown.svg}</div>{note}'
        f"<details><summary>查看数据</summary>{grid_html(chart_grid(chart))}</details>"
        f"<p>{download_html(shown.data)}</p></figure>\n"
    )


def chart_grid(chart: Chart) -> SiteGrid:
    """Return the figures of a chart as a table."""
    head, *rows = chart_table(chart).rows
    header = tuple("".join(span.text for span in cell.spans) for cell in head)
    cells = tuple(
        tuple(
            SiteCell(printed("".join(span.text for span in cell.spans)), is_figure=place > 0)
            for place, cell in enumerate(row)
        )
        for row in rows
    )
    unit = f"（单位：{chart.unit}）" if chart.unit else ""
    return SiteGrid(f"{chart.title}{unit}", header, cells)


def _tables(tables: Iterable[SiteTable]) -> str:
    return "".join(_group(group, tables=members) for group, members in groupby(tables, key=lambda table: table.group))


def _group(group: str, *, tables: Iterable[SiteTable]) -> str:
    lines = "".join(
        f'<li><a class="name" href="{link_to(f"{TABLES}/{table.name}.html")}">{text_html(table.title)}</a>'
        f'<span class="count">{table.count} 行</span><span class="files">{download_html(table.data)}</span></li>\n'
        for table in tables
    )
    return f'<h3>{text_html(group)}</h3>\n<ul class="documents">\n{lines}</ul>\n'


def _data(year: SiteYear) -> str:
    return "".join(_data_lines(year))


def _data_lines(year: SiteYear) -> Iterator[str]:
    yield (
        "<p>每张数据表一个 CSV 文件，金额以元为单位。空着是没有填，“不涉及”是没有这件事，"
        "“未列”是原文没有列出，零写作 0。说明文件写明每一栏的含义、单位和每个文件的校验值。</p>\n"
    )
    lines = "".join(
        f'<li><span class="name">{text_html(file.name)}</span>'
        f'<span class="digest">{text_html(file.digest)}</span><span class="files">{download_html(file)}</span></li>\n'
        for file in (*year.data, year.bundle)
    )
    yield f'<ul class="documents data">\n{lines}</ul>\n'
