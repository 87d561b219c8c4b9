"""What a page asks to save, read from its JSON."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jixiao.exchange.cell_text import shown_safely
from jixiao.web.action_error import ActionError

Texts = Mapping[str, str]
_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_KEY = re.compile(r"[^\s/@〔〕\x00-\x1f\ud800-\udfff]{1,40}")
_FEW = 100  # rows are looked up by their keys; more are read with the whole table
_MOST_VERSION = 2**53  # what a script still counts exactly


class MalformedError(ActionError):
    """What was sent is not what a page of ours sends."""

    code = "malformed"

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__("没有保存：发来的内容格式不对。请刷新页面后重试，刷新不会丢失已填的内容。")


@dataclass(frozen=True, slots=True)
class Change:
    """New texts for cells of a row, typed when its Book was at a version."""

    key: str
    version: int
    cells: Texts


@dataclass(frozen=True, slots=True)
class Insertion:
    """A new row behind another: behind nothing it is the first; `temp` is what the page calls it."""

    temp: str
    after: str
    cells: Texts


@dataclass(frozen=True, slots=True)
class Deletion:
    """A row to take away, as it was when its Book was at a version."""

    key: str
    version: int


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything that one save asks of one table."""

    changes: tuple[Change, ...] = ()
    inserted: tuple[Insertion, ...] = ()
    deleted: tuple[Deletion, ...] = ()

    @property
    def named(self) -> frozenset[str] | None:
        """The keys of the few rows that it changes or takes away; None if it needs to know the others as well."""
        keys = frozenset((*(change.key for change in self.changes), *(gone.key for gone in self.deleted)))
        return None if self.inserted or len(keys) > _FEW else keys

    @property
    def typed(self) -> dict[str, dict[str, str]]:
        """What was typed, by row and field, to be sent back where nothing can be saved."""
        rows = (*((row.key, row.cells) for row in self.changes), *((row.temp, row.cells) for row in self.inserted))
        return {name: {field: shown_safely(text) for field, text in cells.items()} for name, cells in rows}


def read_asked(content: bytes) -> Asked:
    """Return what a request asks.

    Raises:
        MalformedError: If it is no such request.
    """
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise MalformedError from error
    if not isinstance(data, dict):
        raise MalformedError
    return Asked(
        tuple(Change(_key(row), _version(row), _cells(row)) for row in _rows(data, "changes")),
        tuple(Insertion(_name(row, "temp"), _after(row), _cells(row)) for row in _rows(data, "inserted")),
        tuple(Deletion(_key(row), _version(row)) for row in _rows(data, "deleted")),
    )


def read_request_key(text: str) -> str:
    """Return the idempotency key of a request.

    Raises:
        MalformedError: If it is none.
    """
    if not _NAME.fullmatch(text):
        raise MalformedError
    return text


def _rows(data: dict[str, Any], name: str) -> list[dict[str, Any]]:
    rows = data.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise MalformedError
    return rows


def _key(row: dict[str, Any]) -> str:
    key = row.get("key")
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        raise MalformedError
    return key


def _name(row: dict[str, Any], part: str) -> str:
    name = row.get(part)
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise MalformedError
    return name


def _after(row: dict[str, Any]) -> str:
    after = row.get("after", "")
    if not isinstance(after, str) or (after and not _KEY.fullmatch(after) and not _NAME.fullmatch(after)):
        raise MalformedError
    return after


def _version(row: dict[str, Any]) -> int:
    version = row.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or not 0 <= version <= _MOST_VERSION:
        raise MalformedError
    return version


def _cells(row: dict[str, Any]) -> Texts:
    cells = row.get("cells", {})
    if not isinstance(cells, dict) or not all(isinstance(text, str) for text in cells.values()):
        raise MalformedError
    return {shown_safely(field): text for field, text in cells.items()}
