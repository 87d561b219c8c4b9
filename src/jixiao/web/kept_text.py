"""Texts of pages that are made of what seldom changes, kept in this process.

A text is kept under everything that it is made of: the version of the Book, the check, the states of the forms. What
changes has another version, so that no kept text is ever old and nothing has to be thrown away in time; a text that
nobody asks for makes room for others.

Who asks is no part of it. A page asks for the right to see the parts at each request, before it comes here, and what
one person alone may see or do never goes into such a text.
"""

import datetime as dt
import hashlib
from collections.abc import Callable

from django.core.cache import cache

Part = str | int | dt.date | None | tuple["Part", ...]
_MOST_BYTES = 300_000  # of one text; a longer one is made each time, so that the memory of a worker has a bound


def kept_text(name: str, *, parts: Part, make: Callable[[], str]) -> str:
    """Return a text, made once for the same parts; a safe one of a template stays safe.

    Args:
        name: What it is, e.g. "panel"; one name has one `make`.
        parts: Everything that the text depends on. Whoever asks has been let to all of it.
        make: Makes the text of these parts.
    """
    key = hashlib.sha256(repr((name, parts)).encode()).hexdigest()
    known: str | None = cache.get(key)
    if known is not None:
        return known
    text = make()
    if len(text.encode()) <= _MOST_BYTES:
        cache.set(key, text)
    return text
