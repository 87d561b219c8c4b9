"""A scoring scheme (评分方案): blocks, items and methods as data, each part with its citation.

A maximum may be unknown. It is then None here and said to be unknown wherever it would be printed.
"""

from enum import Enum
from functools import cached_property

from msgspec import Struct

from jixiao.book.caliber import PHASES, Caliber
from jixiao.book.figure import Exact
from jixiao.book.indicator import Indicator
from jixiao.law.period import Period
from jixiao.scoring.arithmetic import number_text, percent_text
from jixiao.scoring.grade_band import GradeBands
from jixiao.scoring.trace import Basis, Citation


class Use(Enum):
    """How a scheme comes to be used; the value is the word of the file."""

    DEFAULT = "默认"
    CHOICE = "可选"
    HYPOTHESIS = "假设"


class Subject(Enum):
    """What a scheme scores."""

    PROJECT = "项目"
    DEPARTMENT = "部门整体"


class MethodKind(Enum):
    """How an indicator or the execution rate turns into points."""

    PROPORTIONAL = "proportional"
    THRESHOLD = "pass_line"
    STEPS = "steps"
    BANDS = "bands"


class ItemMethod(Enum):
    """Where the points of an item come from."""

    EXECUTION_RATE = "execution_rate"
    SUM_OF_INDICATORS = "sum_of_indicators"
    JUDGEMENT = "judgement"


class Step(Struct, frozen=True):
    """From which rate on which share of the points is earned; share None where the scheme does not say."""

    at_least: Exact
    share: Exact | None

    @property
    def summary(self) -> str:
        """The step in words."""
        share = "未规定" if self.share is None else percent_text(self.share)
        return f"{percent_text(self.at_least)} 起计 {share}"


class Band(Struct, frozen=True):
    """The shares of the points a person chooses from; `high` belongs to the band only if it is the whole weight."""

    level: str
    low: Exact
    high: Exact

    @property
    def summary(self) -> str:
        """The band in words."""
        return f"{self.level} {percent_text(self.low)}～{percent_text(self.high)}"


class Method(Struct, frozen=True):
    """How a rate turns into points.

    Unit:
        natures, level1: the indicators it is for; an empty level1 means all.
        pass_line: the rate below which nothing is earned; 0 where the kind has none.
        steps: highest first.
        bands: best first.
    """

    name: str
    kind: MethodKind
    citation: Citation
    natures: tuple[str, ...] = ()
    level1: tuple[str, ...] = ()
    pass_line: Exact = 0
    steps: tuple[Step, ...] = ()
    bands: tuple[Band, ...] = ()

    def step_for(self, rate: Exact) -> Step:
        """Return the step a rate falls into, the lowest if it lies below all."""
        return next((step for step in self.steps if rate >= step.at_least), self.steps[-1])

    def band_for(self, level: str) -> Band | None:
        """Return the band of a level of achievement, None if the scheme has no such level."""
        return next((band for band in self.bands if band.level == level), None)

    @property
    def basis(self) -> Basis:
        """The entry of a trace for this method."""
        details = {
            MethodKind.PROPORTIONAL: "",
            MethodKind.THRESHOLD: f"：及格门槛 {percent_text(self.pass_line)}",
            MethodKind.STEPS: f"：{'；'.join(step.summary for step in self.steps)}",
            MethodKind.BANDS: f"：{'；'.join(band.summary for band in self.bands)}",
        }
        return self.citation.states(f"{self.name}{details[self.kind]}")


class Execution(Struct, frozen=True):
    """How the execution rate is formed and scored.

    Unit:
        base, executed: the calibers of the two amounts, the preferred one first.
        reason_below: the rate below which a reason is required, None where the scheme does not say.
        finished_share: the share earned by a finished project within its budget, None where nothing is said.
        finished_status: the project states that count as finished.
    """

    base: tuple[Caliber, ...]
    executed: tuple[Caliber, ...]
    method: Method
    citation: Citation
    reason_below: Exact | None = None
    finished_share: Exact | None = None
    finished_status: tuple[str, ...] = ()

    @property
    def basis(self) -> Basis:
        """The entry of a trace for the base of the rate and the line below which a reason is required."""
        base = "或".join(PHASES[caliber.phase] for caliber in self.base)
        line = "" if self.reason_below is None else f"；低于 {percent_text(self.reason_below)} 须说明原因"
        return self.citation.states(f"执行率的分母是{base}{line}")


