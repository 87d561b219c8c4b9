"""Take a Book from a document: what it states, each figure with its place; what it does not state is missing."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.extraction.changes import Changes
from jixiao.extraction.claims import read_claims
from jixiao.extraction.conclusion import read_conclusion
from jixiao.extraction.draft import Draft
from jixiao.extraction.levels import Levels
from jixiao.extraction.monitoring_window import read_window
from jixiao.extraction.narratives import read_narratives
from jixiao.extraction.pace import read_pace
from jixiao.extraction.projects import Projects
from jixiao.extraction.rates import Rates
from jixiao.extraction.scores import read_scores
from jixiao.extraction.source import Source
from jixiao.extraction.unit import read_unit, read_unit_lists
from jixiao.law.in_force import Law
from jixiao.proofreading.manuscript import Manuscript

if TYPE_CHECKING:
    from jixiao.extraction.final_accounts import FinalAccounts

_ACCOUNTS = "部门决算公开"
# Imported for the documents that need them: a text without tables is read sooner.
_FINAL_ACCOUNTS = "jixiao.extraction.final_accounts"
_FORMS = "jixiao.extraction.tables.form"
_MONITORING = "jixiao.extraction.tables.monitoring"


class Extractor(Protocol):
    """Takes one part of a document into a draft."""

    def __call__(self, source: Source, *, draft: Draft) -> None:
        """Put what is certain into the draft."""


def extract_book(manuscript: Manuscript, *, law: Law) -> Book | None:
    """Return the Book that a document holds, None where its kind has no extractor or nothing was found.

    Only what is certain is taken: figures for which the document gives two values, and words that may mean several
    figures, are left out.

    Args:
        manuscript: The document with what is known of it.
        law: The law of its place and year, which has the code lists and the statements of the field.

    Raises:
        BrokenRulebookError: If the statements cannot be read.
    """
    identity = manuscript.identity
    extractors = EXTRACTORS.get(identity.kind, ())
    if not identity.year:
        return None
    if identity.kind == _ACCOUNTS:
        return _published_accounts(manuscript, law=law)
    source, draft = Source(manuscript, law), Draft()
    for extract in extractors:
        extract(source, draft=draft)
    if draft.contents:
        return draft.book(year=identity.year, unit=identity.unit, region=law.region)
    return None


def _published_accounts(manuscript: Manuscript, *, law: Law) -> Book | None:
    """Return the Book of the published tables of final accounts, None where there are none of them."""
    year = manuscript.identity.year
    found: FinalAccounts = import_module(_FINAL_ACCOUNTS).extract_final_accounts(
        manuscript.document, rulebook=law.rulebook, region=law.region, year=year
    )
    if not found.tables:
        return None
    unit = replace(found.book.unit, name=found.book.unit.name or manuscript.identity.unit, region=law.region)
    return replace(found.book, unit=unit)


def _read_text(source: Source, *, draft: Draft) -> None:
    """Take the figures of the running text, and the changes and rates that are said of them."""
    levels = Levels(source, draft=draft)
    levels.read()
    read_unit_lists(source, levels=levels, draft=draft)
    Projects(source, levels=levels, draft=draft).read()
    Changes(source, levels=levels, draft=draft).read()
    Rates(source, levels=levels, draft=draft).read()


def _read_forms(source: Source, *, draft: Draft) -> None:
    if source.manuscript.document.tables:
        import_module(_FORMS).read_forms(source, draft=draft)


def _read_monitoring(source: Source, *, draft: Draft) -> None:
    if source.manuscript.document.tables:
        import_module(_MONITORING).read_monitoring(source, draft=draft)


_UNIT: tuple[Extractor, ...] = (read_unit, read_narratives)
EXTRACTORS: Mapping[str, tuple[Extractor, ...]] = {
    "部门绩效评价报告": (_read_text, *_UNIT, read_claims, read_pace, read_scores, read_conclusion, _read_forms),
    "部门事中绩效监控报告": (_read_text, *_UNIT, read_claims, read_window, _read_monitoring),
    "绩效运行监控表": (_read_monitoring,),
    "三公经费说明": (_read_text,),
    "部门预算公开": (_read_text,),
    "部门整体支出绩效自评表": (_read_forms,),
    "项目支出绩效自评表": (_read_forms,),
}
