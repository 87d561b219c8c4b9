"""The known word that a mistyped one was probably meant to be."""

import difflib
from collections.abc import Iterable


def nearest_word(word: str, *, among: Iterable[str]) -> str:
    """Return the known word most like a word, empty if none is like it.

    Example:
        >>> nearest_word("valid_form", among=("unit", "valid_from"))
        'valid_from'
    """
    return next(iter(difflib.get_close_matches(word, list(among), n=1)), "")
