"""What a skeleton says, read and checked: sentences, rows to repeat over, and the blocks made of them."""

from dataclasses import dataclass
from enum import Enum

from jixiao.book.column import TableSchema
from jixiao.law.mark import Mark
from jixiao.writing.publication import Align
from jixiao.writing.reports.words import Asked, Line

Wording = tuple[
    Line, ...
]  # the same thing said in other words, best first; the first whose values are all there is used


class Missing(Enum):
    """What is printed where a value is not there; the value is the word of the file."""

    MARK = "mark"  # 【待填：…】, and a notice
    OMIT = "omit"  # nothing, and a notice
    BLANK = "blank"  # nothing: the form allows it to be empty
    DASH = "dash"  # a dash: the form asks for it


@dataclass(frozen=True, slots=True)
class Repeat:
    """The rows of a table to repeat over.

    Unit:
        match: pairs of columns that must agree, the table's own first, then the one of the row around.
        order: what the rows are sorted by; those without a value come last.
        group: columns; rows that agree in them are put together where the first of them stands.
    """

    table: TableSchema
    where: Asked | None = None
    match: tuple[tuple[str, Asked], ...] = ()
    order: Asked | None = None
    is_descending: bool = False
    group: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a part of one, said once or once for each row.

    Unit:
        otherwise: what is said where the condition does not hold.
        join: what stands between the rows; `before` and `after` stand around all of them.
        is_counted: whether each row begins with 一是, 二是 …
        empty: what is said where there is no row.
    """

    text: Wording
    otherwise: Wording = ()
    when: Asked | None = None
    missing: Missing = Missing.MARK
    repeat: Repeat | None = None
    join: str = ""
    before: Wording = ()
    after: Wording = ()
    is_counted: bool = False
    empty: Wording = ()


@dataclass(frozen=True, slots=True)
class HeadingSpec:
    """A heading; where its condition does not hold, everything below it is left out too."""

    id: str
    when: Asked | None
    level: int
    text: Wording
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphSpec:
    """A paragraph, or one for each row; with a lead it begins with a heading in the same line."""

    id: str
    when: Asked | None
    sentences: tuple[Sentence, ...]
    lead: Wording = ()
    level: int = 0
    repeat: Repeat | None = None
    empty: Wording = ()
    align: Align = Align.LEFT
    is_indented: bool = True


@dataclass(frozen=True, slots=True)
class NarrativeSpec:
    """A section of running text that the unit writes.

    Unit:
        hint: what belongs there.
        sentences: what is said where the unit wrote nothing, once or in a paragraph for each row.
        number_level: the level whose numbers the paragraphs of several rows carry, 0 for none.
        empty: what is said where there is no row either.
    """

    id: str
    when: Asked | None
    section: str
    hint: str
    sentences: tuple[Sentence, ...] = ()
    lead: Wording = ()
    level: int = 0
    repeat: Repeat | None = None
    number_level: int = 0
    empty: Wording = ()
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class TitleSpec:
    """The title of the document, one wording a line."""

    id: str
    when: Asked | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class AnnexSpec:
    """The start of an annex; where its condition does not hold, the annex is left out."""

    id: str
    when: Asked | None
    mark: str
    is_landscape: bool = False


@dataclass(frozen=True, slots=True)
class SignatureSpec:
    """The unit and the date at the end."""

    id: str
    when: Asked | None
    text: Wording


@dataclass(frozen=True, slots=True)
class PointSpec:
    """A category of a chart, or one for each row, with a value for each series."""

    name: Wording
    values: tuple[Line, ...]
    when: Asked | None = None
    repeat: Repeat | None = None


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart; it is left out where fewer than `at_least` categories have a value."""

    id: str
    when: Asked | None
    kind: str
    title: Wording
    series: tuple[Line, ...]
    points: tuple[PointSpec, ...]
    note: tuple[Sentence, ...]
    unit: str = ""
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class FormBlock:
    """A form of the rulebook, with what it is called in this report."""

    id: str
    when: Asked | None
    form: "FormSpec"


@dataclass(frozen=True, slots=True)
class CellSpec:
    """A cell of a form.

    Unit:
        span: columns it covers.
        is_merged: whether it is one with the cell above where both say the same.
        align: None lets the content decide: money and rates to the right, the rest in the middle.
        limit: the parameter that limits its characters, empty without one.
    """

    sentence: Sentence
    span: int = 1
    is_merged: bool = False
    align: Align | None = None
    is_header: bool = False
    limit: str = ""


@dataclass(frozen=True, slots=True)
class RowSpec:
    """A row of a form, or one for each row of a table; `is_header` rows at the top are repeated on each page."""

    cells: tuple[CellSpec, ...]
    when: Asked | None = None
    repeat: Repeat | None = None
    keeps_blank: bool = False  # whether one empty row is printed where there is none
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table of a form."""

    widths: tuple[int, ...]
    rows: tuple[RowSpec, ...]
    title: Wording = ()
    subtitle: Wording = ()
    unit_line: str = ""
    when: Asked | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """How well a skeleton or a form is known."""

    citation: str
    mark: Mark
    is_verified: bool


@dataclass(frozen=True, slots=True)
class FormSpec:
    """An official form: one table, or several that follow one another."""

    id: str
    evidence: Evidence
    tables: tuple[TableSpec, ...]


BlockSpec = TitleSpec | HeadingSpec | ParagraphSpec | NarrativeSpec | FormBlock | ChartSpec | AnnexSpec | SignatureSpec


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A whole report.

    Unit:
        subject: the rows the report is about, None for the Book as a whole; all blocks are laid once for each row.
        is_one: whether only the first row is meant; without any row the report is laid once, with gaps.
        when: what must hold of a Book for the report to have something to say; None if it always has.
    """

    kind: str
    evidence: Evidence
    subject: Repeat | None
    is_one: bool
    blocks: tuple[BlockSpec, ...]
    when: Asked | None = None