class OverReview(Struct, frozen=True):
    """When an achievement far above its target is looked at; it never costs a point by itself.

    Unit:
        review_from: the achieved ratio from which a person looks at it.
        reason_from: the achieved ratio from which a reason is mandatory.
        deduction_reasons: the only reasons that open a deduction, which a person enters.
    """

    natures: tuple[str, ...]
    review_from: Exact
    reason_from: Exact
    deduction_reasons: tuple[str, ...]
    citation: Citation

    @property
    def basis(self) -> Basis:
        """The entry of a trace for this review."""
        review, reason = percent_text(self.review_from), percent_text(self.reason_from)
        return self.citation.states(f"完成值达到指标值的 {review} 复核，{reason} 说明超额原因")


class Concern(Struct, frozen=True):
    """The first-level indicators that something further is asked of."""

    level1: tuple[str, ...]
    citation: Citation


class Item(Struct, frozen=True):
    """One item of a scheme.

    Unit:
        maximum: points, None if unknown.
        parts: the third-level names below it, where they are known.
        is_optional: whether a report may leave it without a score.
        is_counted: whether it adds to the total; an attached table is scored and not counted.
    """

    name: str
    maximum: Exact | None
    method: ItemMethod
    parts: tuple[str, ...] = ()
    is_optional: bool = False
    is_counted: bool = True

    @property
    def maximum_text(self) -> str:
        """The maximum as printed."""
        return "满分不明" if self.maximum is None else f"{number_text(self.maximum)} 分"


class Block(Struct, frozen=True):
    """One block of items."""

    name: str
    items: tuple[Item, ...]


class WeightGroup(Struct, frozen=True):
    """First-level indicators that share one weight."""

    level1: tuple[str, ...]
    weight: Exact


class WeightProfile(Struct, frozen=True):
    """One permitted distribution of the indicator weights over the first level."""

    name: str
    groups: tuple[WeightGroup, ...]

    @property
    def summary(self) -> str:
        """The distribution in words."""
        parts = "、".join(f"{'与'.join(group.level1)} {number_text(group.weight)}" for group in self.groups)
        return f"{self.name}（{parts}）"


class Scheme(Struct, frozen=True, dict=True):
    """One scoring scheme.

    Unit:
        region: the layer of the rulebook it is from, e.g. cn-51.
        full_marks: the points of a perfect score.
        grades: None where scores are not graded.
        methods: the first that fits an indicator is used.
        profiles: empty where the scheme does not prescribe first-level weights.
    """

    key: str
    label: str
    use: Use
    subject: Subject
    region: str
    period: Period
    citation: Citation
    full_marks: Exact
    blocks: tuple[Block, ...]
    methods: tuple[Method, ...] = ()
    grades: GradeBands | None = None
    execution: Execution | None = None
    over: OverReview | None = None
    survey: Concern | None = None
    cost: Concern | None = None
    profiles: tuple[WeightProfile, ...] = ()
    note: str = ""

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in the order of the form."""
        return tuple(item for block in self.blocks for item in block.items)

    @cached_property
    def execution_item(self) -> Item | None:
        """The item that the execution rate earns, None if the scheme has none."""
        for block in self.blocks:
            for item in block.items:
                if item.method is ItemMethod.EXECUTION_RATE:
                    return item
        return None

    def item_basis(self, item: Item) -> Basis:
        """Return the entry of a trace for the maximum of an item."""
        return self.citation.states(f"{item.name} {item.maximum_text}")

    def method_for(self, indicator: Indicator) -> Method | None:
        """Return the method of an indicator, None if none is for its nature and first level."""
        asked = indicator.nature, indicator.level1
        if asked not in self._methods:
            self._methods[asked] = self._method_of(*asked)
        return self._methods[asked]

    @cached_property
    def _methods(self) -> dict[tuple[str, str], Method | None]:
        """The methods that were asked for, by nature and first level: a form has few, and hundreds of rows."""
        return {}

    def _method_of(self, nature: str, level1: str) -> Method | None:
        fitting = (item for item in self.methods if nature in item.natures and level1 in (item.level1 or (level1,)))
        return next(fitting, None)
