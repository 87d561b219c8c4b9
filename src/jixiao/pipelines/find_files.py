"""Find the files to check: those named, and in folders those of a known type."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from jixiao.reading.gate import KNOWN_SUFFIXES

_OWN = re.compile(r"(检查结果|（带批注）|问题清单|退回意见)(（[0-9]+）)?\.(html|docx|xlsx)")
_HIDDEN = (".", "~$")  # of the system, and of a file that is open in Word


class FoundFiles(Struct, frozen=True):
    """The files to check.

    Unit:
        results: files in folders that are results of an earlier check, which are not checked.
        empty: folders in which there is nothing to check.
    """

    files: tuple[Path, ...]
    results: tuple[Path, ...] = ()
    empty: tuple[Path, ...] = ()


def find_files(paths: Iterable[Path]) -> FoundFiles:
    """Return the files under some paths, each once; a file that is named is checked whatever it is called."""
    files: dict[Path, Path] = {}
    results: list[Path] = []
    empty: list[Path] = []
    for path in paths:
        inside = list(_inside(path)) if path.is_dir() else [path]
        own = [file for file in inside if path.is_dir() and _OWN.search(file.name)]
        wanted = [file for file in inside if file not in own]
        results += own
        if not wanted:
            empty.append(path)
        for file in wanted:
            files.setdefault(file.resolve(), file)
    return FoundFiles(tuple(files.values()), tuple(results), tuple(empty))


def _inside(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and _is_known(path) and not any(part.startswith(_HIDDEN) for part in parts):
            yield path


def _is_known(path: Path) -> bool:
    return path.suffix.lower().removeprefix(".") in KNOWN_SUFFIXES
