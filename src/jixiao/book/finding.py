"""A finding: what is wrong, where, found and expected, on what basis, and what to do next."""

from msgspec import Struct

from jixiao.book.place import Place


class Operand(Struct, frozen=True):
    """One figure that a rule read.

    Unit:
        printed: the number as printed, in `unit`.
    """

    figure: str  # figure id, empty for a constant or a parameter
    label: str
    printed: str
    unit: str
    place: Place


class Repair(Struct, frozen=True):
    """A proposed change of one figure; confidence is a share from 0 to 1, printed with two decimals."""

    figure: str
    old: str
    new: str
    confidence: str


class Finding(Struct, frozen=True):
    """One finding; `check --format json` prints it.

    Unit:
        severity: error, warning or note.
        certainty: certain or arguable; only a certain error is counted as an error.
        instance: what the rule ran on, e.g. "决算" or a row key; with the rule id it names the finding for ever.
        parts: the message in its parts, each after the word before it, e.g. ("位置", "绩效指标「培训」得分").
    """

    rule: str
    instance: str
    severity: str
    certainty: str
    title: str
    message: str
    place: Place
    stated: str
    computed: str
    arithmetic: str
    operands: tuple[Operand, ...]
    basis: tuple[str, ...]
    fix: str
    is_verified: bool
    also: tuple[str, ...] = ()  # rules that fail for the same cause
    repairs: tuple[Repair, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def shown_severity(self) -> str:
        """The severity under which it is listed: an error that is not certain asks for an explanation."""
        return "warning" if self.severity == "error" and self.certainty != "certain" else self.severity

    @property
    def is_certain_error(self) -> bool:
        """Whether it counts as an error."""
        return self.severity == "error" and self.certainty == "certain"
