"""Instruments: laws and measures, one file each, with the articles the rulebook relies on."""

from collections.abc import Mapping

from msgspec import Struct

from jixiao.law.entry import Entry, Form, Shape, read_entries, shape_errors
from jixiao.law.mark import Mark
from jixiao.law.period import Period
from jixiao.law.rulebook import Document, Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, DuplicateEntryError, RulebookError

KIND = "instruments"
_SHAPE = Shape(
    {
        "id": (Form.TEXT,),
        "title": (Form.TEXT,),
        "issuer": (Form.TEXT,),
        "valid_from": (Form.DAY,),
        "mark": (Form.TEXT,),
        "verified": (Form.FLAG,),
        "are_dates_verified": (Form.FLAG,),
    },
    {"number": (Form.TEXT,), "valid_to": (Form.DAY,), "note": (Form.TEXT,), "article": (Form.TABLES,)},
)
_ARTICLE_SHAPE = Shape(
    {"article": (Form.TEXT,), "gist": (Form.TEXT,), "mark": (Form.TEXT,), "verified": (Form.FLAG,)},
)


class Article(Struct, frozen=True):
    """One provision of an instrument in our own words; the text itself is not reproduced."""

    article: str
    gist: str
    mark: Mark
    is_verified: bool


class Instrument(Struct, frozen=True):
    """One law or measure.

    Unit:
        id: what citations call it: the number of a measure, the short title of a law.
        number: the document number (文号), empty for a law.
        period: the days it is in force.
        is_verified: whether number and title are confirmed.
        are_dates_verified: whether the dates are confirmed.
        layer: the layer that holds it.
    """

    id: str
    title: str
    number: str
    issuer: str
    period: Period
    mark: Mark
    is_verified: bool
    are_dates_verified: bool
    articles: tuple[Article, ...]
    note: str
    layer: str

    @property
    def name(self) -> str:
        """The title with its number, as a report cites it."""
        return f"《{self.title}》" + (f"（{self.number}）" if self.number else "")


def read_instruments(rulebook: Rulebook, *, region: str) -> Mapping[str, Instrument]:
    """Return the instruments of a region by id, whatever their dates; a lower layer replaces one of the same id.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
    """
    reading = rulebook.read(KIND, region=region)
    errors = list(reading.errors)
    instruments: dict[str, Instrument] = {}
    first_in: dict[tuple[object, str], Document] = {}
    for document in reading.documents:
        found, wrong = _read_instrument(document)
        errors += wrong
        for instrument in found:
            first = first_in.setdefault((document.path.parent, instrument.id), document)
            if first is not document:
                name = f"instrument「{instrument.id}」"
                errors.append(DuplicateEntryError(document.path, entry=name, other=first.path))
            instruments[instrument.id] = instrument
    if errors:
        raise BrokenRulebookError(errors)
    return instruments


def _read_instrument(document: Document) -> tuple[list[Instrument], list[RulebookError]]:
    entry = Entry(document.path, document.layer, f"instrument「{document.data.get('id', '')}」", document.data)
    wrong = shape_errors(entry, shape=_SHAPE)
    if wrong:
        return [], wrong
    articles, errors = read_entries(document.entries("article"), shape=_ARTICLE_SHAPE, build=_article)

    def build(whole: Entry) -> Instrument:
        return _instrument(whole, articles=tuple(articles))

    instruments, more = read_entries([entry], shape=_SHAPE, build=build)
    return instruments, errors + more


def _article(entry: Entry) -> Article:
    return Article(entry.text("article"), entry.text("gist"), entry.mark(), entry.table["verified"])


def _instrument(entry: Entry, *, articles: tuple[Article, ...]) -> Instrument:
    return Instrument(
        id=entry.text("id"),
        title=entry.text("title"),
        number=entry.text("number"),
        issuer=entry.text("issuer"),
        period=entry.period(),
        mark=entry.mark(),
        is_verified=entry.table["verified"],
        are_dates_verified=entry.table["are_dates_verified"],
        articles=articles,
        note=entry.text("note"),
        layer=entry.layer,
    )
