"""Walk a paragraph of a Word file and gather what a person sees: the text as after all revisions, without codes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from jixiao.reading.docx import xml
from jixiao.reading.docx.line import Line, Span
from jixiao.reading.docx.observed import Observed
from jixiao.reading.docx.refusal import LIVE_FIELD
from jixiao.reading.docx.style import Styles
from jixiao.reading.docx.symbol import symbol_text
from jixiao.reading.docx.xml import Element, is_on, value_of, w
from jixiao.reading.refusal import RefusedFileError
from jixiao.reading.visible import count_visible

Handler = Callable[["LineReader", Element], None]

_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_WRAPPERS = tuple(w(name) for name in ("hyperlink", "smartTag", "customXml", "dir", "bdo", "ruby", "rubyBase"))
_DRAWINGS = (w("drawing"), w("pict"), w("object"))
_NOTES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}
_NEXT_PAGE = ("page", "column")
_LIVE = ("DDE", "DDEAUTO")


@dataclass
class _Field:
    """An open field: its instruction so far, and whether its result has begun."""

    instruction: str = ""
    has_result: bool = False


@dataclass
class LineReader:
    """Reads the paragraphs of one text in order; a field may run over several of them.

    Args:
        styles: The styles of the file.
        seen: Where what is skipped is counted.
        keeps_fields: Whether every field has an end; where one has none, no field hides text.
    """

    styles: Styles
    seen: Observed
    keeps_fields: bool = True
    _fields: list[_Field] = field(default_factory=list)  # the open ones, each within the one before
    _is_hidden: bool = False
    _line: Line = field(init=False)

    def read(self, paragraph: Element, *, style: str) -> Line:
        """Return what a `w:p` in a style shows.

        Raises:
            RefusedFileError: If a field in it starts another program.
        """
        self._line = Line(paragraph)
        self._is_hidden = self.styles.is_hidden(style)
        self._walk(paragraph)
        if self._line.pieces and _is_page_break(self._line.pieces[-1].element):
            self._line.drop_last()
        return self._line

    def _walk(self, parent: Element) -> None:
        for child in parent:
            handler = self._HANDLERS.get(child.tag)
            if handler is not None:
                handler(self, child)

    def _run(self, run: Element) -> None:
        properties = run.find(xml.RUN_PROPERTIES)
        if properties is None:
            self._walk(run)
            return
        outer, self._is_hidden = self._is_hidden, self._hides(properties)
        self._walk(run)
        self._is_hidden = outer

    def _hides(self, properties: Element) -> bool:
        own = is_on(properties, path=xml.HIDDEN)
        if own is not None:
            return own
        return self._is_hidden or self.styles.is_hidden(value_of(properties, path=xml.RUN_STYLE))

    def _show(self, text: str, *, element: Element) -> None:
        if self._is_hidden:
            self.seen.saw("hidden", count=count_visible(text))
        elif not self.keeps_fields or all(outer.has_result for outer in self._fields[:-1]):
            self._line.add(text, element=element)

    def _text(self, element: Element) -> None:
        self._show(element.text or "", element=element)

    def _sign(self, element: Element) -> None:
        """Show a tab or a break; the break of a page only sets text apart, so it is nothing before and after it."""
        if self._line.length or not _is_page_break(element):
            self._show(_SIGNS[element.tag], element=element)

    def _symbol(self, element: Element) -> None:
        self._show(symbol_text(element), element=element)

    def _formula(self, element: Element) -> None:
        for part in element.iter(xml.MATH_TEXT):
            self._show(part.text or "", element=part)

    def _inserted(self, element: Element) -> None:
        self.seen.saw("inserted")
        self._walk(element)

    def _deleted(self, _element: Element) -> None:
        self.seen.saw("deleted")

    def _field_mark(self, element: Element) -> None:
        kind = element.get(w("fldCharType"))
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields:
            check_instruction(self._fields[-1].instruction)
            if kind == "end":
                self._fields.pop()
            else:
                self._fields[-1].has_result = True

    def _instruction(self, element: Element) -> None:
        """Gather an instruction: Word may write it in pieces."""
        if self._fields:
            self._fields[-1].instruction += element.text or ""

    def _simple_field(self, element: Element) -> None:
        check_instruction(element.get(w("instr"), ""))
        self._walk(element)

    def _control(self, element: Element) -> None:
        content = element.find(xml.CONTROL_CONTENT)
        start = self._line.length
        if content is not None:
            self._walk(content)
        self._line.spans.append(Span(control_tag(element), start, self._line.length))

    def _alternatives(self, element: Element) -> None:
        branch = xml.chosen(element)
        if branch is not None:
            self._walk(branch)

    def _drawing(self, element: Element) -> None:
        """Gather the outermost text boxes of a drawing."""
        if element.tag == xml.TEXT_BOX and self._is_hidden:
            texts = (part.text or "" for part in element.iter(xml.TEXT))
            self.seen.saw("hidden", count=count_visible("".join(texts)))
        elif element.tag == xml.TEXT_BOX:
            self._line.boxes.append(element)
        else:
            shown = xml.chosen(element) if element.tag == xml.ALTERNATIVES else element
            for child in () if shown is None else shown:
                self._drawing(child)

    def _note(self, element: Element) -> None:
        if not self._is_hidden:
            self._line.notes.append((_NOTES[element.tag], element.get(w("id"), "")))

    def _ruby_text(self, _element: Element) -> None:
        self.seen.saw("ruby")

    _HANDLERS: ClassVar[Mapping[str, Handler]] = {
        xml.RUN: _run,
        xml.TEXT: _text,
        xml.CONTROL: _control,
        xml.ALTERNATIVES: _alternatives,
        w("fldSimple"): _simple_field,
        w("fldChar"): _field_mark,
        w("instrText"): _instruction,
        w("sym"): _symbol,
        w("rt"): _ruby_text,
        **dict.fromkeys(_SIGNS, _sign),
        **dict.fromkeys(_WRAPPERS, _walk),
        **dict.fromkeys((xml.INSERTED, xml.MOVED_TO), _inserted),
        **dict.fromkeys((xml.DELETED, xml.MOVED_FROM), _deleted),
        **dict.fromkeys((xml.MATH, xml.MATH_PARAGRAPH), _formula),
        **dict.fromkeys(_DRAWINGS, _drawing),
        **dict.fromkeys(_NOTES, _note),
    }


def _is_page_break(element: Element) -> bool:
    return element.get(w("type")) in _NEXT_PAGE


def control_tag(control: Element) -> str:
    """Return the tag of a content control, empty if it has none."""
    return value_of(control, path=f"{w('sdtPr')}/{w('tag')}")


def check_instruction(instruction: str) -> None:
    """Refuse a field that starts another program.

    Raises:
        RefusedFileError: If it is DDE.
    """
    name, *_ = instruction.split(maxsplit=1) or ("",)
    if name.upper() in _LIVE:
        raise RefusedFileError(LIVE_FIELD)
