"""Count the characters that a person sees."""

import unicodedata

_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zs", "Zl", "Zp"))


def count_visible(text: str) -> int:
    r"""Return how many characters of a text are neither blank nor control nor format characters.

    Example:
        >>> count_visible("收 入\u3000\u200b12\t%")
        5
    """
    squeezed = "".join(text.split())
    if squeezed.isprintable():
        return len(squeezed)
    return sum(1 for char in squeezed if unicodedata.category(char) not in _UNSEEN)
