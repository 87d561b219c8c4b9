"""What is silenced is counted, and the count only shrinks."""

import io
import re
import tokenize
import tomllib
from collections.abc import Iterable

from tests.guards.source_tree import ROOT, python_files, relative

# Lower a number when the test says so. Raise one only with a reason that a reviewer accepts.
RUFF_IGNORES = 27
SILENCED = {"noqa": 44, "type: ignore": 0, "pragma: no": 0}

REASONED = re.compile(r"# (?:noqa: [A-Z0-9, ]+|type: ignore\[[a-z, -]+\]|pragma: no \w+) +(?:-|#) \S+")


def comments(source: str) -> list[str]:
    """Return the comments of a Python source."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def silencing_comments(sources: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return each comment that silences a checker, with the file it stands in."""
    found = ((name, text) for name, source in sources for text in comments(source))
    return [(name, text) for name, text in found if any(word in text for word in SILENCED)]


def all_silencing_comments() -> list[tuple[str, str]]:
    return silencing_comments((relative(path), path.read_text(encoding="utf-8")) for path in python_files(ROOT))


def ruff_ignores() -> list[str]:
    lint = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["ruff"]["lint"]
    return [code for codes in (lint["ignore"], *lint["per-file-ignores"].values()) for code in codes]


def test_the_guard_reads_comments_only() -> None:
    source = 'a = "# noqa"\nb = 1  # no' + "qa: E501 - a table\n"
    assert silencing_comments([("a.py", source)]) == [("a.py", "# no" + "qa: E501 - a table")]


def test_each_silenced_line_says_why() -> None:
    assert [found for found in all_silencing_comments() if not REASONED.match(found[1])] == []


def test_silenced_lines_only_shrink() -> None:
    counted = {word: sum(word in text for _, text in all_silencing_comments()) for word in SILENCED}
    assert counted == SILENCED


def test_settings_that_ignore_only_shrink() -> None:
    assert len(ruff_ignores()) == RUFF_IGNORES
