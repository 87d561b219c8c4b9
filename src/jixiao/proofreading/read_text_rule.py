"""Read text rules from the tables of the rulebook; every mistake is reported with file, key and nearest word."""

from collections.abc import Iterable, Iterator, Mapping

from jixiao.book.verdict import SEVERITIES
from jixiao.law.entry import Entry, Form, Shape, read_entries, shape_errors
from jixiao.law.nearest import nearest_word
from jixiao.law.rulebook_error import DuplicateEntryError, RulebookError, WrongValueError
from jixiao.proofreading import text_checks
from jixiao.proofreading.text_need import NEEDS
from jixiao.proofreading.text_rule import CHECKS, TextCase, TextRule

REGISTERED = (text_checks,)  # importing the checks registers them
CERTAINTIES = ("certain", "arguable")
KINDS = ("text", "law")
STAGES = ("live", "beta", "retired")
VERDICTS = ("pass", "fail", "not_applicable", "cannot_tell")
_SHAPE = Shape(
    {
        "id": (Form.TEXT,),
        "title": (Form.TEXT,),
        "severity": (Form.TEXT,),
        "certainty": (Form.TEXT,),
        "kind": (Form.TEXT,),
        "basis": (Form.TEXTS,),
        "fix": (Form.TEXT,),
        "check": (Form.TEXT,),
    },
    {"needs": (Form.TEXTS,), "stage": (Form.TEXT,), "verified": (Form.FLAG,), "case": (Form.TABLES,)},
)
_CASE_SHAPE = Shape(
    {"verdict": (Form.TEXT,), "text": (Form.TEXT,)},
    {
        "quotes": (Form.TEXTS,),
        "kind": (Form.TEXT,),
        "year": (Form.WHOLE,),
        "last_year": (Form.TEXT,),
        "note": (Form.TEXT,),
    },
)


def read_text_rules(
    entries: Iterable[Entry], *, kinds: Iterable[str]
) -> tuple[list[tuple[Entry, TextRule]], list[RulebookError]]:
    """Return the rules of entries, each with its entry, and every mistake in them.

    Args:
        entries: The tables `[[text]]`.
        kinds: The codes of `document_kind` that an example may name.
    """
    listed, known = list(entries), tuple(kinds)
    pairs, errors = read_entries(listed, shape=_SHAPE, build=lambda entry: (entry, _rule(entry)))
    errors += [error for entry, _ in pairs for error in _problems(entry, kinds=known)]
    return pairs, [*errors, *_repeated(pairs)]


def _rule(entry: Entry) -> TextRule:
    return TextRule(
        id=entry.text("id"),
        title=entry.text("title"),
        severity=entry.text("severity"),
        certainty=entry.text("certainty"),
        kind=entry.text("kind"),
        basis=entry.texts("basis"),
        fix=entry.text("fix"),
        check=entry.text("check"),
        needs=entry.texts("needs"),
        stage=entry.text("stage") or "live",
        is_verified=entry.table.get("verified", False),
        layer=entry.layer,
        cases=tuple(_case(case) for case in _case_entries(entry)),
    )


def _case(entry: Entry) -> TextCase:
    return TextCase(
        verdict=entry.text("verdict"),
        text=entry.text("text"),
        quotes=entry.texts("quotes"),
        kind=entry.text("kind"),
        year=entry.table.get("year", 0),
        last_year=entry.text("last_year"),
        note=entry.text("note"),
    )


def _case_entries(entry: Entry) -> Iterator[Entry]:
    for number, table in enumerate(entry.table.get("case", ()), start=1):
        yield Entry(entry.path, entry.layer, f"{entry.name}第 {number} 个例子", table)


def _problems(entry: Entry, *, kinds: tuple[str, ...]) -> Iterator[RulebookError]:
    choices = {
        "severity": tuple(SEVERITIES),
        "certainty": CERTAINTIES,
        "kind": KINDS,
        "stage": STAGES,
        "check": tuple(CHECKS),
    }
    yield from _wrong_choices(entry, choices=choices)
    yield from (_wrong_choice(entry, "needs", value=need, among=tuple(NEEDS)) for need in _unknown_needs(entry))
    for case in _case_entries(entry):
        found = shape_errors(case, shape=_CASE_SHAPE)
        yield from found or _wrong_choices(case, choices={"verdict": VERDICTS, "kind": kinds})


def _unknown_needs(entry: Entry) -> Iterator[str]:
    yield from (need for need in entry.texts("needs") if need not in NEEDS)


def _wrong_choices(entry: Entry, *, choices: Mapping[str, tuple[str, ...]]) -> Iterator[WrongValueError]:
    for key, allowed in choices.items():
        if key in entry.table and entry.text(key) not in allowed:
            yield _wrong_choice(entry, key, value=entry.text(key), among=allowed)


def _wrong_choice(entry: Entry, key: str, *, value: str, among: tuple[str, ...]) -> WrongValueError:
    nearest = nearest_word(value, among=among)
    hint = f"（是否应为 {nearest}？）" if nearest else ""
    return entry.wrong_value(key, value=value, expected=f"以下之一：{'、'.join(among)}{hint}")


def _repeated(pairs: Iterable[tuple[Entry, TextRule]]) -> Iterator[DuplicateEntryError]:
    """Yield the rules of one layer that take a number already used there."""
    used: dict[tuple[object, str], Entry] = {}
    for entry, rule in pairs:
        first = used.setdefault((entry.path.parent, rule.id), entry)
        if first is not entry:
            yield DuplicateEntryError(entry.path, entry=entry.name, other=first.path)
