"""Statements: how documents of the field word a figure, and which figure of the Book that is, as data."""

import re
from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from jixiao.law.entry import Entry, Form, Shape, read_entries
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, RulebookError

KIND = "statements"
LEVEL, RATE = "", "rate"
_SHAPE = Shape(
    {"label": (Form.TEXT,), "figure": (Form.TEXT,)},
    {
        "kinds": (Form.TEXTS,),
        "topics": (Form.TEXTS,),
        "section": (Form.TEXT,),
        "parent": (Form.TEXT,),
        "below": (Form.TEXT,),
        "after": (Form.TEXT,),
        "codes": (Form.TEXT,),
        "of": (Form.TEXT,),
        "prior": (Form.FLAG,),
    },
)
_PATTERNS = ("label", "section", "parent", "below", "after")


class Statement(Struct, frozen=True):
    """One way to word a figure.

    Unit:
        figure: a figure id; {…} stands for the code of the same part of the label, {caliber} for the caliber of the
            figure that it is a part of, {month} for the last month of the document.
        patterns: of label, section, parent, below and after; the label has to match as a whole.
        topics: those that the words around it must name.
        codes: the code list that parts of the label are looked up in.
        of: `rate` for a rate that is said of a figure, empty for the figure itself.
        gives_prior: whether last year's figure follows from this year's and the change between them.
    """

    figure: str
    patterns: Mapping[str, re.Pattern[str]]
    topics: frozenset[str]
    codes: str
    of: str
    gives_prior: bool


def load_statements(rulebook: Rulebook, *, region: str, kind: str) -> tuple[Statement, ...]:
    """Return the statements of a region in the order of their files; the most local layer is asked first.

    Args:
        rulebook: Where they are kept.
        region: A division code, empty for the nation.
        kind: The kind of document; what holds for other kinds is not read, so that its patterns cost nothing.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
    """
    return _load(rulebook, rulebook.layers(region=region), kind)


@lru_cache(maxsize=64)
def _load(rulebook: Rulebook, layers: tuple[str, ...], kind: str) -> tuple[Statement, ...]:
    reading = rulebook.read(KIND, region=layers[-1].partition("-")[2])
    errors: list[RulebookError] = list(reading.errors)
    found: list[Statement] = []
    for document in reversed(reading.documents):
        entries, wrong = document.tables("statement")
        wanted = [entry for entry in entries if not entry.table.get("kinds") or kind in entry.table["kinds"]]
        built, mistakes = read_entries(wanted, shape=_SHAPE, build=_statement)
        errors += (*wrong, *mistakes)
        found += built
    if errors:
        raise BrokenRulebookError(errors)
    return tuple(found)


def _statement(entry: Entry) -> Statement:
    return Statement(
        entry.text("figure"),
        {name: _pattern(entry, key=name) for name in _PATTERNS if entry.text(name)},
        frozenset(entry.texts("topics")),
        entry.text("codes"),
        entry.text("of"),
        bool(entry.table.get("prior", False)),
    )


def _pattern(entry: Entry, *, key: str) -> re.Pattern[str]:
    try:
        return re.compile(entry.text(key))
    except re.error as error:
        raise entry.wrong_value(key, value=entry.text(key), expected="正则表达式") from error
