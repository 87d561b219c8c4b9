"""A small site whose every text is hostile."""

from jixiao.writing.publication import Chart, Series
from jixiao.writing.site.content import (
    Site,
    SiteCell,
    SiteChart,
    SiteDocument,
    SiteFact,
    SiteFile,
    SiteGrid,
    SiteLicence,
    SiteTable,
    SiteUnit,
    SiteYear,
)

CANARY = "\"><svg onload=alert(1)>'&<b>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0"/></svg>'


def offered(path: str, *, name: str = CANARY) -> SiteFile:
    """Return a file of a year."""
    return SiteFile(path, CANARY, name, 2048, "sha256:00")


def grid(*, is_upright: bool = False) -> SiteGrid:
    """Return a table of one row."""
    row = (
        SiteCell(CANARY),
        SiteCell("3,793.43", "37,934,300.00", is_figure=True),
        SiteCell("不涉及", is_figure=True, is_state=True),
    )
    return SiteGrid(CANARY, (CANARY, "决算", "上年"), (row,), is_upright=is_upright)


def year(number: int = 2023) -> SiteYear:
    """Return a year with one of each."""
    chart = Chart("bar", CANARY, (CANARY, "乙"), (Series(CANARY, ("1", None)),), unit="万元", note=CANARY)
    return SiteYear(
        year=number,
        facts=(SiteFact(CANARY, SiteCell("3,793.43", "37,934,300.00", is_figure=True), CANARY),),
        documents=(SiteDocument(CANARY, (offered("files/1.docx"), offered("files/1.html"))),),
        charts=(SiteChart(chart, SVG, offered("charts/1.csv")),),
        tables=(
            SiteTable("income", CANARY, CANARY, 40, (grid(), grid(is_upright=True)), offered("data/data/income.csv")),
        ),
        data=(offered("data/datapackage.json"),),
        bundle=offered("all.zip"),
    )


def site() -> Site:
    """Return a site of two units."""
    units = (
        SiteUnit("301001", f"甲局{CANARY}", "301001", CANARY, (year(2024), year(2023))),
        SiteUnit("u-0badcafe", "乙局", "", "", (year(2023),)),
    )
    return Site(f"示例县{CANARY}", units, SiteLicence(CANARY, "https://licence.example/by"))
