"""Make the report on a county: a roll-up and a skeleton of the rulebook become a publication."""

import datetime as dt
from collections.abc import Iterator, Mapping

from jixiao.county.sheet import Sheet
from jixiao.county.sheets import county_sheets
from jixiao.county.summary import CountySummary
from jixiao.law.rulebook import Rulebook
from jixiao.writing.county_report.charts import CHARTS, county_chart
from jixiao.writing.county_report.skeleton import SLOT, BlockType, CountyBlock, CountySkeleton, county_skeleton
from jixiao.writing.county_report.words import county_words
from jixiao.writing.publication import AnnexStart, Heading, Paragraph, Publication, Signature, Span, Title
from jixiao.writing.reports.numbering import Draft, number_blocks
from jixiao.writing.sheet_table import sheet_table

_NO_DATE = "【待填：成文日期】"


def county_report(
    summary: CountySummary, *, rulebook: Rulebook, region: str, date: dt.date | None = None
) -> Publication:
    """Return the report on a round: its words, its charts and, in an annex, its tables.

    Args:
        summary: The roll-up.
        rulebook: Where the skeleton is kept.
        region: The division code, whose most local skeleton is used.
        date: The day under the report; without it a gap is printed there.

    Raises:
        BrokenRulebookError: If the skeleton is wrong; it holds every mistake.
    """
    words = county_words(summary)
    sheets = {sheet.name: sheet for sheet in county_sheets(summary)}
    skeleton = county_skeleton(
        rulebook,
        region=region,
        is_monitoring=summary.round.is_monitoring,
        words=words.keys(),
        names=(*sheets, *CHARTS),
    )
    drafts = list(_drafts(skeleton, words=words, sheets=sheets, summary=summary, date=date))
    notices = (skeleton.notice,) if skeleton.notice else ()
    return Publication(skeleton.kind, summary.round.region, summary.round.year, number_blocks(drafts), notices)


def _drafts(
    skeleton: CountySkeleton,
    *,
    words: Mapping[str, str],
    sheets: Mapping[str, Sheet],
    summary: CountySummary,
    date: dt.date | None,
) -> Iterator[Draft]:
    for block in skeleton.blocks:
        if block.type is BlockType.TABLE:
            yield Draft(sheet_table(sheets[block.name]))
        elif block.type is BlockType.CHART:
            chart = county_chart(block.name, summary=summary, title=block.texts[0])
            if chart is not None:
                yield Draft(chart)
        else:
            yield from _worded(block, words=words, date=date)


def _worded(block: CountyBlock, *, words: Mapping[str, str], date: dt.date | None) -> Iterator[Draft]:
    texts = [text for text in (_filled(text, words=words) for text in block.texts) if text]
    match block.type:
        case BlockType.TITLE:
            yield Draft(Title(tuple(texts)))
        case BlockType.HEADING:
            yield Draft(Heading(block.level, "", texts[0]), block.level, is_optional=True)
        case BlockType.ANNEX:
            yield Draft(AnnexStart(texts[0], is_landscape=block.is_landscape))
        case BlockType.SIGNATURE:
            yield Draft(Signature(texts[0], _day(date)))
        case _:
            if texts:
                yield Draft(Paragraph((Span("".join(texts)),)))


def _filled(text: str, *, words: Mapping[str, str]) -> str:
    """Return a text filled in, nothing where one of its words is not there."""
    names = SLOT.findall(text)
    return "" if any(not words[name] for name in names) else SLOT.sub(lambda match: words[match[1]], text)


def _day(date: dt.date | None) -> str:
    return _NO_DATE if date is None else f"{date.year}年{date.month}月{date.day}日"
