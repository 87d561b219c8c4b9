"""Write the use of results: the sheet as Word and Excel, and a letter to each unit."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from msgspec import Struct

from jixiao.county.result_use.decision import Decision
from jixiao.county.result_use.sheet import result_use_sheet
from jixiao.exchange.county_workbook import write_county_workbook
from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.write_publication import WrittenFiles, save_file, write_publication
from jixiao.writing.letters.result_letter import result_letter
from jixiao.writing.letters.wording import letter_wording
from jixiao.writing.publication import AnnexStart, Publication
from jixiao.writing.sheet_table import sheet_table

_PLAN_DAYS = "整改方案期限"


class Issue(Struct, frozen=True):
    """Who decides on what: the county with its division code, the year evaluated, the day and the sender."""

    place: str
    region: str
    year: int
    date: dt.date
    sender: str = ""


class WrittenResultUse(Struct, frozen=True):
    """The files on the use of results."""

    sheet: WrittenFiles
    workbook: Path
    letters: tuple[WrittenFiles, ...]


def write_result_use(
    decisions: Sequence[Decision],
    *,
    issue: Issue,
    out: Path,
    styles: Collection[str] = ("docx",),
    folder: Path | None = None,
) -> WrittenResultUse:
    """Write the sheet and a letter to each unit into a folder.

    Args:
        decisions: The decisions on all projects.
        issue: Who decides, on which year.
        out: The folder.
        styles: docx, html or pdf.
        folder: A folder with further layers of the rulebook.

    Raises:
        BrokenRulebookError: If the words of the letter cannot be used.
        RefusalError: If the folder cannot be written to.
    """
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    sheet = result_use_sheet(decisions)
    name = f"{issue.place}{issue.year}年度{sheet.title}"
    blocks = (AnnexStart("附表", is_landscape=True), sheet_table(replace(sheet, title=name)))
    publication = Publication(sheet.title, issue.place, issue.year, blocks)
    table = write_publication(publication, folder=out, name=name, styles=styles)
    told = f"{issue.place}{issue.year}年度　制表日期 {issue.date}"
    workbook = save_file(write_county_workbook((sheet,), title=sheet.title, told=told), path=out / f"{name}.xlsx")
    letters = tuple(_letters(decisions, issue=issue, rulebook=rulebook))
    return WrittenResultUse(
        table,
        workbook,
        tuple(
            write_publication(it, folder=out, name=f"{it.unit}{it.year}年度{it.kind}", styles=styles) for it in letters
        ),
    )


def _letters(decisions: Sequence[Decision], *, issue: Issue, rulebook: Rulebook) -> Iterator[Publication]:
    wording = letter_wording(rulebook, region=issue.region, name="result_letter")
    limit = law_in_force(rulebook, region=issue.region, year=issue.year).find_parameter(_PLAN_DAYS)
    by_unit: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        by_unit[decision.standing.unit].append(decision)
    for own in by_unit.values():
        days = None if limit is None else int(limit.number)
        yield result_letter(own, year=issue.year, wording=wording, days=days, sender=issue.sender, date=issue.date)
