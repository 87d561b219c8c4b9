"""Read the blocks of a skeleton."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum

from jixiao.law.entry import Form, Shape
from jixiao.writing.publication import Align
from jixiao.writing.reports.problem import LevelSkippedError
from jixiao.writing.reports.reader import (
    FLAG,
    REPEAT_KEYS,
    TABLES_FORM,
    TEXT,
    TEXTS,
    WHOLE,
    WORDING,
    EntryReader,
)
from jixiao.writing.reports.spec import (
    AnnexSpec,
    BlockSpec,
    ChartSpec,
    FormBlock,
    FormSpec,
    HeadingSpec,
    Missing,
    NarrativeSpec,
    ParagraphSpec,
    PointSpec,
    SignatureSpec,
    TitleSpec,
)

SECTIONS = "narrative_section"
DEEPEST = 4
_COMMON: Mapping[str, tuple[Form, ...]] = {"type": TEXT, "id": TEXT}
_PLACE: Mapping[str, tuple[Form, ...]] = {"when": TEXT, "note": TEXT}
_BODY: Mapping[str, tuple[Form, ...]] = {
    **_PLACE,
    "text": WORDING,
    "missing": TEXT,
    "sentence": TABLES_FORM,
    "lead": WORDING,
    "level": WHOLE,
    "align": TEXT,
    "indent": FLAG,
}
_POINT_SHAPE = Shape({"name": WORDING, "values": TEXTS}, {**REPEAT_KEYS, "when": TEXT})


class BlockType(Enum):
    """The blocks a skeleton is made of; the value is the word of the file."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    NARRATIVE = "narrative"
    TABLE = "table"
    CHART = "chart"
    ANNEX = "annex"
    SIGNATURE = "signature"


class ChartKind(Enum):
    """The charts there are."""

    BAR = "bar"
    COLUMN = "column"
    LINE = "line"
    STACKED = "stacked"
    PIE = "pie"


_SHAPES: Mapping[BlockType, Shape] = {
    BlockType.TITLE: Shape({**_COMMON, "lines": TEXTS}, _PLACE),
    BlockType.HEADING: Shape({**_COMMON, "level": WHOLE, "text": WORDING}, {**_PLACE, "optional": FLAG}),
    BlockType.PARAGRAPH: Shape(_COMMON, _BODY),
    BlockType.LIST: Shape({**_COMMON, "each": TEXT}, {**_BODY, **REPEAT_KEYS, "empty": WORDING}),
    BlockType.NARRATIVE: Shape(
        {**_COMMON, "section": TEXT, "hint": TEXT},
        {
            **_PLACE,
            **REPEAT_KEYS,
            "text": WORDING,
            "sentence": TABLES_FORM,
            "lead": WORDING,
            "level": WHOLE,
            "numbered": FLAG,
            "empty": WORDING,
            "optional": FLAG,
        },
    ),
    BlockType.TABLE: Shape({**_COMMON, "form": TEXT}, _PLACE),
    BlockType.CHART: Shape(
        {**_COMMON, "kind": TEXT, "title": WORDING, "series": TEXTS, "point": TABLES_FORM},
        {**_PLACE, "unit": TEXT, "sentence": TABLES_FORM, "at_least": WHOLE},
    ),
    BlockType.ANNEX: Shape({**_COMMON, "mark": TEXT}, {**_PLACE, "landscape": FLAG}),
    BlockType.SIGNATURE: Shape({**_COMMON, "text": WORDING}, _PLACE),
}
_TYPE_SHAPE = Shape({"type": TEXT})


