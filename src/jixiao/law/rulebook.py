"""The rulebook: folders of TOML files, one folder a layer, one folder in it for each kind of provision."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import tomli
from msgspec import Struct

from jixiao.law.entry import Entry, Form, Shape, shape_errors
from jixiao.law.jurisdiction import LAYER_NAME, NATIONAL, layers_of
from jixiao.law.nearest import nearest_word
from jixiao.law.rulebook_error import (
    BrokenRulebookError,
    BrokenTomlError,
    NotUtf8Error,
    RulebookError,
    UnknownFolderError,
)

_SPOT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class Document(Struct, frozen=True):
    """One file of the rulebook; a number with a point is a `Decimal`, never a float."""

    path: Path
    layer: str
    data: Mapping[str, Any]

    def tables(self, key: str) -> tuple[list[Entry], list[RulebookError]]:
        """Return the tables of a file that holds nothing but `[[key]]`, and what is wrong with the file itself."""
        whole = Entry(self.path, self.layer, "", self.data)
        errors = shape_errors(whole, shape=Shape({key: (Form.TABLES,)}))
        return ([] if errors else list(self.entries(key))), errors

    def entries(self, key: str) -> Iterator[Entry]:
        """Yield the tables `[[key]]`, named by their id, code or name where they have one."""
        for number, table in enumerate(self.data.get(key, ()), start=1):
            called = next((str(table[name]) for name in ("id", "code", "name") if name in table), "")
            yield Entry(self.path, self.layer, f"{key}「{called}」" if called else f"第 {number} 个 {key}", table)


class Reading(Struct, frozen=True):
    """The files that could be read and the mistakes in those that could not."""

    documents: tuple[Document, ...]
    errors: tuple[RulebookError, ...]


class Rulebook(Struct, frozen=True, eq=False, dict=True):
    """All provisions of one installation.

    Every file is read once, when something of its kind is first asked for.

    Args:
        root: The folder whose folders are the layers cn, cn-51, cn-5105 …
        additions: Further folders of the same build, e.g. that of a county; in one layer the later one overrides.
    """

    root: Path
    additions: tuple[Path, ...] = ()

    @cached_property
    def _read(self) -> dict[tuple[Path, str], Document | RulebookError]:
        return {}

    @staticmethod
    def shipped(*additions: Path) -> "Rulebook":
        """Return the rulebook that comes with the program; for the same additions always the same object.

        The folder is found beside this module: importlib.resources would cost a tenth of the start-up time, and the
        program is never run from an archive.
        """
        return _shipped(additions)

    @property
    def roots(self) -> tuple[Path, ...]:
        """All folders, the overriding ones last."""
        return (self.root, *self.additions)

    def layers(self, *, region: str) -> tuple[str, ...]:
        """Return the layers that hold for a region, the most local one last.

        Raises:
            MalformedRegionError: If the region is no division code.
        """
        existing = {path.name for root in self.roots for path in root.glob(f"{NATIONAL}*") if path.is_dir()}
        return layers_of(region, existing=existing)

    def documents(self, kind: str, *, region: str, name: str = "", without: str = "") -> list[Document]:
        """Return the files of one kind that hold for a region, the most local layer last.

        Args:
            kind: The folder in the layer, e.g. "rules".
            region: A division code, see `layers_of`.
            name: The name of one file without its ending; empty for all.
            without: A key "table.part" whose tables `[[table.part]]` are passed over unread; the examples of the rules
                are most of their text, and a check needs none of them.

        Raises:
            BrokenRulebookError: If a file cannot be read; it holds the mistakes of all files.
            MalformedRegionError: If the region is no division code.
        """
        reading = self.read(kind, region=region, name=name, without=without)
        if reading.errors:
            raise BrokenRulebookError(reading.errors)
        return list(reading.documents)

    def read(self, kind: str, *, region: str, name: str = "", without: str = "") -> Reading:
        """Return the files of one kind like `documents`, and their mistakes instead of raising them."""
        documents: list[Document] = []
        errors: list[RulebookError] = [*self._stray_folders()]
        for layer, path in self._paths(kind, region=region, name=name):
            found = self._file(path, layer=layer, without=without)
            if isinstance(found, Document):
                documents.append(found)
            else:
                errors.append(found)
        return Reading(tuple(documents), tuple(errors))

    def names(self, kind: str, *, region: str) -> tuple[str, ...]:
        """Return the names of the files of one kind without reading them, each once.

        Raises:
            MalformedRegionError: If the region is no division code.
        """
        return tuple(dict.fromkeys(path.stem for _, path in self._paths(kind, region=region, name="")))

    def _paths(self, kind: str, *, region: str, name: str) -> Iterator[tuple[str, Path]]:
        for layer in self.layers(region=region):
            for root in self.roots:
                for path in sorted((root / layer / kind).glob(f"{name or '*'}.toml")):
                    yield layer, path

    def _file(self, path: Path, *, layer: str, without: str) -> Document | RulebookError:
        if (path, without) not in self._read:
            self._read[path, without] = _parsed(path, layer=layer, without=without)
        return self._read[path, without]

    def _stray_folders(self) -> Iterator[UnknownFolderError]:
        known = {path.name for path in (self.root / NATIONAL).glob("*") if path.is_dir()}
        for root in self.additions:
            for folder in sorted(path for path in root.glob("*") if path.is_dir()):
                if not LAYER_NAME.fullmatch(folder.name):
                    yield UnknownFolderError(folder, nearest=nearest_word(folder.name, among=(NATIONAL,)))
                    continue
                for kind in sorted(path for path in folder.glob("*") if path.is_dir() and path.name not in known):
                    yield UnknownFolderError(kind, nearest=nearest_word(kind.name, among=known))


def _parsed(path: Path, *, layer: str, without: str) -> Document | RulebookError:
    try:
        text = path.read_bytes().decode("utf-8-sig")  # editors on Windows put a mark in front
    except UnicodeDecodeError:
        return NotUtf8Error(path)
    if without:
        text = _cut(text, part=without)
    try:
        return Document(path, layer, tomli.loads(text, parse_float=Decimal))
    except tomli.TOMLDecodeError as error:
        reason = str(error)
        spot = _SPOT.search(reason)
        line = f"第 {spot[1]} 行第 {spot[2]} 列" if spot and spot[1] else "文件末尾"
        return BrokenTomlError(path, spot=line, reason=_SPOT.sub("", reason))


def _cut(text: str, *, part: str) -> str:
    """Return a TOML text without the tables of one part; their lines stay as blank lines, so that spots are right."""
    owner = f"[[{part.partition('.')[0]}]]"
    kept = []
    is_passed_over = False
    for line in text.split("\n"):
        header = line.strip()
        if header in (owner, f"[[{part}]]"):
            is_passed_over = header != owner
        kept.append("" if is_passed_over else line)
    return "\n".join(kept)


_SHIPPED = Path(__file__).parent.parent / "rulebook"


@cache
def _shipped(additions: tuple[Path, ...]) -> Rulebook:
    return Rulebook(_SHIPPED, additions)
