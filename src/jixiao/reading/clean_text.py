"""Texts as the Book keeps them."""

from jixiao.late_pattern import late_pattern

_UNSEEN = late_pattern("[\x00\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def clean_text(text: str) -> str:
    """Return a text as the Book keeps it: without surrounding blanks and without characters that nobody sees.

    Example:
        >>> clean_text("\u200b 示例县\u3000")
        '示例县'
    """
    return _UNSEEN.sub("", text).strip()
