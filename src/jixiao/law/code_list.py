"""Code lists: the words that CODE columns draw from, with their synonyms and years."""

import unicodedata
from collections.abc import Mapping
from functools import cached_property

from msgspec import Struct

from jixiao.errors import JixiaoError
from jixiao.law.mark import Mark
from jixiao.law.nearest import nearest_word
from jixiao.law.period import Period


class UnknownCodeError(JixiaoError):
    """A code list has neither a code nor a label nor a synonym of this name."""

    def __init__(self, text: str, *, code_list: str, nearest: str) -> None:
        """Keep the text, the list and the label meant."""
        self.text = text
        self.code_list = code_list
        self.nearest = nearest
        super().__init__(f"“{text}”不在代码表“{code_list}”中。" + (f"是否应为“{nearest}”？" if nearest else ""))


class UnknownCodeListError(JixiaoError):
    """There is no code list of this name."""

    def __init__(self, name: str, *, nearest: str) -> None:
        """Keep the name and the one meant."""
        self.name = name
        self.nearest = nearest
        super().__init__(f"没有代码表“{name}”。" + (f"是否应为“{nearest}”？" if nearest else ""))


class CodeEntry(Struct, frozen=True):
    """One code; what belongs to two parents has one entry for each.

    Unit:
        label: what people read; the code itself in most lists.
        parent: a code of the list of parents, empty at the top.
        synonyms: what forms and reports also call it; read, never written.
        period: the whole years it is in use.
    """

    code: str
    label: str
    parent: str
    synonyms: tuple[str, ...]
    period: Period
    mark: Mark
    is_verified: bool
    layer: str

    @property
    def valid_from(self) -> int:
        """The first year it is in use."""
        return self.period.valid_from.year

    @property
    def valid_to(self) -> int | None:
        """The first year it is no longer in use; None while no end is known."""
        return None if self.period.valid_to is None else self.period.valid_to.year

    def is_used_in(self, year: int) -> bool:
        """Return whether it is in use in a year."""
        return self.valid_from <= year and (self.valid_to is None or year < self.valid_to)


class CodeList(Struct, frozen=True, dict=True):
    """One code list.

    Unit:
        all_entries: the entries of all years, in the order of the files.
        parents_list: the name of the list that holds the parents; its own name where the list is a tree.
    """

    name: str
    title: str
    parents_list: str
    all_entries: tuple[CodeEntry, ...]

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The label of each code; the latest, where it was renamed."""
        latest = sorted(self.all_entries, key=lambda entry: entry.valid_from)
        return {entry.code: entry.label for entry in latest}

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The code of each code, label and synonym, as written in the rulebook.

        A label that several codes share stands for none of them: only the codes tell them apart.
        """
        owners: dict[str, set[str]] = {}
        for entry in self.all_entries:
            for word in (entry.label, *entry.synonyms):
                owners.setdefault(word, set()).add(entry.code)
        alone = {word: next(iter(codes)) for word, codes in owners.items() if len(codes) == 1}
        return alone | {entry.code: entry.code for entry in self.all_entries}

    @cached_property
    def _folded_codes(self) -> Mapping[str, str]:
        return {folded(word): code for word, code in self.codes.items()}

    def entries(self, year: int) -> tuple[CodeEntry, ...]:
        """Return the entries in use in a year."""
        return tuple(entry for entry in self.all_entries if entry.is_used_in(year))

    def label(self, code: str) -> str:
        """Return the label of a code.

        Raises:
            UnknownCodeError: If there is no such code.
        """
        if code not in self.labels:
            raise UnknownCodeError(code, code_list=self.name, nearest=nearest_word(code, among=self.labels))
        return self.labels[code]

    def code(self, text: str) -> str:
        """Return the code that a code, a label or a synonym stands for; width and blanks do not matter.

        Raises:
            UnknownCodeError: If nothing is called so.
        """
        found = self.find_code(text)
        if found is None:
            raise UnknownCodeError(text, code_list=self.name, nearest=nearest_word(text, among=self.codes))
        return found

    def find_code(self, text: str) -> str | None:
        """Return the code like `code`, None if nothing is called so."""
        return self.codes.get(text) or self._folded_codes.get(folded(text))

    def parents(self, code: str) -> tuple[str, ...]:
        """Return the codes directly above a code, none at the top."""
        return self._parents.get(code, ())

    @cached_property
    def _parents(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for entry in self.all_entries:
            if entry.parent:
                found.setdefault(entry.code, {})[entry.parent] = None
        return {code: tuple(parents) for code, parents in found.items()}

    def children(self, code: str) -> tuple[str, ...]:
        """Return the codes directly below a code, in the order of the files."""
        return self._children.get(code, ())

    @cached_property
    def _children(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for entry in self.all_entries:
            found.setdefault(entry.parent, {})[entry.code] = None
        return {parent: tuple(codes) for parent, codes in found.items()}


def folded(text: str) -> str:
    """Return a text without blanks and with half-width signs, for comparing.

    Example:
        >>> folded(" 常年（项目） ")
        '常年(项目)'
    """
    return "".join(unicodedata.normalize("NFKC", text).split())
