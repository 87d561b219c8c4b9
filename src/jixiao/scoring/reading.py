"""A figure as scoring reads it, and what stands in the way of a score."""

from fractions import Fraction
from functools import cache

from msgspec import Struct

from jixiao.book.evaluation import ScoreItem
from jixiao.book.figure import Exact, Figure, State
from jixiao.book.finding import Operand
from jixiao.book.indicator import Indicator
from jixiao.book.money import FEN_PER
from jixiao.book.place import Place
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.scoring.arithmetic import number_text
from jixiao.scoring.trace import Outcome

MONEY_UNIT = "万元"


class Reading(Struct, frozen=True):
    """One figure with its id and its label.

    Unit:
        unit: as printed.
        is_money: whether the figure is an amount in fen, printed in 万元; an indicator measured in 万元 is none.
    """

    figure_id: str
    label: str
    figure: Figure
    unit: str = ""
    is_money: bool = False

    @property
    def number(self) -> Exact:
        """The number as printed in its unit."""
        return Fraction(self.figure.number, FEN_PER[MONEY_UNIT]) if self.is_money else self.figure.number

    @property
    def operand(self) -> Operand:
        """The figure for the trace."""
        printed = number_text(self.number) if self.figure.is_value else _STATE_WORDS[self.figure.state]
        return Operand(self.figure_id, self.label, printed, self.unit, Place())


_STATE_WORDS = {State.NOT_APPLICABLE: "不涉及", State.BLANK: "未填写", State.MISSING: "未填写"}


def read_cell(row: Indicator | ScoreItem, *, column: str, table: str, unit: str = "") -> Reading:
    """Return the figure of a column of a row, labelled as the schema labels it."""
    return Reading(f"{table}/{row.key}/{column}", _label(table, column), getattr(row, column), unit)


@cache
def _label(table: str, column: str) -> str:
    return TABLE_BY_NAME[table].column(column).label


def read_text(row: Indicator | ScoreItem, *, column: str, table: str) -> Operand:
    """Return the text of a column of a row for the trace."""
    printed = getattr(row, column).strip() or _STATE_WORDS[State.BLANK]
    return Operand(f"{table}/{row.key}/{column}", _label(table, column), printed, "", Place())


class Obstacle(Struct, frozen=True):
    """Why a score cannot be given: the outcome, a sentence and the ids of the figures that are not there."""

    outcome: Outcome
    problem: str
    missing: tuple[str, ...] = ()


def find_obstacle(readings: tuple[Reading, ...]) -> Obstacle | None:
    """Return what is missing or does not apply, None if every figure has a number; missing goes first."""
    missing = tuple(item for item in readings if item.figure.state in (State.BLANK, State.MISSING))
    if missing:
        return Obstacle(Outcome.CANNOT_TELL, f"{_labels(missing)}未填写。", tuple(item.figure_id for item in missing))
    absent = tuple(item for item in readings if item.figure.state is State.NOT_APPLICABLE)
    return Obstacle(Outcome.NOT_APPLICABLE, f"{_labels(absent)}填为不涉及。") if absent else None


def _labels(readings: tuple[Reading, ...]) -> str:
    return "、".join(item.label for item in readings)
