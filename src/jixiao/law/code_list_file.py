"""Reading code lists from the files of the rulebook."""

from collections.abc import Iterable

from jixiao.law.code_list import CodeEntry, CodeList, UnknownCodeListError, folded
from jixiao.law.entry import Entry, Form, Shape, read_entries, shape_errors
from jixiao.law.nearest import nearest_word
from jixiao.law.period import Period
from jixiao.law.rulebook import Document, Rulebook
from jixiao.law.rulebook_error import (
    AmbiguousSynonymError,
    BrokenRulebookError,
    DuplicateEntryError,
    RulebookError,
    UnknownParentError,
)

KIND = "codes"
_LIST_SHAPE = Shape(
    {
        "name": (Form.TEXT,),
        "title": (Form.TEXT,),
        "citation": (Form.TEXT,),
        "mark": (Form.TEXT,),
        "verified": (Form.FLAG,),
        "valid_from": (Form.WHOLE,),
        "entry": (Form.TABLES,),
    },
    {"instrument": (Form.TEXT,), "parents": (Form.TEXT,), "note": (Form.TEXT,)},
)
_ENTRY_SHAPE = Shape(
    {"code": (Form.TEXT,)},
    {
        "label": (Form.TEXT,),
        "parent": (Form.TEXT,),
        "synonyms": (Form.TEXTS,),
        "valid_from": (Form.WHOLE,),
        "valid_to": (Form.WHOLE,),
        "mark": (Form.TEXT,),
        "verified": (Form.FLAG,),
    },
)


def read_code_list(name: str, *, rulebook: Rulebook, region: str) -> CodeList:
    """Return one code list of a region; an entry of a lower layer replaces the one of the same code and parent.

    Only the files of this list are read, so that a run pays for the lists it uses.

    Raises:
        UnknownCodeListError: If no layer has a file of this name.
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files of the list.
    """
    reading = rulebook.read(KIND, region=region, name=name)
    if not reading.documents and not reading.errors:
        names = rulebook.names(KIND, region=region)
        raise UnknownCodeListError(name, nearest=nearest_word(name, among=names))
    errors = list(reading.errors)
    merged: dict[tuple[str, str], list[tuple[Entry, CodeEntry]]] = {}
    for document in reading.documents:
        pairs, wrong = _read_entries(document)
        errors += wrong
        merged |= _by_key(pairs)
    if not errors:
        flat = [pair for pairs in merged.values() for pair in pairs]
        parents = _parent_codes(reading.documents[0], flat=flat, rulebook=rulebook, region=region)
        errors += [*_unknown_parents(flat, parents=parents), *_ambiguous_synonyms(flat)]
    if errors:
        raise BrokenRulebookError(errors)
    data = reading.documents[0].data
    return CodeList(name, data["title"], data.get("parents", name), tuple(entry for _, entry in flat))


def _read_entries(document: Document) -> tuple[list[tuple[Entry, CodeEntry]], list[RulebookError]]:
    whole = Entry(document.path, document.layer, f"code list「{document.path.stem}」", document.data)
    errors = shape_errors(whole, shape=_LIST_SHAPE)
    if errors:
        return [], errors
    if whole.text("name") != document.path.stem:
        expected = f"与文件名相同：{document.path.stem}"
        errors.append(whole.wrong_value("name", value=whole.text("name"), expected=expected))

    def build(entry: Entry) -> tuple[Entry, CodeEntry]:
        return entry, _code_entry(entry, whole=whole)

    pairs, wrong = read_entries(document.entries("entry"), shape=_ENTRY_SHAPE, build=build)
    return pairs, [*errors, *wrong, *_overlaps(pairs)]


def _code_entry(entry: Entry, *, whole: Entry) -> CodeEntry:
    marks = {key: whole.table[key] for key in ("mark", "verified", "valid_from")}
    filled = Entry(entry.path, entry.layer, entry.name, {**marks, **entry.table})
    code = filled.text("code")
    period = Period.of_years(filled.table["valid_from"], end=filled.table.get("valid_to"))
    return CodeEntry(
        code=code,
        label=filled.text("label") or code,
        parent=filled.text("parent"),
        synonyms=filled.texts("synonyms"),
        period=filled.checked_period(period),
        mark=filled.mark(),
        is_verified=filled.table["verified"],
        layer=filled.layer,
    )


def _by_key(pairs: Iterable[tuple[Entry, CodeEntry]]) -> dict[tuple[str, str], list[tuple[Entry, CodeEntry]]]:
    found: dict[tuple[str, str], list[tuple[Entry, CodeEntry]]] = {}
    for entry, code in pairs:
        found.setdefault((code.code, code.parent), []).append((entry, code))
    return found


def _overlaps(pairs: Iterable[tuple[Entry, CodeEntry]]) -> list[RulebookError]:
    return [
        DuplicateEntryError(entry.path, entry=entry.name, other=other.path)
        for versions in _by_key(pairs).values()
        for number, (entry, code) in enumerate(versions)
        for other, earlier in versions[:number]
        if earlier.period.overlaps(code.period)
    ]


def _parent_codes(
    document: Document, *, flat: list[tuple[Entry, CodeEntry]], rulebook: Rulebook, region: str
) -> set[str]:
    parents = document.data.get("parents", "")
    if not parents:
        return {code.code for _, code in flat}
    found = rulebook.read(KIND, region=region, name=parents).documents
    return {entry.text("code") for document in found for entry in document.entries("entry")}


def _unknown_parents(flat: list[tuple[Entry, CodeEntry]], *, parents: set[str]) -> list[RulebookError]:
    return [
        UnknownParentError(
            entry.path, entry=entry.name, parent=code.parent, nearest=nearest_word(code.parent, among=parents)
        )
        for entry, code in flat
        if code.parent and code.parent not in parents
    ]


def _ambiguous_synonyms(flat: list[tuple[Entry, CodeEntry]]) -> list[RulebookError]:
    owners: dict[str, str] = {}
    for _, code in flat:
        owners[folded(code.label)] = code.code
    owners |= {folded(code.code): code.code for _, code in flat}
    errors: list[RulebookError] = []
    for entry, code in flat:
        for word in code.synonyms:
            owner = owners.setdefault(folded(word), code.code)
            if owner != code.code:
                errors.append(AmbiguousSynonymError(entry.path, entry=entry.name, synonym=word, other=owner))
    return errors
