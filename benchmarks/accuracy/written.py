"""Carriers of our own writer: reports of made-up units, their figures known by the bindings in the file."""

import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from benchmarks.accuracy.carrier import CLOSE, OPEN, Block, Box, Carrier, Grid, Line, tokens_in
from benchmarks.accuracy.figure import Figure, Kind
from benchmarks.accuracy.statement import Apart, Share, Statement, Total, Within
from jixiao.book.book import Book
from jixiao.bulk.generate import generate_books
from jixiao.bulk.profile import read_pattern, read_profiles
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.sample_county import FIRST_YEAR, LAST_YEAR, REGION, read_sample
from jixiao.pipelines.write_report import kinds_for, write_reports
from jixiao.reading.document import Control, Document, Paragraph
from jixiao.reading.docx import read_docx
from jixiao.writing.binding import read_bindings

ORIGIN = "本系统写出"
_LIST = "customXml/item1.xml"
_QUOTIENT = re.compile(r"=\((\S+) / (\S+)\)")
_DIFFERENCE = re.compile(r"=\((\S+) - (\S+)\)")
_UNIT = re.compile("万元|元|人|名|个|分")
_WORDS = ("增加", "减少")
_SUMS = (
    ("headcount/self/authorised", re.compile(r"staffing/\w+/authorised")),
    ("headcount/self/on_post", re.compile(r"staffing/\w+/on_post")),
    ("evaluation/bm/total", re.compile(r"score_item/\w+/score")),
    ("project_funds/total/amount@adjusted", re.compile("project_funds/(?:initial|added)/amount@adjusted")),
    ("expenditure/total/amount@final", re.compile("expenditure/(?:basic|project)/amount@final")),
    ("expenditure/total/amount@initial", re.compile("expenditure/(?:personnel|public|project)/amount@initial")),
)


def books(count: int) -> Iterator[Book]:
    """Yield the Books of so many made-up units, two years each."""
    data = read_sample("units")
    law, next_law = (catalogue_for(region=REGION, year=year).law for year in (FIRST_YEAR, LAST_YEAR))
    pattern, profiles = read_pattern(data), list(read_profiles(data))
    for number in range(count):
        profile = profiles[number % len(profiles)]
        yield from generate_books(profile, pattern=pattern, law=law, next_law=next_law, seed=f"accuracy/{number}")


def reports(count: int) -> Iterator[Carrier]:
    """Yield every report that has something to say, for so many units."""
    for book in books(count):
        with tempfile.TemporaryDirectory() as folder:
            for report in write_reports(book, out=Path(folder), kinds=kinds_for(book), styles=("docx",)):
                yield _carrier(report.files.paths[0], shape=report.kind)


def _carrier(path: Path, *, shape: str) -> Carrier:
    document = read_docx(path.read_bytes(), name=path.name)
    names = {it.printed.tag: it.figure for it in read_bindings(zipfile.ZipFile(path).read(_LIST))}
    report = _Report(document, names)
    blocks = tuple(report.blocks())
    report.state_all(blocks)
    statements = tuple(it for it in report.statements if not it.is_broken(report.figures))
    return Carrier(ORIGIN, shape, path.stem, blocks, report.figures, statements)


