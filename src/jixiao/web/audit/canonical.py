"""The canonical form of an audit entry and its link to the one before; the verifier repeats it without Django."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

VERSION = 1
GENESIS = "0" * 64
ALGORITHM = "sha256"


def canonical_text(entry: Mapping[str, Any]) -> str:
    """Return an entry as JSON with sorted keys and no blanks.

    Raises:
        TypeError: If it holds a float: its digits would depend on who writes it.
    """
    _refuse_floats(entry)
    return json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def link(entry: Mapping[str, Any], *, previous: str) -> str:
    """Return the digest of an entry, bound to the digest of the entry before it."""
    return hashlib.new(ALGORITHM, f"{canonical_text(entry)}\n{previous}".encode()).hexdigest()


def _refuse_floats(content: object) -> None:
    if isinstance(content, float):
        message = "an audit entry holds no float"
        raise TypeError(message)
    parts = tuple(content.values()) if isinstance(content, Mapping) else content
    if isinstance(parts, list | tuple):
        for part in parts:
            _refuse_floats(part)
