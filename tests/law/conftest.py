"""A rulebook made of a few files."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jixiao.law.rulebook import Rulebook

Make = Callable[[Mapping[str, str]], Rulebook]


def write_files(root: Path, *, files: Mapping[str, str]) -> None:
    """Write files below a folder, by their path in it."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def make_rulebook(tmp_path: Path) -> Make:
    """Return a function that writes files, by their path in the rulebook, and returns the rulebook they make."""

    def make(files: Mapping[str, str]) -> Rulebook:
        write_files(tmp_path, files=files)
        (tmp_path / "cn").mkdir(exist_ok=True)
        return Rulebook(tmp_path)

    return make
