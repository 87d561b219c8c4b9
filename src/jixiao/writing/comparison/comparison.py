"""What a comparison says: each printed figure with the Book's number, the file's number and the state."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jixiao.writing.comparison.standing import Standing
from jixiao.writing.comparison.state import State

SCHEMA = "jixiao.compare/1"


@dataclass(frozen=True, eq=False)
class Item:
    """One printed figure, or one number that the report had not.

    Unit:
        number: 1, 2, 3 … in the order of the report, then of the added numbers; the same for the same file and Book.
        figure: the figure id, empty for an added number that is a copy of none.
        name: the figure in words.
        expected: what the Book prints, None for an added number.
        found: what stands in the file, None where nothing was found.
        note: what else the reader should know, a full sentence.
    """

    number: int
    state: State
    figure: str
    name: str
    expected: Standing | None
    found: Standing | None
    note: str = ""

    @property
    def book(self) -> str:
        """What the Book prints, with the unit of money."""
        return self.expected.text if self.expected else ""

    @property
    def file(self) -> str:
        """What stands in the file, with the unit of money."""
        return self.found.text if self.found else ""

    @property
    def where(self) -> str:
        """The place in words; where it was in the report as it was written if the file has it no more."""
        if self.found is not None:
            return self.found.where
        return f"原在{self.expected.where}" if self.expected else ""


@dataclass(frozen=True, eq=False)
class Comparison:
    """A whole comparison.

    Unit:
        kind: the kind of report.
        items: every printed figure, unchanged ones too, then the added numbers.
        changed_words: how many lines were changed apart from their numbers; they are not judged.
    """

    name: str
    kind: str
    unit: str
    year: int
    items: tuple[Item, ...]
    changed_words: int = 0

    @cached_property
    def shown(self) -> tuple[Item, ...]:
        """The items that a person looks at: all that are not unchanged."""
        return tuple(item for item in self.items if item.state is not State.SAME)

    @property
    def is_different(self) -> bool:
        """Whether the file does not say what the Book says, or a figure was not found."""
        return any(item.state.is_different for item in self.items)

    def count(self, state: State) -> int:
        """Return how many items are in a state."""
        return sum(item.state is state for item in self.items)

    def describe(self) -> str:
        """Return the result as one sentence."""
        changed = [item for item in self.items if item.state.is_changed]
        parts = [_changed_words(changed) if changed else "没有数字被手工改动"]
        parts += [words.format(count) for state, words in _COUNTED if (count := self.count(state))]
        if self.changed_words:
            parts.append(f"文字改动 {self.changed_words} 处，不作判断")
        printed = sum(item.expected is not None for item in self.items)
        return f"{'；'.join(parts)}。报告中共有 {printed} 处台账的数，{self.count(State.SAME)} 处未改。"


_COUNTED = (
    (State.OUTDATED, "{} 处没有改动，但台账已经改了"),
    (State.LOST, "{} 处找不到"),
    (State.ADDED, "新增数字 {} 处"),
)


def comparison_to_json(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison as an object of plain JSON values; numbers are texts as they stand."""
    return {
        "schema": SCHEMA,
        "document": {
            "name": comparison.name,
            "kind": comparison.kind,
            "unit": comparison.unit,
            "year": comparison.year,
        },
        "summary": comparison.describe(),
        "counts": {state.name.lower(): comparison.count(state) for state in State},
        "changed_words": comparison.changed_words,
        "figures": [_item_to_json(item) for item in comparison.items],
    }


def _item_to_json(item: Item) -> dict[str, Any]:
    standing = item.found or item.expected
    place = {} if item.found is None else _place_to_json(item.found)
    return {
        "number": item.number,
        "state": item.state.name.lower(),
        "label": item.state.value,
        "figure": item.figure,
        "name": item.name,
        "book": item.book,
        "file": item.file,
        "where": item.where,
        "quote": standing.quote if standing else "",
        "note": item.note,
        "place": place,
    }


def _place_to_json(found: Standing) -> dict[str, int]:
    place = found.line.place
    parts = {"paragraph": place.paragraph, "table": place.table, "row": place.row, "column": place.column}
    return {name: value for name, value in parts.items() if value} | {"start": found.start, "end": found.end}


def _changed_words(changed: Iterable[Item]) -> str:
    states = [item.state for item in changed]
    differing = states.count(State.DIFFERS)
    return f"{len(states)} 处数字被手工改动，{f'其中 {differing} 处与台账不符' if differing else '都与台账一致'}"
