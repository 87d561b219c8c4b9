"""The indicator library: third-level indicators to choose from, with what they measure and what goes wrong."""

from msgspec import Struct

from jixiao.law.entry import Entry, Form, Shape, read_entries, shape_errors
from jixiao.law.mark import Mark
from jixiao.law.rulebook import Document, Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, DuplicateEntryError, RulebookError

KIND = "indicators"
_FILE_SHAPE = Shape({"sector": (Form.TEXT,), "indicator": (Form.TABLES,)}, {"note": (Form.TEXT,)})
_SHAPE = Shape(
    {
        "name": (Form.TEXT,),
        "level1": (Form.TEXT,),
        "level2": (Form.TEXT,),
        "nature": (Form.TEXT,),
        "definition": (Form.TEXT,),
        "formula": (Form.TEXT,),
        "evidence": (Form.TEXT,),
        "pitfalls": (Form.TEXT,),
        "mark": (Form.TEXT,),
        "verified": (Form.FLAG,),
    },
    {"unit": (Form.TEXT,)},
)


class IndicatorTemplate(Struct, frozen=True):
    """One indicator of the library.

    Unit:
        sector: "通用" for every unit.
        level1, level2, nature: codes of the lists indicator_level1, indicator_level2 and indicator_nature.
        unit: the unit of measure, empty for a qualitative indicator.
        formula: how the achieved value is found, in words.
        evidence: the papers that prove the achieved value.
        pitfalls: what is often done wrong.
    """

    name: str
    sector: str
    level1: str
    level2: str
    nature: str
    unit: str
    definition: str
    formula: str
    evidence: str
    pitfalls: str
    mark: Mark
    is_verified: bool
    layer: str


def read_indicator_library(rulebook: Rulebook, *, region: str) -> tuple[IndicatorTemplate, ...]:
    """Return the indicators of a region; one of a lower layer replaces that of the same name and sector.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
    """
    reading = rulebook.read(KIND, region=region)
    errors = list(reading.errors)
    library: dict[tuple[str, str], IndicatorTemplate] = {}
    first_in: dict[tuple[object, str, str], Entry] = {}
    for document in reading.documents:
        pairs, wrong = _read_document(document)
        errors += wrong
        for entry, template in pairs:
            first = first_in.setdefault((entry.path.parent, template.sector, template.name), entry)
            if first is not entry:
                errors.append(DuplicateEntryError(entry.path, entry=entry.name, other=first.path))
            library[template.sector, template.name] = template
    if errors:
        raise BrokenRulebookError(errors)
    return tuple(library.values())


def _read_document(document: Document) -> tuple[list[tuple[Entry, IndicatorTemplate]], list[RulebookError]]:
    whole = Entry(document.path, document.layer, "", document.data)
    wrong = shape_errors(whole, shape=_FILE_SHAPE)
    if wrong:
        return [], wrong

    def build(entry: Entry) -> tuple[Entry, IndicatorTemplate]:
        return entry, _template(entry, sector=whole.text("sector"))

    return read_entries(document.entries("indicator"), shape=_SHAPE, build=build)


def _template(entry: Entry, *, sector: str) -> IndicatorTemplate:
    return IndicatorTemplate(
        name=entry.text("name"),
        sector=sector,
        level1=entry.text("level1"),
        level2=entry.text("level2"),
        nature=entry.text("nature"),
        unit=entry.text("unit"),
        definition=entry.text("definition"),
        formula=entry.text("formula"),
        evidence=entry.text("evidence"),
        pitfalls=entry.text("pitfalls"),
        mark=entry.mark(),
        is_verified=entry.table["verified"],
        layer=entry.layer,
    )
