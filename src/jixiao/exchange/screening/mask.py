"""Excerpts that name a thing without repeating it."""

from collections.abc import Iterable

_SIGN = "*"
_SHOWN_AHEAD, _SHOWN_BEHIND = 3, 2
_AROUND = 10
_CUT = "…"


def masked(text: str, *, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with some spans masked but for their first three and last two characters; its length stays.

    Example:
        >>> masked("手机13800138000。", spans=[(2, 13)])
        '手机138******00。'
    """
    chars = list(text)
    for start, end in spans:
        shown = _SHOWN_AHEAD if end - start > _SHOWN_AHEAD + _SHOWN_BEHIND else 1
        last = end - _SHOWN_BEHIND if end - start > _SHOWN_AHEAD + _SHOWN_BEHIND else end
        chars[start + shown : last] = _SIGN * (last - start - shown)
    return "".join(chars)


def excerpt(text: str, *, start: int, end: int) -> str:
    """Return a span with some characters on both sides.

    Example:
        >>> excerpt("本次补助由财务股李某负责发放，电话138******00，请在工作时间联系", start=17, end=28)
        '…股李某负责发放，电话138******00，请在工作时间联系'
    """
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(text))
    cut = " ".join(text[first:last].split())
    return f"{_CUT if first else ''}{cut}{_CUT if last < len(text) else ''}"