@dataclass(slots=True)
class _Report:
    """A report whose figures are being replaced by tokens.

    Unit:
        ids: what each token is a figure of.
    """

    document: Document
    names: Mapping[str, str]
    figures: dict[str, Figure] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)

    def blocks(self) -> Iterator[Block]:
        """Yield lines and tables with tokens."""
        for block in self.document.blocks:
            if isinstance(block, Paragraph):
                yield Line(self._text(block))
                continue
            yield from (Line(self._text(line)) for line in block.title)
            yield Grid(
                tuple(
                    Box("".join(map(self._text, cell.lines)), cell.row, cell.column, cell.row_span, cell.column_span)
                    for cell in block.cells
                )
            )

    def _text(self, line: Paragraph) -> str:
        text = line.text
        for control in sorted(self._controls_of(line), key=lambda it: -it.place.start):
            start, end = control.place.start, control.place.end
            token = self._put(control, after=text[end:], is_cell=line.place.table > 0)
            shown = self.figures[token]
            tail = text[end + len(shown.unit) if shown.shows_unit and not control.text.endswith("%") else end :]
            text = f"{text[:start]}{token}{tail}"
            text = self._with_word(text, before=token)
        return text

    def _controls_of(self, line: Paragraph) -> list[Control]:
        return [
            control
            for control in self.document.controls
            if replace(control.place, start=0, end=0, quote="") == replace(line.place, start=0, end=0, quote="")
            and control.text.removesuffix("%").replace(".", "", 1).isdigit()
        ]

    def _put(self, control: Control, *, after: str, is_cell: bool) -> str:
        token = f"{OPEN}{len(self.figures)}{CLOSE}"
        name = self.names.get(control.tag, "")
        match = _UNIT.match(after)
        unit = "%" if control.text.endswith("%") else match[0] if match else "万元" if "amount" in name else ""
        kind = _kind(name, unit=unit)
        shows = unit == "%" or bool(match)
        self.figures[token] = Figure(
            kind, control.text.removesuffix("%"), unit, shows_unit=shows and not (is_cell and unit != "%")
        )
        self.ids[token] = name
        return token

    def _with_word(self, text: str, *, before: str) -> str:
        head, _, tail = text.partition(before)
        if not head.endswith(_WORDS):
            return text
        token = f"{OPEN}{len(self.figures)}{CLOSE}"
        self.figures[token] = Figure(Kind.WORD, head[-2:])
        self.ids[token] = f"word of {before}"
        return f"{head[:-2]}{token}{before}{tail}"

    def state_all(self, blocks: Sequence[Block]) -> None:
        """Note what each line and each table states."""
        for block in blocks:
            texts = [block.text] if isinstance(block, Line) else [box.text for box in block.boxes]
            tokens = [token for text in texts for token in tokens_in(text)]
            self._sums(tokens)
            self._pairs(tokens)
            self._scores(tokens)

    def _nearest(self, name: str, *, tokens: Sequence[str]) -> str:
        return next((token for token in reversed(tokens) if self.ids[token] == name), "")

    def _pairs(self, tokens: Sequence[str]) -> None:
        for at, token in enumerate(tokens):
            quotient, difference = _QUOTIENT.match(self.ids[token]), _DIFFERENCE.match(self.ids[token])
            match = quotient or difference
            if not match:
                continue
            one, other = (self._nearest(name, tokens=tokens[:at]) for name in match.groups())
            word = self._nearest(f"word of {token}", tokens=tokens)
            if one and other and quotient and self.figures[token].unit == "%":
                self.statements.append(Share(one, other, token))
            elif one and other and word:
                self.statements.append(Apart(one, other, token, word))

    def _sums(self, tokens: Sequence[str]) -> None:
        for name, parts in _SUMS:
            total = next((token for token in tokens if self.ids[token] == name), "")
            found = [token for token in tokens if parts.fullmatch(self.ids[token])]
            if total and len(found) > 1:
                self.statements.append(Total(total, tuple(found)))

    def _scores(self, tokens: Sequence[str]) -> None:
        by_name = {self.ids[token]: token for token in tokens}
        for name, token in by_name.items():
            weight = by_name.get(name.replace("/score", "/weight"), token)
            if name.startswith("indicator/") and weight != token:
                self.statements.append(Within(token, weight))


def _kind(name: str, *, unit: str) -> Kind:
    if unit == "%":
        return Kind.RATE
    if name.endswith(("/score", "/weight")) or unit == "分":
        return Kind.SCORE
    return Kind.MONEY if unit.endswith("元") else Kind.COUNT
