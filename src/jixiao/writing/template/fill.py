"""Fill an empty Word form: its own rows, cells and letters stay, each printed figure gets its content control."""

import copy
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jixiao.book.money import FEN_PER
from jixiao.book.printing import print_money
from jixiao.law.code_list import folded
from jixiao.reading.docx.xml import PARAGRAPH_PROPERTIES, RUN, RUN_PROPERTIES, TEXT, Element, P, w
from jixiao.writing.docx.run import span_elements
from jixiao.writing.publication import Span
from jixiao.writing.template.fit import Fit, ListFit
from jixiao.writing.template.form_content import FormCell
from jixiao.writing.template.label import Labels
from jixiao.writing.template.word_table import CELL, ROW, WordCell, WordTable, inner_parts, text_of

_GAP = "【待填"
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_UNIT = re.compile(rf"单位:(?:人民币)?({'|'.join(sorted(FEN_PER, key=len, reverse=True))})$")
_CELL_PROPERTIES, _MERGE, _VALUE = w("tcPr"), w("vMerge"), w("val")
_BEFORE_MERGE = tuple(w(name) for name in ("cnfStyle", "tcW", "gridSpan", "hMerge"))
_LETTERS = tuple(w(name) for name in ("rFonts", "sz", "szCs"))


@dataclass(frozen=True, slots=True)
class Filled:
    """What was filled: the figures printed, rows that were added, and what was found on the way, in sentences."""

    figures: tuple[str, ...]
    added_rows: int
    notices: tuple[str, ...]


def fill_tables(fit: Fit, *, labels: Labels, titles: Mapping[str, str]) -> Filled:
    """Fill the tables of a template as they fit a form; the elements of the file are changed.

    Args:
        fit: How they fit.
        labels: The labels that say the same.
        titles: For each figure id what the figure is called; the title of its content control.
    """
    writer = _Writer(fit, labels, titles)
    for value in fit.values:
        writer.write(value.cell.parts[0], cell=value.source.value, table=value.table)
    for one in fit.lists:
        writer.fill_list(one)
    return Filled(tuple(dict.fromkeys(writer.figures)), writer.added, tuple(dict.fromkeys(writer.notices)))


class _Writer:
    def __init__(self, fit: Fit, labels: Labels, titles: Mapping[str, str]) -> None:
        self.unit = fit.content.unit
        self.labels = labels
        self.titles = titles
        self.figures: list[str] = []
        self.notices: list[str] = []
        self.added = 0

    def write(self, element: Element, *, cell: FormCell, table: WordTable) -> None:
        """Write a cell of a form into a blank cell of a template; a gap stays blank, for the form shows it itself."""
        spans = [span for span in cell.cell.spans if not span.text.startswith(_GAP)]
        if cell.is_money:
            spans = list(self._in_unit_of(table, spans=spans))
        self.figures += [span.figure for span in spans if span.figure]
        write_cell(element, spans=spans, titles=self.titles, like=table.element)

    def _in_unit_of(self, table: WordTable, *, spans: Iterable[Span]) -> Iterator[Span]:
        unit = unit_of(table)
        for span in spans:
            if unit == self.unit or not self.unit or not _NUMBER.fullmatch(span.text):
                yield span
            elif not unit:
                self.notices.append(f"第 {table.number} 表没有写金额单位，金额按{self.unit}填写。")
                yield span
            else:
                self.notices.append(f"第 {table.number} 表以{unit}为单位，金额由{self.unit}换算。")
                fen = Fraction(span.text) * FEN_PER[self.unit]
                yield Span(print_money(fen, unit=unit), span.figure, span.is_bold)

    def fill_list(self, fit: ListFit) -> None:
        """Fill the rows of a list, those with preprinted words where the words agree; rows are added where needed."""
        groups = _groups(fit)
        keyed = [column for column in fit.columns if any(column in key for key, _ in groups)]
        waiting = list(fit.source.rows)
        for key, rows in groups:
            own = [row for row in waiting if self._agrees(row, key=key, fit=fit)]
            waiting = [row for row in waiting if all(row is not other for other in own)]
            self._fill_group(own, rows=rows, fit=fit, keyed=keyed)
        if waiting:
            names = "、".join(_row_name(row, fit=fit) for row in waiting)
            self.notices.append(f"第 {fit.table.number} 表没有这些行的位置，没有填：{names}。")

    def _agrees(self, row: Sequence[FormCell], *, key: Mapping[int, str], fit: ListFit) -> bool:
        return all(
            self.labels.same(row[fit.columns[column]].cell.text) == self.labels.same(text)
            for column, text in key.items()
        )

    def _fill_group(
        self, own: Sequence[Sequence[FormCell]], *, rows: list[int], fit: ListFit, keyed: Sequence[int]
    ) -> None:
        elements = [_row_elements(fit.table, row=row) for row in rows]
        while len(elements) < len(own):
            elements.append(_added_row(fit.table, row=rows[-1], after=elements[-1]))
            self.added += 1
        spare = len(elements) - len(own)
        if own and spare:
            self.notices.append(f"第 {fit.table.number} 表有 {spare} 个空行没有用到，原样保留。")
        free = [column for column in fit.columns if column not in keyed]
        for row, cells in zip(own, elements, strict=False):
            for column in free:
                self.write(cells[column], cell=row[fit.columns[column]], table=fit.table)
        merged = [column for column in free if fit.source.columns[fit.columns[column]].is_merged]
        _merge_alike(elements[: len(own)], columns=merged)


