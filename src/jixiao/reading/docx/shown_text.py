"""Count the visible characters of a text by a walk of its own, so that what reading loses is noticed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from jixiao.reading.docx import xml
from jixiao.reading.docx.grid import is_deleted_cell, is_deleted_row
from jixiao.reading.docx.style import Styles
from jixiao.reading.docx.symbol import symbol_text
from jixiao.reading.docx.xml import Element, is_on, value_of, w
from jixiao.reading.visible import count_visible

_LEFT_OUT = {
    *(xml.DELETED, xml.MOVED_FROM, xml.PARAGRAPH_PROPERTIES, xml.RUN_PROPERTIES),
    *(w("rt"), w("sdtPr"), w("tblPr"), w("sectPr")),
}
_ROW, _CELL = w("tr"), w("tc")
_FIELD_MARK, _SYMBOL, _HYPHEN = w("fldChar"), w("sym"), w("noBreakHyphen")
_FIELD_KIND = w("fldCharType")
_TEXTS = (xml.TEXT, xml.MATH_TEXT)
_REFERENCES = {w("footnoteReference"): "footnotes", w("endnoteReference"): "endnotes"}


@dataclass
class ShownText:
    """Gathers what the elements of a text show; `notes` are those it refers to."""

    styles: Styles
    keeps_fields: bool
    notes: list[tuple[str, str]] = field(default_factory=list)
    _open: list[bool] = field(default_factory=list)
    _has_hidden_style: bool = field(init=False)

    def __post_init__(self) -> None:
        """Find out whether a style can hide anything; hardly any does."""
        self._has_hidden_style = any(style.is_hidden for style in self.styles.by_id.values())

    def count(self, root: Element) -> int:
        """Return the number of visible characters below an element."""
        return count_visible("".join(self._pieces(root)))

    def _pieces(self, root: Element) -> Iterator[str]:
        waiting = [root]
        while waiting:
            element = waiting.pop()
            tag = element.tag
            if tag in _LEFT_OUT or self._is_unseen(element):
                continue
            if tag in _TEXTS:
                yield element.text or "" if self._is_result() else ""
            elif tag == xml.ALTERNATIVES:
                waiting += [branch] if (branch := xml.chosen(element)) is not None else []
            elif len(element):
                waiting += reversed(element)
            else:
                yield self._sign(element)

    def _sign(self, element: Element) -> str:
        tag = element.tag
        if tag == _FIELD_MARK:
            self._turn(element.get(_FIELD_KIND, ""))
        elif tag in _REFERENCES:
            self.notes.append((_REFERENCES[tag], element.get(w("id"), "")))
        elif tag == _SYMBOL:
            return symbol_text(element) if self._is_result() else ""
        return "-" if tag == _HYPHEN and self._is_result() else ""

    def _turn(self, kind: str) -> None:
        if kind == "begin":
            self._open.append(False)
        elif self._open and kind == "separate":
            self._open[-1] = True
        elif self._open and kind == "end":
            self._open.pop()

    def _is_result(self) -> bool:
        return not self.keeps_fields or all(self._open[:-1])

    def _is_unseen(self, element: Element) -> bool:
        tag = element.tag
        if tag == xml.RUN:
            return self._is_hidden(element)
        if tag == _ROW:
            return is_deleted_row(element)
        return tag == _CELL and is_deleted_cell(element)

    def _is_hidden(self, run: Element) -> bool:
        properties = run.find(xml.RUN_PROPERTIES)
        own = is_on(properties, path=xml.HIDDEN)
        if own is not None or not self._has_hidden_style:
            return bool(own)
        styles = (value_of(properties, path=xml.RUN_STYLE), _paragraph_style(run))
        return any(self.styles.is_hidden(style) for style in styles if style)


def _paragraph_style(run: Element) -> str:
    paragraph = next(run.iterancestors(xml.P), None)
    return value_of(paragraph, path=f"{xml.PARAGRAPH_PROPERTIES}/{xml.PARAGRAPH_STYLE}")
