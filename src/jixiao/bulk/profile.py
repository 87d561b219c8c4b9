"""What a unit to be made up is like: its kind, its size, its projects, and the words its texts are written with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

SUBJECT_LEVELS = 4  # class, section, item of basic expenditure, item of project expenditure


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity a project is measured by: second-level indicator, name, unit and target."""

    level2: str
    name: str
    unit: str
    target: int


@dataclass(frozen=True, slots=True)
class ProjectProfile:
    """One project.

    Unit:
        budget: the usual budget of a year, in 万元.
        is_added: whether it is a one-off project added during the year.
    """

    key: str
    name: str
    category: str
    budget: int
    purpose: str
    goal: str
    completion: str
    leader: str
    quantity: Measure
    benefit: Measure
    is_added: bool = False


@dataclass(frozen=True, slots=True)
class SubordinateProfile:
    """A subordinate unit with accounts of its own; its budget in 万元."""

    key: str
    name: str
    kind: str
    budget: int


@dataclass(frozen=True, slots=True)
class UnitProfile:
    """One unit.

    Unit:
        personnel, public: the usual basic expenditure of a year, in 万元.
        own: what share of its expenditure it pays from its own funds, in percent by fund code.
        subjects: code and name of the class, the section and the two items its expenditure is booked under.
        medical: the functional subject of its medical insurance.
    """

    key: str
    name: str
    code: str
    kind: str
    level: str
    department: str
    duties: str
    offices: tuple[str, ...]
    posts: Mapping[str, int]
    retired: int
    personnel: int
    public: int
    subjects: tuple[tuple[str, str], ...]
    medical: str
    own: Mapping[str, int]
    projects: tuple[ProjectProfile, ...]
    subordinates: tuple[SubordinateProfile, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """What all made-up units share: texts with {unit} and {year} in them, indicators, score items and tasks."""

    texts: Mapping[str, str]
    indicators: tuple[Mapping[str, Any], ...]
    score_items: tuple[Mapping[str, Any], ...]
    tasks: tuple[Mapping[str, str], ...]

    def written(self, profile: "UnitProfile", *, year: int) -> dict[str, str]:
        """Return the texts as a unit writes them in one year."""
        return {name: text.format(unit=profile.name, year=year) for name, text in self.texts.items()}


def read_pattern(data: Mapping[str, Any]) -> Pattern:
    """Return what the units of a data file share."""
    return Pattern(data["texts"], *(tuple(data[name]) for name in ("indicator", "score_item", "task")))


def read_profiles(data: Mapping[str, Any]) -> Iterator[UnitProfile]:
    """Yield the units of a data file."""
    for unit in data["unit"]:
        plain = {name: value for name, value in unit.items() if name not in {"project", "subordinate"}}
        yield UnitProfile(
            **{
                "own": {},
                **plain,
                "offices": tuple(unit["offices"]),
                "subjects": tuple((code, name) for code, name in unit["subjects"]),
                "projects": tuple(_project(project) for project in unit["project"]),
                "subordinates": tuple(SubordinateProfile(**item) for item in unit.get("subordinate", [])),
            }
        )


def _project(data: Mapping[str, Any]) -> ProjectProfile:
    quantity, benefit = Measure("数量指标", *data["quantity"]), Measure(*data["benefit"])
    return ProjectProfile(**{**data, "quantity": quantity, "benefit": benefit})
