"""The words of a letter, read from the rulebook; a lower layer changes single entries."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jixiao.law.entry import Entry, Form, Shape, shape_errors
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError

_KIND = "forms"
_WORD = re.compile(r"\{([a-z_]+)\}")
_EVIDENCE = ("id", "citation", "mark")
_HEAD = ("title", "document", "several_documents", "salutation", "opening", "file")
_OPINION = ("errors", "warnings", "place", "more_places", "repair", "basis", "fix")
_CLOSING = ("requirements", "note_requirement", "days_gap", "unit_gap", "sender_gap", "date_gap")
_REVIEW = (
    "remark",
    "own_remarks",
    "hints",
    "review_opening",
    "due_requirement",
    "holidays_unknown",
    "message",
    "due_gap",
)
_RETURN = (*_HEAD, *_OPINION, *_CLOSING, *_REVIEW)
_RECEIPT_LABELS = ("unit", "code", "round", "version", "time", "by", "digest", "rules", "coverage", "attachments")
_RECEIPT = (
    *("title", "overridden", "overridden_lead", "overridden_item", "version_text", "digest_text"),
    *("attachment_text", "no_attachments", "note", *_RECEIPT_LABELS),
)
_RESULT = (
    *("title", "salutation", "opening", "decided", "decided_share", "undecided", "steps", "decisions"),
    *("requirements", "unverified", "sender_gap", "date_gap", "days_gap"),
)


def _shape(texts: tuple[str, ...], **more: tuple[Form, ...]) -> Shape:
    return Shape({**dict.fromkeys((*_EVIDENCE, *texts), (Form.TEXT,)), "verified": (Form.FLAG,), **more})


_SHAPES = {
    "return_letter": _shape(_RETURN, requirement=(Form.TEXTS,), most_places=(Form.WHOLE,)),
    "receipt": _shape(_RECEIPT),
    "result_letter": _shape(_RESULT, requirement=(Form.TEXTS,)),
}


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
    return letter_wording(rulebook, region=region, name="return_letter")


def letter_wording(rulebook: Rulebook, *, region: str, name: str) -> Wording:
    """Return the words of a letter: return_letter, receipt or result_letter.

    Raises:
        BrokenRulebookError: If a key is missing, unknown or of another form.
    """
    documents = rulebook.documents(_KIND, region=region, name=name)
    table: dict[str, Any] = {}
    for document in documents:
        table |= document.data
    entry = Entry(documents[-1].path, documents[-1].layer, f"form「{table.get('id', name)}」", table)
    errors = shape_errors(entry, shape=_SHAPES[name])
    if errors:
        raise BrokenRulebookError(errors)
    return Wording(entry)


def _filled(text: str, *, values: Mapping[str, object]) -> str:
    """Return a text filled in at one go, so that a brace in a value stays one."""
    return _WORD.sub(lambda match: str(values.get(match[1], match[0])), text)
