"""What rows are called where other tables refer to them: a name that people know, with the key only where needed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from jixiao.book.column import Cell as CellContent
from jixiao.book.column import Column, Kind
from jixiao.law.code_list import folded

_KEYED = re.compile("〔([^〔〕]+)〕$")
_JOINT = "·"


@dataclass(frozen=True)
class RowNames:
    """The names of the rows of one table.

    Shape:
        names[key] is the name of a row, empty where it has none.
    """

    names: Mapping[str, str]

    @cached_property
    def _keys(self) -> Mapping[str, tuple[str, ...]]:
        """Keys by folded name."""
        keys: dict[str, tuple[str, ...]] = {}
        for key, name in self.names.items():
            keys[folded(name)] = (*keys.get(folded(name), ()), key)
        return keys

    def display(self, key: str) -> str:
        """Return what stands in a cell that refers to a row: its name, with the key where two are called so.

        Example:
            >>> names = RowNames({"k1": "培训", "k2": "培训", "k3": "购置", "k4": ""})
            >>> [names.display(key) for key in names.names]
            ['培训〔k1〕', '培训〔k2〕', '购置', 'k4']
        """
        name = self.names.get(key, "")
        if not name:
            return key
        is_plain = len(self._keys[folded(name)]) == 1 and name not in self.names and not _KEYED.search(name)
        return name if is_plain else f"{name}〔{key}〕"

    def find(self, text: str) -> tuple[str, ...]:
        """Return the keys of the rows that a cell may mean: one if it is right, none or several if it is not."""
        if text in self.names:
            return (text,)
        keyed = _KEYED.search(text)
        if keyed and keyed[1] in self.names:
            return (keyed[1],)
        return self._keys.get(folded(text), ())


def name_of_row(
    columns: tuple[Column, ...],
    *,
    content: Callable[[str], CellContent],
    label: Callable[[str, str], str],
    names: Mapping[str, RowNames],
) -> str:
    """Return the name of a row.

    Args:
        columns: The columns that name it.
        content: Its content by column name.
        label: The label of a code of a code list.
        names: The names of the rows of other tables.
    """
    parts = (_shown(content(column.name), column=column, label=label, names=names) for column in columns)
    return _JOINT.join(part for part in parts if part)


def _shown(
    content: CellContent, *, column: Column, label: Callable[[str, str], str], names: Mapping[str, RowNames]
) -> str:
    if not content:
        return ""
    if column.kind is Kind.CODE:
        return label(column.codes, content)
    if column.kind is Kind.REFERENCE and column.table in names:
        return names[column.table].display(content)
    return str(content)
