"""Text on the terminal: how wide it is, and where a line of Chinese may end."""

import re
import shutil
import unicodedata
from collections.abc import Iterator

_WIDE = "WF"
_NOT_FIRST = frozenset("，。；：、！？）」』”’》】〕…·％%)],.;:!?")
_NOT_LAST = frozenset("（「『“‘《【〔([")
_UNIT = re.compile(r"[!-~]+|.", re.DOTALL)  # a number or a word of Latin letters is not torn
_NARROWEST = 40  # below this width wrapped lines read worse than torn ones


def width_of(text: str) -> int:
    """Return the width of a text on the terminal; Chinese characters are two columns wide."""
    return sum(2 if unicodedata.east_asian_width(char) in _WIDE else 1 for char in text)


def padded(text: str, *, width: int, to_right: bool = False) -> str:
    """Return a text filled with blanks to a width, behind it or, to stand at the right, before it."""
    blanks = " " * max(width - width_of(text), 0)
    return blanks + text if to_right else text + blanks


def shortened(text: str, *, width: int) -> str:
    """Return a text no wider than a width; what is left out of its middle is told by a sign.

    Example:
        >>> shortened("2023年度部门绩效评价报告.docx", width=17)
        '2023年度…告.docx'
    """
    if width_of(text) <= width:
        return text
    half = (width - 1) // 2
    head = next(text[:cut] for cut in range(len(text), -1, -1) if width_of(text[:cut]) <= half)
    tail = next(text[cut:] for cut in range(len(text) + 1) if width_of(text[cut:]) <= width - 1 - width_of(head))
    return f"{head}…{tail}"


def line_width() -> int:
    """Return the columns of the terminal, 0 where nothing is wrapped: in a pipe, a file, a very narrow window."""
    columns = shutil.get_terminal_size((0, 0)).columns
    return columns if columns >= _NARROWEST else 0


def wrapped(text: str, *, width: int) -> list[str]:
    """Return a text in lines no wider than a width, 0 for any width; no line begins with a closing mark.

    Example:
        >>> wrapped("支出3793.43万元，收入2752.93万元。", width=14)
        ['支出3793.43万', '元，收入', '2752.93万元。']
    """
    return [line for paragraph in text.splitlines() for line in _lines(paragraph, width=width)] or [""]


def _lines(text: str, *, width: int) -> Iterator[str]:
    line = ""
    for piece in _pieces(text, width=width):
        if width and line and width_of(line) + width_of(piece.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece if line else piece.lstrip()
    yield line.rstrip()


def _pieces(text: str, *, width: int) -> list[str]:
    """Return the smallest parts of a text between which a line may end."""
    pieces: list[str] = []
    for unit in _UNIT.findall(text):
        if pieces and (unit[0] in _NOT_FIRST or pieces[-1][-1] in _NOT_LAST):
            pieces[-1] += unit
        else:
            pieces.append(unit)
    return [part for piece in pieces for part in ([piece] if not width or width_of(piece) <= width else piece)]
