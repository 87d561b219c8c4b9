"""Word lists: the words of the field that checks of running text look for, kept in the rulebook."""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property

from msgspec import Struct, field

from jixiao.errors import JixiaoError
from jixiao.law.entry import Entry, Form, Shape, read_entries
from jixiao.law.nearest import nearest_word
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, RulebookError

KIND = "words"
_SHAPE = Shape({"name": (Form.TEXT,), "title": (Form.TEXT,), "words": (Form.TEXTS,)})


class UnknownWordListError(JixiaoError):
    """There is no word list of this name."""

    def __init__(self, name: str, *, nearest: str) -> None:
        """Keep the name and the one meant."""
        self.name = name
        self.nearest = nearest
        super().__init__(f"没有词表“{name}”。" + (f"是否应为“{nearest}”？" if nearest else ""))


class WordLists(Struct, frozen=True, dict=True):
    """The word lists of one place, by name.

    Unit:
        lists: a word may be several, parted by | for words of one meaning or by > for a word and the right one.
    """

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {}

    def __getitem__(self, name: str) -> tuple[str, ...]:
        """Return the words of a list.

        Raises:
            UnknownWordListError: If there is none of this name.
        """
        if name not in self.lists:
            raise UnknownWordListError(name, nearest=nearest_word(name, among=self.lists))
        return self.lists[name]

    def find(self, name: str) -> tuple[str, ...]:
        """Return the words of a list, none if there is no such list."""
        return self.lists.get(name, ())

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return a pattern that finds the words of a list, the longest first.

        Raises:
            UnknownWordListError: If there is none of this name.
        """
        if name not in self._patterns:
            self._patterns[name] = re.compile(alternatives(self[name]))
        return self._patterns[name]

    def groups(self, name: str) -> tuple[tuple[str, ...], ...]:
        """Return the words of a list, each with those of the same meaning.

        Raises:
            UnknownWordListError: If there is none of this name.
        """
        return tuple(tuple(word.split("|")) for word in self[name])

    def pairs(self, name: str) -> Mapping[str, str]:
        """Return the right word for each wrong one of a list.

        Raises:
            UnknownWordListError: If there is none of this name.
        """
        parted = (word.partition(">") for word in self[name])
        return {wrong: right for wrong, _, right in parted}

    def share(self, name: str) -> Fraction:
        """Return the share that a list of one entry such as 1/2 holds.

        Raises:
            UnknownWordListError: If there is none of this name.
        """
        return Fraction(self[name][0])


def alternatives(words: Iterable[str]) -> str:
    """Return the source of a pattern that finds any of the words, the longest first.

    Words are put together by their first character, so that a long list costs little where no word begins.

    Example:
        >>> alternatives(["预计", "预计执行", "拟"])
        '拟|预(?:计执行|计)'
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(_alternative(re.escape(first), rests=rests[first]) for first in sorted(rests))


def _alternative(first: str, *, rests: list[str]) -> str:
    return f"{first}{rests[0]}" if len(rests) == 1 else f"{first}(?:{'|'.join(rests)})"


def load_words(rulebook: Rulebook, *, region: str) -> WordLists:
    """Return the word lists of a region; a lower layer adds to the list of the same name.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
    """
    reading = rulebook.read(KIND, region=region)
    errors: list[RulebookError] = list(reading.errors)
    entries: list[Entry] = []
    for document in reading.documents:
        tables, wrong = document.tables("words")
        entries += tables
        errors += wrong
    found, wrong = read_entries(entries, shape=_SHAPE, build=lambda entry: (entry.text("name"), entry.texts("words")))
    errors += wrong
    if errors:
        raise BrokenRulebookError(errors)
    return WordLists(_merged(found))


def _merged(found: Iterable[tuple[str, tuple[str, ...]]]) -> Mapping[str, tuple[str, ...]]:
    lists: dict[str, tuple[str, ...]] = {}
    for name, words in found:
        lists[name] = tuple(dict.fromkeys((*lists.get(name, ()), *words)))
    return lists
