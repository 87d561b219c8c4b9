"""Read the entries of a skeleton or a form; every mistake is collected with its file, entry and key."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import TypeVar

from msgspec.structs import replace

from jixiao.book.column import TableSchema
from jixiao.book.schema import TABLES
from jixiao.formula.problem import FormulaError
from jixiao.law.entry import Entry, Form, Shape, shape_errors
from jixiao.law.nearest import nearest_word
from jixiao.law.rulebook_error import RulebookError
from jixiao.writing.reports.problem import UnknownNameError, UnreadableTextError
from jixiao.writing.reports.spec import Missing, Repeat, Sentence, Wording
from jixiao.writing.reports.words import Asked, Line, Words

T = TypeVar("T")
Choice = TypeVar("Choice", bound=Enum)

FOR_EACH = "for_each"
PLACEHOLDER = "〈项〉"
TEXT, FLAG, WHOLE, TEXTS, TABLES_FORM = (Form.TEXT,), (Form.FLAG,), (Form.WHOLE,), (Form.TEXTS,), (Form.TABLES,)
WORDING = (Form.TEXT, Form.TEXTS)
REPEAT_KEYS: Mapping[str, tuple[Form, ...]] = {
    "each": TEXT,
    "where": TEXT,
    "match": (Form.TEXT_BY_KEY,),
    "order": TEXT,
    "descending": FLAG,
    "group": TEXTS,
}
_SENTENCE_KEYS: Mapping[str, tuple[Form, ...]] = {
    **REPEAT_KEYS,
    "when": TEXT,
    "otherwise": WORDING,
    "missing": TEXT,
    "join": TEXT,
    "opening": WORDING,
    "closing": WORDING,
    "counted": FLAG,
    "empty": WORDING,
}
SENTENCE_SHAPE = Shape({"text": WORDING}, _SENTENCE_KEYS)


class EntryReader:
    """Reads one entry; `each` is the table whose row its texts speak of, None for the Book as a whole."""

    def __init__(
        self, entry: Entry, *, words: Words, errors: list[RulebookError], each: TableSchema | None = None
    ) -> None:
        """Keep what is needed to read a value and to say what is wrong with it."""
        self.entry = entry
        self.words = words
        self.errors = errors
        self.each = each

    def inside(self, table: TableSchema | None) -> "EntryReader":
        """Return the reader of the same entry in the rows of a table, itself without one."""
        return self if table is None else EntryReader(self.entry, words=self.words, errors=self.errors, each=table)

    def fits(self, shape: Shape) -> bool:
        """Whether the keys of the entry are right; what is wrong is collected."""
        found = shape_errors(self.entry, shape=shape)
        self.errors += found
        return not found

    def below(self, key: str, *, shape: Shape | None = None) -> list["EntryReader"]:
        """Return the readers of the entries under a key, those with wrong keys left out."""
        readers = [
            EntryReader(entry, words=self.words, errors=self.errors, each=self.each)
            for entry in spread(self.entry, key=key)
        ]
        return readers if shape is None else [reader for reader in readers if reader.fits(shape)]

    def has(self, key: str) -> bool:
        """Whether the entry has a key."""
        return key in self.entry.table

    def text(self, key: str) -> str:
        """Return a text, empty if it is not there."""
        return self.entry.text(key)

    def flag(self, key: str) -> bool:
        """Return a flag, False if it is not there."""
        return bool(self.entry.table.get(key, False))

    def whole(self, key: str, *, default: int) -> int:
        """Return a whole number."""
        return int(self.entry.table.get(key, default))

    def choice(self, key: str, *, default: Choice) -> Choice:
        """Return one of the words that a key may hold."""
        kind = type(default)
        word = self.text(key)
        if not word:
            return default
        try:
            return kind(word)
        except ValueError:
            expected = f"以下之一：{'、'.join(str(item.value) for item in kind)}"
            self.errors.append(self.entry.wrong_value(key, value=word, expected=expected))
            return default

    def lines(self, key: str) -> tuple[Line, ...]:
        """Return the texts under a key, one or several."""
        given = self.entry.table.get(key, ())
        texts = (given,) if isinstance(given, str) else tuple(given)
        return tuple(line for text in texts if (line := self._tried(key, self._line, text=text)) is not None)

    def _line(self, text: str) -> Line:
        return self.words.line(text, each=self.each)

    def asked(self, key: str) -> Asked | None:
        """Return a condition or an expression, None if it is not there."""
        text = self.text(key)
        return self.ask(key, text=text) if text else None

    def ask(self, key: str, *, text: str) -> Asked | None:
        """Return an expression that stands under a key, None if it cannot be read."""
        return self._tried(key, lambda source: self.words.asked(source, each=self.each), text=text)

    def _tried(self, key: str, read: Callable[[str], T], *, text: str) -> T | None:
        try:
            return read(text)
        except FormulaError as error:
            self.errors.append(UnreadableTextError(self.entry.path, entry=self.entry.name, key=key, cause=error))
            return None

    def repeat(self) -> Repeat | None:
        """Return the rows to repeat over, None where the entry has no `each`."""
        label = self.text("each")
        if not label:
            return None
        table = next((item for item in TABLES if item.label == label and item.attribute), None)
        if table is None:
            self.unknown("each", name=label, what="表", among=[item.label for item in TABLES if item.attribute])
            return None
        inner = self.inside(table)
        return Repeat(
            table=table,
            where=inner.asked("where"),
            match=tuple(self._match(table)),
            order=inner.asked("order"),
            is_descending=self.flag("descending"),
            group=tuple(self._columns(table)),
        )

    def _match(self, table: TableSchema) -> Iterable[tuple[str, Asked]]:
        for label, outer in self.entry.table.get("match", {}).items():
            asked = self.ask("match", text=outer)
            name = self._column(table, label=label, key="match")
            if asked is not None and name:
                yield name, asked

    def _columns(self, table: TableSchema) -> Iterable[str]:
        for label in self.entry.texts("group"):
            if name := self._column(table, label=label, key="group"):
                yield name

    def _column(self, table: TableSchema, *, label: str, key: str) -> str:
        names = {column.label: column.name for column in table.columns} | {"编号": "key"}
        if label not in names:
            self.unknown(key, name=label, what=f"“{table.label}”的列", among=names)
        return names.get(label, "")

    def sentence(self) -> Sentence:
        """Return the sentence that an entry with the keys of `SENTENCE_SHAPE` describes."""
        repeat = self.repeat()
        inner = self.inside(repeat.table if repeat else None)
        return Sentence(
            text=inner.lines("text"),
            otherwise=self.lines("otherwise"),
            when=self.asked("when"),
            missing=self.choice("missing", default=Missing.MARK),
            repeat=repeat,
            join=self.text("join"),
            before=self.lines("opening"),
            after=self.lines("closing"),
            is_counted=self.flag("counted"),
            empty=self.lines("empty"),
        )

    def sentences(self, key: str, *, text: str = "", missing: Missing = Missing.MARK) -> tuple[Sentence, ...]:
        """Return the sentences under a key, after the one that a text key of the entry itself holds.

        Args:
            key: The key of the sentences.
            text: The key of the entry's own sentence, empty without one.
            missing: What the entry's own sentence prints for a missing value, unless the entry says so itself.
        """
        own: list[Sentence] = []
        wording: Wording = self.lines(text) if text else ()
        if wording:
            own.append(Sentence(wording, missing=self.choice("missing", default=missing)))
        return (*own, *(reader.sentence() for reader in self.below(key, shape=SENTENCE_SHAPE)))

    def unknown(self, key: str, *, name: str, what: str, among: Iterable[str]) -> None:
        """Collect that a name is not there."""
        nearest = nearest_word(name, among=among)
        entry = self.entry
        self.errors.append(
            UnknownNameError(entry.path, entry=entry.name, key=key, name=name, what=what, nearest=nearest)
        )


def spread(entry: Entry, *, key: str) -> Iterable[Entry]:
    """Yield the entries under a key; one with `for_each` stands for one entry for each of its words."""
    for number, table in enumerate(entry.table.get(key, ()), start=1):
        name = f"{entry.name} 第 {number} 个 {key}".strip()
        words = table.get(FOR_EACH)
        if not isinstance(words, list):
            yield replace(entry, name=name, table=table)
            continue
        rest = {inner: value for inner, value in table.items() if inner != FOR_EACH}
        for word in words:
            told = {inner: _replaced(value, word=str(word)) for inner, value in rest.items()}
            yield replace(entry, name=f"{name}（{word}）", table=told)


def _replaced(value: object, *, word: str) -> object:
    if isinstance(value, str):
        return value.replace(PLACEHOLDER, word)
    if isinstance(value, list):
        return [_replaced(item, word=word) for item in value]
    if isinstance(value, dict):
        return {key: _replaced(item, word=word) for key, item in value.items()}
    return value
