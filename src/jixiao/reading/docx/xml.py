"""Names of WordprocessingML, and small questions about its elements."""

from typing import TypeAlias

from lxml.etree import _Element

Element: TypeAlias = _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NAMES = {"w": W, "r": R, "m": M, "mc": MC}


def w(name: str) -> str:
    """Return the name of an element or attribute of `w:` as lxml writes it."""
    return f"{{{W}}}{name}"


P, RUN, TEXT, TABLE, CONTROL = w("p"), w("r"), w("t"), w("tbl"), w("sdt")
CONTROL_CONTENT, TEXT_BOX = w("sdtContent"), w("txbxContent")
INSERTED, MOVED_TO, DELETED, MOVED_FROM = w("ins"), w("moveTo"), w("del"), w("moveFrom")
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = w("pPr"), w("rPr")
ALTERNATIVES, CHOICE, FALLBACK = f"{{{MC}}}AlternateContent", f"{{{MC}}}Choice", f"{{{MC}}}Fallback"
MATH, MATH_PARAGRAPH, MATH_TEXT = f"{{{M}}}oMath", f"{{{M}}}oMathPara", f"{{{M}}}t"
RELATION_ID = f"{{{R}}}id"
VALUE = w("val")
HIDDEN, OUTLINE, RUN_STYLE, PARAGRAPH_STYLE = w("vanish"), w("outlineLvl"), w("rStyle"), w("pStyle")

_MOST_DIGITS = 18
_OFF = ("0", "false", "off", "none")


def value_of(parent: Element | None, *, path: str) -> str:
    """Return `w:val` of the element below `parent` at a path of lxml, empty if there is none."""
    found = None if parent is None else parent.find(path)
    return "" if found is None else found.get(VALUE, "")


def count_of(text: str | None, *, otherwise: int = 0, most: int = 32_767) -> int:
    """Return a whole number that a file states, at most as large as Word allows, or `otherwise` where it states none.

    Example:
        >>> count_of("12"), count_of("x", otherwise=1), count_of("99999999", most=63)
        (12, 1, 63)
    """
    if text is None or len(text) > _MOST_DIGITS or not (text.isascii() and text.isdigit()):
        return otherwise
    return min(int(text), most)


def is_on(parent: Element | None, *, path: str) -> bool | None:
    """Return whether a switch such as `w:vanish` is on, None where nothing is said."""
    found = None if parent is None else parent.find(path)
    return None if found is None else found.get(VALUE, "1") not in _OFF


def chosen(alternatives: Element) -> Element | None:
    """Return the branch of `mc:AlternateContent` that is shown: the first choice, or else what is there instead."""
    choice = alternatives.find(CHOICE)
    return alternatives.find(FALLBACK) if choice is None or len(choice) == 0 else choice
