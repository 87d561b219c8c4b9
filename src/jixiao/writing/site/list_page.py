"""The first page, which lists the units, and the page of a unit, which lists its years."""

from collections.abc import Iterator

from jixiao.writing.html.table import text_html
from jixiao.writing.site.content import Site, SiteUnit, SiteYear
from jixiao.writing.site.frame import INDEX, attribute, download_html, link_to

UNITS = "units"


def index_body(site: Site) -> str:
    """Return the body of the first page: every unit with its years; the field to search in works with the script."""
    units = "".join(_unit(unit) for unit in site.units)
    empty = '<p class="empty">这里将列出公开的单位。生成公开网站时加入单位的年度公开文件，就会出现在这里。</p>\n'
    search = (
        '<form class="search" role="search" hidden data-search><label for="search">查找单位</label>'
        '<input id="search" type="search" autocomplete="off" placeholder="单位名称或代码">'
        '<output for="search" aria-live="polite"></output></form>\n'
    )
    listed = f'{search}<ul class="units" data-units>\n{units}</ul>\n' if site.units else empty
    return f"<h1>{text_html(site.title)}</h1>\n{listed}"


def unit_body(unit: SiteUnit) -> str:
    """Return the body of the page of a unit: its years, the latest first, with the documents of each."""
    told = "　".join(part for part in (unit.kind, f"单位代码 {unit.code}" if unit.code else "") if part)
    about = f'<p class="about">{text_html(told)}</p>\n' if told else ""
    return f"<h1>{text_html(unit.name)}</h1>\n{about}" + "".join(_year(year) for year in unit.years)


def _unit(unit: SiteUnit) -> str:
    words = attribute(f"{unit.name} {unit.code} {unit.kind}".lower())
    home = f"{UNITS}/{unit.slug}"
    years = "".join(
        f'<a href="{link_to(f"{home}/{year.year}/{INDEX}")}" aria-label="{attribute(f"{unit.name} {year.year}年度")}">'
        f"{year.year}</a>"
        for year in unit.years
    )
    code = f'<span class="code">{text_html(unit.code)}</span>' if unit.code else ""
    return (
        f'<li data-words="{words}"><a class="name" href="{link_to(f"{home}/{INDEX}")}">{text_html(unit.name)}</a>'
        f'{code}<span class="years">{years}</span></li>\n'
    )


def _year(year: SiteYear) -> str:
    return "".join(_year_lines(year))


def _year_lines(year: SiteYear) -> Iterator[str]:
    counts = (("份文件", len(year.documents)), ("幅图", len(year.charts)), ("张数据表", len(year.tables)))
    told = "，".join(f"{count} {word}" for word, count in counts if count)
    yield f'<section><h2><a href="{link_to(f"{year.year}/{INDEX}")}">{year.year}年度</a></h2>\n'
    yield f'<p class="about">{told}　{download_html(year.bundle, up=f"{year.year}/")}</p>\n<ul class="documents">\n'
    for document in year.documents:
        files = "".join(download_html(file, up=f"{year.year}/") for file in document.files)
        yield f'<li><span class="name">{text_html(document.title)}</span><span class="files">{files}</span></li>\n'
    yield "</ul></section>\n"
