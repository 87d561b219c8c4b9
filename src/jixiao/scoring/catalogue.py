"""The schemes of one place: reading them all, finding one, and the one used where none is named."""

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from msgspec import Struct
from msgspec.structs import replace

from jixiao.book.evaluation import Evaluation
from jixiao.errors import JixiaoError
from jixiao.law.entry import Entry
from jixiao.law.nearest import nearest_word
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, DuplicateEntryError, RulebookError
from jixiao.scoring.scheme import Scheme, Subject, Use
from jixiao.scoring.scheme_file import holds_grades, read_grade_file, read_scheme
from jixiao.scoring.scheme_section import Section

KIND = "schemes"
_OWN_KEYS = frozenset(
    {"id", "label", "use", "valid_from", "valid_to", "instrument", "citation", "mark", "verified", "note"}
)


class UnknownSchemeError(JixiaoError):
    """There is no scheme of this id."""

    def __init__(self, scheme: str, *, nearest: str) -> None:
        """Keep the id and the one meant."""
        self.scheme = scheme
        self.nearest = nearest
        super().__init__(f"没有评分方案“{scheme}”。" + (f"是否应为“{nearest}”？" if nearest else ""))


class SchemeDocument(Protocol):
    """One file of the folder `schemes`, already parsed."""

    @property
    def path(self) -> Path:
        """The file."""

    @property
    def layer(self) -> str:
        """The layer of the rulebook, e.g. cn-51."""

    @property
    def data(self) -> Mapping[str, Any]:
        """Its TOML data: one scheme, or `[[grades]]`."""


class SchemeCatalogue(Struct, frozen=True):
    """The schemes that hold for a place, by id; a more local one of the same id takes the place of the other."""

    schemes: Mapping[str, Scheme]

    def scheme(self, key: str) -> Scheme:
        """Return the scheme of an id.

        Raises:
            UnknownSchemeError: If there is none.
        """
        if key not in self.schemes:
            raise UnknownSchemeError(key, nearest=nearest_word(key, among=self.schemes))
        return self.schemes[key]

    def default(self, *, subject: Subject, on: dt.date) -> Scheme | None:
        """Return the scheme to use where a Book names none: the most local default in force, then the newest.

        A scheme that is a choice or a hypothesis is never returned.

        Args:
            subject: What is scored.
            on: A day; for a fiscal year its last.
        """
        found = [
            scheme
            for scheme in self.schemes.values()
            if scheme.use is Use.DEFAULT and scheme.subject is subject and scheme.period.covers(on)
        ]
        return max(found, key=lambda scheme: (len(scheme.region), scheme.period.valid_from), default=None)

    def scheme_of(self, evaluation: Evaluation, *, on: dt.date) -> Scheme | None:
        """Return the scheme that an evaluation names, else the default for what it scores; None if there is neither.

        Args:
            evaluation: A form; one of a project scores the project, another the whole department.
            on: A day; for a fiscal year its last.

        Raises:
            UnknownSchemeError: If it names a scheme that there is not.
        """
        if evaluation.scheme:
            return self.scheme(evaluation.scheme)
        return self.default(subject=Subject.PROJECT if evaluation.project else Subject.DEPARTMENT, on=on)


def load_schemes(rulebook: Rulebook, *, region: str) -> SchemeCatalogue:
    """Return the schemes of the rulebook that hold for a region.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
        MalformedRegionError: If the region is no division code.
    """
    return parse_schemes(rulebook.documents(KIND, region=region))


def parse_schemes(documents: Iterable[SchemeDocument]) -> SchemeCatalogue:
    """Return the schemes of parsed files, the most local layer last.

    A file holds one scheme, or `[[grades]]`. A scheme that extends another takes over every key that it lacks, except
    those that say what it is and where it is from.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
    """
    errors: list[RulebookError] = []
    whole = [Section(Entry(item.path, item.layer, "", item.data), errors=errors) for item in documents]
    files = [replace(section, scheme=section.text("id")) for section in whole if not holds_grades(section)]
    grades = {bands.key: bands for section in whole if holds_grades(section) for bands in read_grade_file(section)}
    _check_duplicates(files, errors)
    by_id = {section.scheme: section for section in files}
    found = [read_scheme(_extended(section, by_id=by_id), grades=grades) for section in files]
    if errors:
        raise BrokenRulebookError(errors)
    return SchemeCatalogue({scheme.key: scheme for scheme in found})


def _check_duplicates(files: list[Section], errors: list[RulebookError]) -> None:
    first: dict[tuple[Path, str], Path] = {}
    for section in files:
        path = section.entry.path
        other = first.setdefault((path.parent, section.scheme), path)
        if other != path:
            errors.append(DuplicateEntryError(path, entry=f"方案「{section.scheme}」", other=other))


def _extended(section: Section, *, by_id: Mapping[str, Section]) -> Section:
    table = dict(section.entry.table)
    seen = {section.scheme}
    while parent := str(table.pop("extends", "")):
        if parent not in by_id or parent in seen:
            section.refuse("extends", written=parent, expected="另一个方案的 id，且不得循环")
            break
        seen.add(parent)
        table = {**_inherited(by_id[parent].entry.table), **table}
    return replace(section, entry=replace(section.entry, table=table))


def _inherited(table: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if key not in _OWN_KEYS}