class BlockReader:
    """Reads blocks one after the other and sees to it that the levels of headings never skip.

    Args:
        form_of: Reads a form by its id; None where there is none, which it reports itself.
    """

    def __init__(self, form_of: Callable[[EntryReader], FormSpec | None]) -> None:
        """Begin above the first heading."""
        self._form_of = form_of
        self._heading_level = 0  # the level of the last heading on a line of its own
        self._level = 0  # the level of the last heading, those that begin a paragraph included
        self._makers: Mapping[BlockType, Callable[[EntryReader], BlockSpec | None]] = {
            BlockType.TITLE: _title,
            BlockType.HEADING: self._heading,
            BlockType.PARAGRAPH: self._paragraph,
            BlockType.LIST: self._paragraph,
            BlockType.NARRATIVE: self._narrative,
            BlockType.TABLE: self._table,
            BlockType.CHART: _chart,
            BlockType.ANNEX: self._annex,
            BlockType.SIGNATURE: _signature,
        }

    def read(self, readers: Iterable[EntryReader]) -> tuple[BlockSpec, ...]:
        """Return the blocks in their order; those with a mistake are left out."""
        found = (self._block(reader) for reader in readers)
        return tuple(block for block in found if block is not None)

    def _block(self, reader: EntryReader) -> BlockSpec | None:
        kind = reader.choice("type", default=BlockType.PARAGRAPH) if reader.text("type") else None
        if kind is None:
            reader.fits(_TYPE_SHAPE)
            return None
        return self._makers[kind](reader) if reader.fits(_SHAPES[kind]) else None

    def _heading(self, reader: EntryReader) -> HeadingSpec:
        level = self._checked_level(reader, level=reader.whole("level", default=1))
        self._heading_level = self._level = level
        return HeadingSpec(
            reader.text("id"), reader.asked("when"), level, reader.lines("text"), is_optional=reader.flag("optional")
        )

    def _paragraph(self, reader: EntryReader) -> ParagraphSpec:
        repeat = reader.repeat()
        inner = reader.inside(repeat.table if repeat else None)
        return ParagraphSpec(
            id=reader.text("id"),
            when=reader.asked("when"),
            sentences=inner.sentences("sentence", text="text"),
            lead=inner.lines("lead"),
            level=self._lead_level(reader),
            repeat=repeat,
            empty=reader.lines("empty"),
            align=reader.choice("align", default=Align.LEFT),
            is_indented=bool(reader.entry.table.get("indent", True)),
        )

    def _narrative(self, reader: EntryReader) -> NarrativeSpec:
        section = reader.text("section")
        known = reader.words.vocabulary.codes.get(SECTIONS, {})
        if known and section not in known:
            reader.unknown("section", name=section, what="文字栏目", among=known)
        repeat = reader.repeat()
        inner = reader.inside(repeat.table if repeat else None)
        level = self._lead_level(reader)
        return NarrativeSpec(
            id=reader.text("id"),
            when=reader.asked("when"),
            section=known.get(section, section),
            hint=reader.text("hint"),
            sentences=inner.sentences("sentence", text="text", missing=Missing.BLANK),
            lead=reader.lines("lead"),
            level=level,
            repeat=repeat,
            number_level=min(max(self._heading_level, level) + 1, DEEPEST) if reader.flag("numbered") else 0,
            empty=reader.lines("empty"),
            is_optional=reader.flag("optional"),
        )

    def _table(self, reader: EntryReader) -> FormBlock | None:
        form = self._form_of(reader)
        return None if form is None else FormBlock(reader.text("id"), reader.asked("when"), form)

    def _annex(self, reader: EntryReader) -> AnnexSpec:
        self._heading_level = self._level = 0
        return AnnexSpec(
            reader.text("id"), reader.asked("when"), reader.text("mark"), is_landscape=reader.flag("landscape")
        )

    def _lead_level(self, reader: EntryReader) -> int:
        if not reader.has("lead"):
            return reader.whole("level", default=0)
        level = self._checked_level(reader, level=reader.whole("level", default=self._heading_level + 1))
        self._level = level
        return level

    def _checked_level(self, reader: EntryReader, *, level: int) -> int:
        allowed = min(self._level + 1, DEEPEST)
        if not 1 <= level <= allowed:
            entry = reader.entry
            reader.errors.append(LevelSkippedError(entry.path, entry=entry.name, level=level, allowed=allowed))
        return min(max(level, 1), DEEPEST)


def _title(reader: EntryReader) -> TitleSpec:
    return TitleSpec(reader.text("id"), reader.asked("when"), reader.lines("lines"))


def _signature(reader: EntryReader) -> SignatureSpec:
    return SignatureSpec(reader.text("id"), reader.asked("when"), reader.lines("text"))


def _chart(reader: EntryReader) -> ChartSpec:
    series = reader.lines("series")
    return ChartSpec(
        id=reader.text("id"),
        when=reader.asked("when"),
        kind=reader.choice("kind", default=ChartKind.COLUMN).value,
        title=reader.lines("title"),
        series=series,
        points=tuple(_point(point, count=len(series)) for point in reader.below("point", shape=_POINT_SHAPE)),
        note=reader.sentences("sentence"),
        unit=reader.text("unit"),
        at_least=reader.whole("at_least", default=1),
    )


def _point(reader: EntryReader, *, count: int) -> PointSpec:
    repeat = reader.repeat()
    inner = reader.inside(repeat.table if repeat else None)
    given = len(reader.entry.texts("values"))
    if given != count:
        reader.errors.append(
            reader.entry.wrong_value("values", value=f"{given} 个", expected=f"{count} 个，每个系列一个")
        )
    return PointSpec(inner.lines("name"), inner.lines("values"), reader.asked("when"), repeat)
