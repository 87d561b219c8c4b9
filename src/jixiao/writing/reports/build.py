"""Make a report: a Book and a skeleton of the rulebook become a publication."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import chain

from jixiao.formula.facts import Facts
from jixiao.rules.catalogue import Catalogue
from jixiao.writing.publication import (
    AnnexStart,
    Heading,
    Paragraph,
    Publication,
    Signature,
    Span,
    Title,
)
from jixiao.writing.reports.charts import fill_chart
from jixiao.writing.reports.forms import fill_form
from jixiao.writing.reports.here import Here, Run
from jixiao.writing.reports.library import load_skeleton
from jixiao.writing.reports.numbering import Draft, number_before, number_blocks
from jixiao.writing.reports.sentence import MARKED, gap_text, plain_text, say, word
from jixiao.writing.reports.spec import (
    AnnexSpec,
    BlockSpec,
    ChartSpec,
    Evidence,
    FormBlock,
    HeadingSpec,
    Missing,
    NarrativeSpec,
    ParagraphSpec,
    SignatureSpec,
    Skeleton,
    TitleSpec,
)
from jixiao.writing.reports.tidy import has_words, one_line, tidy_spans

_NO_DATE = ("成文日期",)
_STOP = "。"


def build_report(
    kind: str, *, facts: Facts, catalogue: Catalogue, date: dt.date | None = None, only: str = ""
) -> Publication:
    """Return a report on a Book.

    Args:
        kind: One of `report_kinds`.
        facts: The Book, made ready for formulas.
        catalogue: The rules of its place and year; they compute the figures that nobody stated.
        date: The day under the report; without it a gap is printed there.
        only: The key of the one row to report on, for a report that has a part for each row.

    Raises:
        UnknownReportError: If there is no report of this kind in this place and year.
        BrokenRulebookError: If the skeleton or a form is wrong; it holds every mistake found.
    """
    skeleton = load_skeleton(kind, law=catalogue.law, vocabulary=catalogue.vocabulary)
    run = Run(facts, catalogue.compiler, catalogue.law)
    _tell_evidence(skeleton.evidence, name=f"报告“{kind}”的结构", run=run)
    layer = _Layer(run, date=date)
    subjects = _subjects(skeleton, here=Here(run), only=only)
    drafts = list(chain.from_iterable(layer.lay(skeleton.blocks, here=here) for here in subjects))
    return Publication(kind, facts.book.unit.name, facts.book.year, number_blocks(drafts), run.notices)


def has_content(kind: str, *, facts: Facts, catalogue: Catalogue) -> bool:
    """Whether a Book holds what a report of a kind is about; it can be built all the same, with gaps.

    Args:
        kind: One of `report_kinds`.
        facts: The Book, made ready for formulas.
        catalogue: The rules of its place and year.

    Raises:
        UnknownReportError: If there is no report of this kind in this place and year.
        BrokenRulebookError: If the skeleton or a form is wrong; it holds every mistake found.
    """
    skeleton = load_skeleton(kind, law=catalogue.law, vocabulary=catalogue.vocabulary)
    return Here(Run(facts, catalogue.compiler, catalogue.law)).holds(skeleton.when) is True


def _subjects(skeleton: Skeleton, *, here: Here, only: str) -> list[Here]:
    subject = skeleton.subject
    if subject is None:
        return [here]
    rows = [row for row in here.rows(subject) if not only or row.row.key == only]
    if skeleton.is_one:
        return rows[:1] or [here.blank(subject.table)]
    if not rows:
        here.run.tell(f"没有可写的内容：“{subject.table.label}”里没有符合条件的行。")
    return rows


def _tell_evidence(evidence: Evidence, *, name: str, run: Run) -> None:
    if not evidence.is_verified:
        run.tell(f"{name}未经核实，依据标记：{evidence.mark.value}（{evidence.citation}）。")


class _Layer:
    """Lays the blocks of a skeleton one after the other."""

    def __init__(self, run: Run, *, date: dt.date | None) -> None:
        self.run = run
        self.date = date

    def lay(self, blocks: Iterable[BlockSpec], *, here: Here) -> Iterator[Draft]:
        """Yield the blocks whose conditions hold; a heading or an annex takes what is below it along."""
        hidden: int | None = None
        for block in blocks:
            rank = _rank(block)
            if hidden is not None and (rank is None or rank > hidden):
                continue
            hidden = None
            if here.holds(block.when) is True:
                yield from self._laid(block, here=here)
            else:
                hidden = rank

    def _laid(self, block: BlockSpec, *, here: Here) -> Iterator[Draft]:
        match block:
            case HeadingSpec():
                text = plain_text(block.text, here=here)
                self.run.place = text
                yield Draft(Heading(block.level, "", text), block.level, block.is_optional)
            case ParagraphSpec():
                yield from self._paragraphs(block, here=here)
            case NarrativeSpec():
                yield from self._narrative(block, here=here)
            case FormBlock():
                _tell_evidence(block.form.evidence, name=f"表“{block.form.id}”", run=self.run)
                yield from (Draft(table) for table in fill_form(block.form, here=here))
            case ChartSpec():
                chart = fill_chart(block, here=here)
                if chart is not None:
                    yield Draft(chart)
            case _:
                yield self._frame(block, here=here)

    def _frame(self, block: TitleSpec | AnnexSpec | SignatureSpec, *, here: Here) -> Draft:
        if isinstance(block, TitleSpec):
            return Draft(Title(tuple(plain_text((line,), here=here) for line in block.lines)))
        if isinstance(block, AnnexSpec):
            return Draft(AnnexStart(block.mark, is_landscape=block.is_landscape))
        self.run.place = "落款"
        return Draft(Signature(plain_text(block.text, here=here), self._date()))

    def _date(self) -> str:
        if self.date is not None:
            return f"{self.date.year}年{self.date.month}月{self.date.day}日"
        self.run.tell_wanted(_NO_DATE, outcome=MARKED)
        return gap_text(_NO_DATE)

    def _paragraphs(self, block: ParagraphSpec, *, here: Here) -> Iterator[Draft]:
        rows = [here] if block.repeat is None else here.rows(block.repeat)
        if not rows and block.empty:
            yield Draft(Paragraph(tidy_spans(word(block.empty, here=here).spans)))
        for number, row in enumerate(rows, start=1):
            spans = tidy_spans(_told(block, here=row))
            lead = one_line(plain_text(block.lead, here=row))
            if not has_words(spans) and not (lead and block.repeat is not None):
                continue
            if not lead and block.level:
                spans = _numbered(spans, number=number, level=block.level)
            level = block.level if lead else 0
            yield Draft(Paragraph(spans, _stopped(lead), block.align, block.is_indented), level)

    def _narrative(self, block: NarrativeSpec, *, here: Here) -> Iterator[Draft]:
        lead = one_line(plain_text(block.lead, here=here))
        texts = list(_narrative_texts(block, here=here))
        if not texts and block.is_optional:
            return
        if not texts:
            wanted = (f"{block.section}（{block.hint}）",)
            self.run.tell_wanted((f"文字栏目“{block.section}”",), outcome=MARKED)
            texts = [(Span(gap_text(wanted)),)]
        for number, spans in enumerate(texts):
            first = lead and number == 0
            yield Draft(Paragraph(spans, _stopped(lead) if first else ""), block.level if first else 0)


def _narrative_texts(block: NarrativeSpec, *, here: Here) -> Iterator[tuple[Span, ...]]:
    """Yield the paragraphs that the unit wrote, else what the skeleton says instead, if its values are there."""
    written = [
        text.strip()
        for row in here.run.facts.rows("narrative")
        if row.section == block.section and not row.project
        for text in row.content.splitlines()
        if text.strip()
    ]
    if written:
        yield from ((Span(text),) for text in written)
        return
    told = list(_instead(block, here=here))
    if not told and block.empty:
        told = [tidy_spans(word(block.empty, here=here, missing=Missing.BLANK).spans)]
    yield from (spans for spans in told if has_words(spans))


def _instead(block: NarrativeSpec, *, here: Here) -> Iterator[tuple[Span, ...]]:
    """Yield the paragraphs that the figures of the Book make where the unit wrote none."""
    rows = [here] if block.repeat is None else here.rows(block.repeat)
    for number, row in enumerate(rows, start=1):
        spans = tidy_spans(_told(block, here=row))
        is_numbered = block.number_level and len(rows) > 1
        yield _numbered(spans, number=number, level=block.number_level) if is_numbered else spans


def _numbered(spans: tuple[Span, ...], *, number: int, level: int) -> tuple[Span, ...]:
    first = spans[0].text if spans else ""
    return tidy_spans((Span(number_before(first, number=number, level=level)), *spans))


def _told(block: ParagraphSpec | NarrativeSpec, *, here: Here) -> Iterator[Span]:
    for sentence in block.sentences:
        for span in say(sentence, here=here).spans:
            yield span if span.figure else Span(one_line(span.text))


def _stopped(lead: str) -> str:
    return f"{lead.rstrip(_STOP)}{_STOP}" if lead else ""


def _rank(block: BlockSpec) -> int | None:
    """Return how high a block stands over what follows, None if it rules over nothing."""
    if isinstance(block, AnnexSpec):
        return 0
    return block.level if isinstance(block, HeadingSpec) else None