def unit_of(table: WordTable) -> str:
    """Return the unit of money that a table or a line above it names, empty if neither does."""
    texts = [*(cell.text for cell in table.cells), *reversed(table.before)]
    found = (_UNIT.search(folded(text).rstrip(")")) for text in texts)
    return next((match[1] for match in found if match), "")


def write_cell(element: Element, *, spans: Sequence[Span], titles: Mapping[str, str], like: Element) -> None:
    """Write spans into the first paragraph of a blank cell, in the letters that the cell has.

    Args:
        element: The cell.
        spans: What it says.
        titles: For each figure id what the figure is called.
        like: Where letters are taken from if the cell has none of its own: the first run in it that has some.
    """
    paragraph = next(element.iterchildren(P), None)
    if paragraph is None:
        paragraph = element.makeelement(P)
        element.append(paragraph)
    letters = _letters_of(paragraph, like=like)
    for old in list(paragraph.iterchildren(RUN)):
        paragraph.remove(old)
    for made in span_elements(spans, labels=titles):
        for run in [made] if made.tag == RUN else made.iter(RUN):
            if letters is not None and run.find(RUN_PROPERTIES) is None:
                run.insert(0, copy.deepcopy(letters))
        for control in made.iter(w("sdtPr")):
            _show_plainly(control)
        paragraph.append(made)


def _show_plainly(control: Element) -> None:
    """Take what only newer vocabularies know out of a content control: the root of the file may not declare them."""
    for child in list(control):
        if not child.tag.startswith(w("")):
            control.remove(child)


def _letters_of(paragraph: Element, *, like: Element) -> Element | None:
    """Return the properties of the letters that would be typed in a paragraph."""
    own = paragraph.find(f"{RUN}/{RUN_PROPERTIES}")
    mark = paragraph.find(f"{PARAGRAPH_PROPERTIES}/{RUN_PROPERTIES}")
    found = own if own is not None else mark
    if found is not None and len(found):
        return found
    other = next((run.find(RUN_PROPERTIES) for run in like.iter(RUN) if run.find(TEXT) is not None), None)
    if other is None:
        return None
    kept = other.makeelement(RUN_PROPERTIES)
    kept.extend(copy.deepcopy(child) for child in other if child.tag in _LETTERS)
    return kept if len(kept) else None


