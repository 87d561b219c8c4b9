"""Find the skeletons of a place and year; a lower layer replaces a whole skeleton, or single blocks of it."""

from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from jixiao.formula.vocabulary import Vocabulary
from jixiao.law.entry import Entry, Form, Shape, shape_errors
from jixiao.law.in_force import Law
from jixiao.law.nearest import nearest_word
from jixiao.law.period import Period
from jixiao.law.rulebook import Document
from jixiao.law.rulebook_error import BrokenRulebookError, DuplicateEntryError, RulebookError
from jixiao.writing.reports import form_file
from jixiao.writing.reports.block_file import BlockReader
from jixiao.writing.reports.problem import UnknownNameError, UnknownReportError
from jixiao.writing.reports.reader import FLAG, REPEAT_KEYS, TABLES_FORM, TEXT, EntryReader, spread
from jixiao.writing.reports.spec import Evidence, FormSpec, Skeleton
from jixiao.writing.reports.words import Words

KIND = "reports"
FINAL = "决算"
_EVIDENCE: Mapping[str, tuple[Form, ...]] = {"citation": TEXT, "mark": TEXT, "verified": FLAG}
_DATES: Mapping[str, tuple[Form, ...]] = {"valid_from": (Form.DAY,), "valid_to": (Form.DAY,), "note": TEXT}
_WHOLE_SHAPE = Shape(
    {"id": TEXT, **_EVIDENCE, "block": TABLES_FORM},
    {**REPEAT_KEYS, **_DATES, "when": TEXT, "phase": TEXT, "single": FLAG},
)
_CHANGE_SHAPE = Shape({"amends": TEXT, **_EVIDENCE, "block": TABLES_FORM}, _DATES)
_PLACES = ("replaces", "before", "after")


def report_kinds(law: Law) -> tuple[str, ...]:
    """Return the kinds of report that can be made in a place and year, in the order of the files.

    Raises:
        BrokenRulebookError: If a file of reports is wrong; it holds the mistakes of all files.
    """
    return tuple(dict.fromkeys(entry.text("id") for entry in _entries(law) if entry.text("id")))


def load_skeleton(kind: str, *, law: Law, vocabulary: Vocabulary) -> Skeleton:
    """Return the skeleton of a kind of report, with the changes of the lower layers made.

    Raises:
        UnknownReportError: If there is none of this kind.
        BrokenRulebookError: If it, a change or a form is wrong; it holds every mistake found.
    """
    entries = _entries(law)
    own = next((entry for entry in reversed(entries) if entry.text("id") == kind), None)
    if own is None:
        raise UnknownReportError(kind, known=report_kinds(law))
    errors: list[RulebookError] = []
    blocks = list(spread(own, key="block"))
    for change in entries[entries.index(own) + 1 :]:
        if change.text("amends") == kind:
            _amend(blocks, change=change, errors=errors)
    blocks = [_named(block) for block in blocks]
    errors += _repeated_ids(blocks)
    words = Words(vocabulary, vocabulary.phases.get(own.text("phase") or FINAL, ""))
    reader = EntryReader(own, words=words, errors=errors)
    when, subject = reader.asked("when"), reader.repeat()
    table = subject.table if subject else None
    form_of = _form_reader(law, words=words, errors=errors)
    readers = [EntryReader(block, words=words, errors=errors, each=table) for block in blocks]
    read = BlockReader(form_of).read(readers)
    evidence = _evidence(own, errors=errors)
    if errors or evidence is None:
        raise BrokenRulebookError(errors)
    return Skeleton(kind, evidence, subject, reader.flag("single"), read, when)


def _entries(law: Law) -> list[Entry]:
    """Return the report files in force, the most local layer last."""
    errors: list[RulebookError] = []
    found: list[Entry] = []
    for document in law.rulebook.documents(KIND, region=law.region):
        entry = _whole(document)
        wrong = shape_errors(entry, shape=_CHANGE_SHAPE if "amends" in document.data else _WHOLE_SHAPE)
        errors += wrong
        if not wrong and Period(entry.table.get("valid_from", law.on), entry.table.get("valid_to")).covers(law.on):
            errors += _same_in_layer(entry, others=found)
            found.append(entry)
    if errors:
        raise BrokenRulebookError(errors)
    return found


def _whole(document: Document) -> Entry:
    name = document.data.get("id") or f"{document.data.get('amends', document.path.stem)}的修改"
    return Entry(document.path, document.layer, f"report「{name}」", document.data)


def _same_in_layer(entry: Entry, *, others: Iterable[Entry]) -> list[RulebookError]:
    return [
        DuplicateEntryError(entry.path, entry=entry.name, other=other.path)
        for other in others
        if entry.text("id") and other.text("id") == entry.text("id") and other.path.parent == entry.path.parent
    ]


def _amend(blocks: list[Entry], *, change: Entry, errors: list[RulebookError]) -> None:
    """Make the changes of one file: each block replaces another one or stands before or after it."""
    for block in spread(change, key="block"):
        place = next((key for key in _PLACES if key in block.table), "")
        anchor = block.text(place) if place else ""
        ids = [item.text("id") for item in blocks]
        if anchor not in ids:
            nearest = nearest_word(anchor, among=ids)
            key = place or "replaces、before 或 after"
            errors.append(
                UnknownNameError(block.path, entry=block.name, key=key, name=anchor, what="区块", nearest=nearest)
            )
            continue
        at = ids.index(anchor)
        rest = {key: value for key, value in block.table.items() if key != place}
        if place == "replaces":
            del blocks[at]
            rest = {"id": anchor, **rest}
        if rest.get("type") != "none":
            blocks.insert(at + (place == "after"), replace(block, table=rest))


def _named(block: Entry) -> Entry:
    called = block.text("id")
    return replace(block, name=f"{block.name}「{called}」" if called else block.name)


def _repeated_ids(blocks: Iterable[Entry]) -> list[RulebookError]:
    first: dict[str, Entry] = {}
    errors: list[RulebookError] = []
    for block in blocks:
        other = first.setdefault(block.text("id"), block)
        if other is not block:
            errors.append(DuplicateEntryError(block.path, entry=block.name, other=other.path))
    return errors


def _form_reader(law: Law, *, words: Words, errors: list[RulebookError]) -> Callable[[EntryReader], FormSpec | None]:
    """Return the function that reads the form a block names; the most local layer that has it is used."""
    documents = {
        str(document.data["id"]): document
        for document in law.rulebook.documents(form_file.KIND, region=law.region)
        if "table" in document.data and "id" in document.data and isinstance(document.data["table"], list)
    }

    def read(block: EntryReader) -> FormSpec | None:
        name = block.text("form")
        if name not in documents:
            block.unknown("form", name=name, what="表", among=documents)
            return None
        document = documents[name]
        entry = Entry(document.path, document.layer, f"form「{name}」", document.data)
        reader = EntryReader(entry, words=words, errors=errors, each=block.each)
        evidence = _evidence(entry, errors=errors) if reader.fits(form_file.FILE_SHAPE) else None
        return None if evidence is None else form_file.read_form(reader, evidence=evidence)

    return read


def _evidence(entry: Entry, *, errors: list[RulebookError]) -> Evidence | None:
    try:
        return Evidence(entry.text("citation"), entry.mark(), bool(entry.table["verified"]))
    except RulebookError as error:
        errors.append(error)
        return None
