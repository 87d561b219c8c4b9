"""Which tables of the Book are published as open data, and which of their columns are not."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from jixiao.book.schema import TABLE_BY_NAME
from jixiao.law.entry import Entry, Form, Shape, read_entries
from jixiao.law.in_force import Law
from jixiao.law.nearest import nearest_word
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, RulebookError

KIND, _FILE = "disclosure", "open_data"
_SHAPE = Shape({"table": (Form.TEXT,), "published": (Form.FLAG,)}, {"withheld": (Form.TEXTS,), "reason": (Form.TEXT,)})


@dataclass(frozen=True, slots=True)
class TableChoice:
    """Whether one table is published.

    Unit:
        withheld: the names of the columns that are left out.
        reason: why something is left out, empty where nothing is.
    """

    table: str
    is_published: bool
    withheld: tuple[str, ...]
    reason: str


def open_data_choice(law: Law) -> Mapping[str, TableChoice]:
    """Return what the place of a law publishes, by table; a table that nobody decided on is not in it.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
    """
    return _choice(law.rulebook, law.region)


@lru_cache(maxsize=64)
def _choice(rulebook: Rulebook, region: str) -> Mapping[str, TableChoice]:
    reading = rulebook.read(KIND, region=region, name=_FILE)
    errors: list[RulebookError] = list(reading.errors)
    entries: list[Entry] = []
    for document in reading.documents:
        tables, wrong = document.tables("table")
        entries += tables
        errors += wrong
    found, wrong = read_entries(entries, shape=_SHAPE, build=_built)
    errors += wrong
    if errors:
        raise BrokenRulebookError(errors)
    return {choice.table: choice for choice in found}


def _built(entry: Entry) -> TableChoice:
    name = entry.text("table")
    if name not in TABLE_BY_NAME:
        meant = nearest_word(name, among=TABLE_BY_NAME)
        raise entry.wrong_value("table", value=name, expected=f"一张表的英文名，如 {meant or 'income'}")
    columns = {column.name for column in TABLE_BY_NAME[name].columns}
    for withheld in entry.texts("withheld"):
        if withheld not in columns:
            meant = nearest_word(withheld, among=columns)
            raise entry.wrong_value("withheld", value=withheld, expected=f"这张表的一列，如 {meant or min(columns)}")
    return TableChoice(name, entry.table["published"], entry.texts("withheld"), entry.text("reason"))
