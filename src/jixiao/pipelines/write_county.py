"""Write what a round of a county says: the official report and the workbook of its tables."""

import datetime as dt
from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from jixiao.county.sheets import county_sheets
from jixiao.county.summary import CountySummary
from jixiao.exchange.county_workbook import write_county_workbook
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.write_publication import WrittenFiles, save_file, write_publication
from jixiao.writing.county_report.build import county_report


class WrittenCounty(Struct, frozen=True):
    """The files of a round."""

    report: WrittenFiles
    workbook: Path


def write_county(
    summary: CountySummary,
    *,
    region: str,
    out: Path,
    styles: Collection[str] = ("docx",),
    date: dt.date | None = None,
    folder: Path | None = None,
) -> WrittenCounty:
    """Write the report and the workbook of a round into a folder.

    Args:
        summary: The roll-up.
        region: The division code, whose skeleton is used.
        out: The folder.
        styles: docx, html or pdf.
        date: The day under the report; without it the report keeps a gap.
        folder: A folder with further layers of the rulebook.

    Raises:
        BrokenRulebookError: If the skeleton is wrong.
        RefusalError: If the folder cannot be written to.
    """
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    report = county_report(summary, rulebook=rulebook, region=region, date=date)
    name = f"{report.unit}{report.year}年度{report.kind}"
    files = write_publication(report, folder=out, name=name, styles=styles)
    it = summary.round
    told = f"{it.region}{it.year}年度{it.kind}　截至{it.month}月　汇总日期 {it.today}"
    content = write_county_workbook(tuple(county_sheets(summary)), title=report.kind, told=told)
    return WrittenCounty(files, save_file(content, path=out / f"{name}附表.xlsx"))
