"""The words of a letter, read from the rulebook; a lower layer changes single entries."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jixiao.law.entry import Entry, Form, Shape, shape_errors
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError

_KIND, _NAME = "forms", "return_letter"
_WORD = re.compile(r"\{([a-z]+)\}")
_EVIDENCE = ("id", "citation", "mark")
_HEAD = ("title", "document", "several_documents", "salutation", "opening", "file")
_OPINION = ("errors", "warnings", "place", "more_places", "repair", "basis", "fix")
_CLOSING = ("requirements", "note_requirement", "days_gap", "unit_gap", "sender_gap", "date_gap")
_SHAPE = Shape(
    {
        **dict.fromkeys((*_EVIDENCE, *_HEAD, *_OPINION, *_CLOSING), (Form.TEXT,)),
        "verified": (Form.FLAG,),
        "requirement": (Form.TEXTS,),
        "most_places": (Form.WHOLE,),
    }
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of one letter by key."""

    entry: Entry

    def say(self, key: str, **values: object) -> str:
        """Return a text with its words in braces filled in; a word that is not given stays as it is."""
        return _filled(self.entry.text(key), values=values)

    def say_all(self, key: str, **values: object) -> tuple[str, ...]:
        """Return each text of a list, filled in."""
        return tuple(_filled(text, values=values) for text in self.entry.texts(key))

    @property
    def most_places(self) -> int:
        """How many places of one problem are named before the rest is counted."""
        return int(self.entry.table["most_places"])


def return_wording(rulebook: Rulebook, *, region: str) -> Wording:
    """Return the words of the letter by which a document is sent back.

    Raises:
        BrokenRulebookError: If a key is missing, unknown or of another form.
    """
    documents = rulebook.documents(_KIND, region=region, name=_NAME)
    table: dict[str, Any] = {}
    for document in documents:
        table |= document.data
    entry = Entry(documents[-1].path, documents[-1].layer, f"form「{table.get('id', _NAME)}」", table)
    errors = shape_errors(entry, shape=_SHAPE)
    if errors:
        raise BrokenRulebookError(errors)
    return Wording(entry)


def _filled(text: str, *, values: Mapping[str, object]) -> str:
    """Return a text filled in at one go, so that a brace in a value stays one."""
    return _WORD.sub(lambda match: str(values.get(match[1], match[0])), text)
