"""The trace of a score: formula, inputs, rounding, parameters, and what a person has to look at."""

from enum import Enum

from msgspec import Struct, structs
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.figure import Exact
from jixiao.book.finding import Operand
from jixiao.law.mark import Mark
from jixiao.scoring.arithmetic import number_text, score_floor


class Outcome(Enum):
    """Whether there is a score, and if not, why."""

    SCORED = "scored"
    NOT_APPLICABLE = "not_applicable"
    NEEDS_PERSON = "needs_person"
    CANNOT_TELL = "cannot_tell"

    @property
    def label(self) -> str:
        """The word for people."""
        return _OUTCOME_LABELS[self]


_OUTCOME_LABELS = {
    Outcome.SCORED: "已计分",
    Outcome.NOT_APPLICABLE: "不适用",
    Outcome.NEEDS_PERSON: "待评定",
    Outcome.CANNOT_TELL: "无法计分",
}


class FlagKind(Enum):
    """What a person has to look at; the value is the word for people."""

    REASON = "需说明原因"
    STATEMENT = "需写评分说明"
    SURVEY = "需调查佐证"
    COST_OVER = "成本超目标"
    OVER_REVIEW = "超额复核"
    OVER_REASON = "超额须说明"
    DEDUCTION_ALLOWED = "可人工酌减"
    DEDUCTION_UNFOUNDED = "超额扣分无依据"
    HUMAN_CHANGE = "人工调分"
    SCORE_REFUSED = "得分不采用"
    UNSCORED = "分值未计"
    LEVEL_INFERRED = "达成程度系推定"
    OVERSPENT = "超预算执行"
    FINISH_UNKNOWN = "完成情况待核"
    MAXIMUM_UNKNOWN = "满分不明"
    WEIGHT_DIFFERS = "分值与方案不符"
    ITEM_UNKNOWN = "方案外评分项"
    TOTAL_TOO_HIGH = "总分超过满分"


class Flag(Struct, frozen=True):
    """One thing to look at; it is open until the Book holds what it asks for."""

    kind: FlagKind
    note: str
    is_open: bool = True


class Basis(Struct, frozen=True):
    """One parameter that a score rests on.

    Unit:
        parameter: scheme and section, e.g. SELF-MOF-2020-10/indicator_method「按完成比例」.
        value: the parameter in words.
        source: the instrument and the article, or where else the value comes from.
    """

    parameter: str
    value: str
    source: str
    is_verified: bool

    @property
    def verified_text(self) -> str:
        """The word to print beside the value."""
        return "已核实" if self.is_verified else "未核实"


class Citation(Struct, frozen=True):
    """The place of a section in its file and what it rests on.

    Unit:
        parameter: scheme and section, e.g. SELF-MOF-2020-10/indicator_method「按完成比例」.
        instrument: the id of an instrument of the rulebook, empty where there is none.
        text: the article, or where the value comes from.
    """

    parameter: str
    instrument: str
    text: str
    mark: Mark
    is_verified: bool

    def states(self, value: str) -> Basis:
        """Return the entry of a trace that cites this section for a value."""
        return Basis(self.parameter, value, f"{self.instrument} {self.text}".strip(), self.is_verified)


class Trace(Struct, frozen=True):
    """How one score came about.

    Unit:
        subject: the id of the figure that is scored, e.g. indicator/k7q2/score; empty for a sum that has none.
        weight: the maximum in points, None if unknown.
        score: the awarded points of at most 2 decimals, None if there are none.
        computed: the points by the formula before any human change, None where only a person can say.
        low, high: the range a person chooses from, None where a formula decides.
        ratio: the achieved ratio or the execution rate, 1 means 100 %, uncapped; None where it has no meaning.
        problem: why there is no score, a sentence; empty with a score.
        missing: ids of the figures that are not there.
        explanation: what the Book says about lost points.
    """

    subject: str
    label: str
    weight: Exact | None
    outcome: Outcome = Outcome.SCORED
    score: Exact | None = None
    computed: Exact | None = None
    low: Exact | None = None
    high: Exact | None = None
    ratio: Exact | None = None
    formula: str = ""
    rounding: str = ""
    problem: str = ""
    explanation: str = ""
    missing: tuple[str, ...] = ()
    inputs: tuple[Operand, ...] = ()
    basis: tuple[Basis, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def lost(self) -> Exact | None:
        """The points lost, None without a score or a known maximum; what a weight has below 0.01 cannot be lost."""
        return None if self.score is None or self.weight is None else score_floor(self.weight) - self.score

    @property
    def is_verified(self) -> bool:
        """Whether every parameter it rests on was checked against an official text."""
        return all(item.is_verified for item in self.basis)

    @property
    def open_flags(self) -> tuple[Flag, ...]:
        """The flags that still ask for something."""
        return tuple(flag for flag in self.flags if flag.is_open)

    def unscored(self, outcome: Outcome, *, problem: str, missing: tuple[str, ...] = ()) -> "Trace":
        """Return this trace without a score, its weight reported as not counted."""
        amount = "分值不明" if self.weight is None else f"{number_text(self.weight)} 分"
        flag = Flag(FlagKind.UNSCORED, f"{amount}，未计入总分：{problem}")
        return structs.replace(self, outcome=outcome, problem=problem, missing=missing, flags=(*self.flags, flag))

    def placed(self, book: Book) -> "Trace":
        """Return this trace with the places of its inputs."""
        inputs = tuple(replace(item, place=book.place(item.figure)) for item in self.inputs)
        return structs.replace(self, inputs=inputs)
