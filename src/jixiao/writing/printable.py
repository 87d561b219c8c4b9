"""Text as a file may hold it: characters no format accepts are dropped, and the printed width is estimated."""

import re
import unicodedata

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\u200b\u2060\ufeff"  # zero-width marks
    "\u202a-\u202e\u2066-\u2069"  # bidirectional overrides, which can reorder a printed number
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def printable(text: str) -> str:
    r"""Return the text without the characters that XML cannot hold or that change the order of others.

    A poisoned record must not keep a unit from its report, so they are dropped here, not refused. Line ends become
    a single line feed; full-width and half-width characters stay as given.

    Example:
        >>> printable("收入\x0b768.15\u202e万元")
        '收入768.15万元'
    """
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def printed_width(text: str) -> float:
    """Return the estimated width of one line of text.

    Unit:
        return value: ems; a Chinese character is 1, a Latin letter or digit 0.5.

    Example:
        >>> printed_width("共40名")
        3.0
    """
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in text)


def broken_lines(text: str, *, width: float) -> tuple[str, ...]:
    """Break a label into lines of at most `width` ems, never inside a run of Latin letters or digits.

    Example:
        >>> broken_lines("一般公共预算财政拨款", width=6)
        ('一般公共预算', '财政拨款')
    """
    lines = [""]
    for piece in re.findall(r"[!-~]+|.", printable(text), flags=re.DOTALL):
        if lines[-1] and printed_width(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] += piece
    return tuple(lines)
