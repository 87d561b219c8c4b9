"""The fiscal year of the title is that of the body and of the tables."""

import re
from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import clause_of, hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives

_TABLE_YEAR = late_pattern(r"\s{0,8}[（(]\s?(20[0-9]{2})年度?\s?[）)]\s{0,8}")
_YEAR = r"(?<![0-9〔（(\[])(20[0-9]{2})年度?"


@text_check("fiscal_year")
def check_years(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each other year where the document speaks of its own.

    In a cell that is a task of another year, which is certain; in running text and over a table it is asked about.
    Comparisons, periods, dates and document numbers name other years rightly.
    """
    yield from _in_cells(manuscript)
    yield from _in_body(manuscript)
    for table in manuscript.document.tables:
        for line in table.title:
            match = _TABLE_YEAR.fullmatch(line.text)
            if match and int(match[1]) != manuscript.identity.year:
                message = f"表格的年度是 {match[1]} 年，文件是 {manuscript.identity.year} 年"
                yield hit_on(match, line=line, message=message, certainty="arguable", severity="warning")


def _in_cells(manuscript: Manuscript) -> Iterator[Hit]:
    tasks = re.compile(rf"(?:{alternatives(manuscript.words['year_task'])}){_YEAR}(?![0-9至—-])")
    cells = (Passage.of(*cell.lines) for table in manuscript.document.tables for cell in table.cells)
    for passage in cells:
        for match in tasks.finditer(passage.text):
            if _is_other(match, text=passage.text, manuscript=manuscript):
                yield _in_cell(match, passage=passage, manuscript=manuscript)


def _in_cell(match: re.Match[str], *, passage: Passage, manuscript: Manuscript) -> Hit:
    """Return the hit in a cell; where its lines break inside the words, at what stands in the line of the year."""
    place = passage.place(match.start(), end=match.end())
    if len(place.quote) < len(match[0]):
        place = passage.place(match.start(1), end=match.end())
    year = str(manuscript.identity.year)
    message = f"{year} 年度的表格里写成“{match[0]}”，应为“{_righted(match, manuscript)}”"
    return Hit(place, message, stated=_year(match), computed=year)


def _in_body(manuscript: Manuscript) -> Iterator[Hit]:
    own = alternatives(manuscript.words["own_year"])
    pattern = re.compile(rf"{_YEAR}(?:{own})|(?:{own}){_YEAR.replace('(20', '(?P<year>20')}")
    for line, match in scan(manuscript.document.paragraphs(), pattern=pattern):
        if _is_other(match, text=line.text, manuscript=manuscript):
            message = f"文件是 {manuscript.identity.year} 年的，这里写成“{match[0]}”"
            yield hit_on(match, line=line, message=message, certainty="arguable", severity="warning")


def _is_other(match: re.Match[str], *, text: str, manuscript: Manuscript) -> bool:
    """Whether a year is not that of the document and is not named for comparison."""
    clause = clause_of(text, start=match.start())
    is_right = int(_year(match)) == manuscript.identity.year
    return not is_right and not manuscript.words.pattern("year_comparison").search(clause)


def _year(match: re.Match[str]) -> str:
    return next(group for group in match.groups() if group)


def _righted(match: re.Match[str], manuscript: Manuscript) -> str:
    return match[0].replace(_year(match), str(manuscript.identity.year))
