"""Duties of disclosure: what has to be published, counted from which event, within which parameter."""

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from jixiao.errors import JixiaoError
from jixiao.law.entry import Entry, Form, Shape, read_entries
from jixiao.law.in_force import Law
from jixiao.law.mark import Mark
from jixiao.law.nearest import nearest_word
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, RulebookError

_KIND, _FILE = "disclosure", "duties"
_SHAPE = Shape(
    {
        "id": (Form.TEXT,),
        "event": (Form.TEXT,),
        "what": (Form.TEXT,),
        "parameter": (Form.TEXT,),
        "citation": (Form.TEXT,),
        "mark": (Form.TEXT,),
        "verified": (Form.FLAG,),
    },
    {"instrument": (Form.TEXT,)},
)


class UnknownDutyError(JixiaoError):
    """The rulebook has no duty of disclosure of this id."""

    def __init__(self, duty: str, *, nearest: str) -> None:
        """Keep what was asked for and the id meant."""
        self.duty = duty
        self.nearest = nearest
        super().__init__(f"没有叫“{duty}”的公开事项。" + (f"是否应为“{nearest}”？" if nearest else ""))


class DisclosureDuty(Struct, frozen=True):
    """One duty.

    Unit:
        event: what happened on the day from which it is counted, e.g. 决算批复.
        what: what has to be published.
        parameter: the id of the parameter that holds the days.
    """

    id: str
    event: str
    what: str
    parameter: str
    instrument: str
    citation: str
    mark: Mark
    is_verified: bool

    def basis(self, law: Law) -> str:
        """Return the basis as it is printed, and that it is not verified where it is not."""
        source = law.instrument(self.instrument).name if self.instrument else ""
        joined = "：".join(part for part in (source, self.citation) if part)
        return joined if self.is_verified else f"{joined}（未经核实，依据标记：{self.mark.value}）"


def duties_of(law: Law) -> Mapping[str, DisclosureDuty]:
    """Return the duties of the place of a law, by id; a lower layer replaces by id.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
    """
    return _duties(law.rulebook, law.region)


def duty_of(law: Law, *, duty: str) -> DisclosureDuty:
    """Return one duty.

    Raises:
        UnknownDutyError: If there is none of this id.
    """
    found = duties_of(law)
    if duty not in found:
        raise UnknownDutyError(duty, nearest=nearest_word(duty, among=found))
    return found[duty]


@lru_cache(maxsize=64)
def _duties(rulebook: Rulebook, region: str) -> Mapping[str, DisclosureDuty]:
    reading = rulebook.read(_KIND, region=region, name=_FILE)
    errors: list[RulebookError] = list(reading.errors)
    entries: list[Entry] = []
    for document in reading.documents:
        tables, wrong = document.tables("duty")
        entries += tables
        errors += wrong
    found, wrong = read_entries(entries, shape=_SHAPE, build=_built)
    errors += wrong
    if errors:
        raise BrokenRulebookError(errors)
    return {duty.id: duty for duty in found}


def _built(entry: Entry) -> DisclosureDuty:
    return DisclosureDuty(
        id=entry.text("id"),
        event=entry.text("event"),
        what=entry.text("what"),
        parameter=entry.text("parameter"),
        instrument=entry.text("instrument"),
        citation=entry.text("citation"),
        mark=entry.mark(),
        is_verified=entry.table["verified"],
    )