def _groups(fit: ListFit) -> list[tuple[dict[int, str], list[int]]]:
    """Return the rows of a list with the words preprinted in them, rows with the same words together."""
    groups: list[tuple[dict[int, str], list[int]]] = []
    for row in fit.rows:
        cells = {column: fit.table.grid[row, column] for column in fit.columns}
        key = {column: cell.text for column, cell in cells.items() if not cell.is_blank}
        if groups and groups[-1][0] == key:
            groups[-1][1].append(row)
        else:
            groups.append((key, [row]))
    return groups


def _row_elements(table: WordTable, *, row: int) -> dict[int, Element]:
    """Return the elements of the cells of a row by column."""
    return {cell.column: cell.parts[row - cell.row] for cell in table.row_cells(row)}


def _added_row(table: WordTable, *, row: int, after: Mapping[int, Element]) -> dict[int, Element]:
    """Add a row like one of the template below another, and return its cells by column.

    A cell with words, or one that is merged already, goes on over the added row; a number of a row is not repeated.
    """
    last = next(next(iter(after.values())).iterancestors(ROW), None)
    source = table.rows[row]
    if last is None:
        raise AssertionError(table.number)
    made = copy.deepcopy(source)
    last.addnext(made)
    elements = list(inner_parts(made, tag=CELL))
    own = list(inner_parts(source, tag=CELL))
    cells: dict[int, Element] = {}
    for element, like in zip(elements, own, strict=True):
        cell = _cell_of(table, element=like)
        _empty(element)
        if cell.row_span > 1 or (not cell.is_blank and not cell.text.isdigit()):
            _set_merge(cell.parts[0], value="restart")
            _set_merge(element, value="continue")
            cell.parts.append(element)
        cells[cell.column] = element
    return cells


def _cell_of(table: WordTable, *, element: Element) -> WordCell:
    return next(cell for cell in table.cells if any(part is element for part in cell.parts))


def _empty(element: Element) -> None:
    """Take every run and content control out of a cell; its paragraphs keep their properties."""
    paragraphs = list(element.iterchildren(P))
    for paragraph in paragraphs:
        for child in list(paragraph):
            if child.tag != PARAGRAPH_PROPERTIES:
                paragraph.remove(child)
    for extra in paragraphs[1:]:
        element.remove(extra)


def _set_merge(element: Element, *, value: str) -> None:
    """Set whether a merged cell begins or goes on, where the schema wants it."""
    properties = element.find(_CELL_PROPERTIES)
    if properties is None:
        properties = element.makeelement(_CELL_PROPERTIES)
        element.insert(0, properties)
    merge = properties.find(_MERGE)
    if merge is None:
        merge = properties.makeelement(_MERGE)
        at = sum(child.tag in _BEFORE_MERGE for child in properties)
        properties.insert(at, merge)
    merge.set(_VALUE, value)


def _merge_alike(rows: Sequence[Mapping[int, Element]], *, columns: Sequence[int]) -> None:
    """Make one cell of those that say the same one below the other, as far as those at their left are one too."""
    texts = [{column: text_of(cells[column]) for column in columns} for cells in rows]
    for column_number, column in enumerate(columns):
        left = columns[: column_number + 1]
        for number in range(1, len(rows)):
            is_one = all(texts[number][other] == texts[number - 1][other] != "" for other in left)
            if is_one and not _is_merged(rows[number][column]):
                if not _is_merged(rows[number - 1][column]):
                    _set_merge(rows[number - 1][column], value="restart")
                _empty(rows[number][column])
                _set_merge(rows[number][column], value="continue")


def _is_merged(element: Element) -> bool:
    return element.find(f"{_CELL_PROPERTIES}/{_MERGE}") is not None


def _row_name(row: Sequence[FormCell], *, fit: ListFit) -> str:
    texts = [row[index].cell.text for index in fit.columns.values()]
    return f"“{'·'.join(text for text in texts[:3] if text)}”"
