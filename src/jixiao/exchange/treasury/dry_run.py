"""What an import would do, counted before it is done: plain values that a page shows and a database keeps."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from jixiao.exchange.treasury.column_mapping import ColumnMapping
from jixiao.exchange.treasury.question import Option, Question
from jixiao.exchange.workbook.problem import Problem

PAYMENTS = "payments"
BUDGET_TABLE = "budget"
NEW, CHANGED, UNCHANGED = "new", "changed", "unchanged"
KINDS = {PAYMENTS: "支付明细", BUDGET_TABLE: "指标执行表", "": "尚未认出"}


@dataclass(frozen=True, slots=True)
class FigureChange:
    """What becomes of one figure.

    Unit:
        old, new: fen; old is None where the Book states none.
        sheet, cell, rows: the first line it comes from, and how many there are.
    """

    figure: str
    label: str
    old: int | None
    new: int
    sheet: str = ""
    cell: str = ""
    rows: int = 0

    @property
    def kind(self) -> str:
        """Whether it is new, changed or unchanged."""
        if self.old is None:
            return NEW
        return UNCHANGED if self.old == self.new else CHANGED


@dataclass(frozen=True, slots=True)
class NewPayment:
    """A payment of one month that the Book has no row for; its amount is a change of its own."""

    key: str
    month: int
    purpose: str
    project: str
    fund: str
    is_refund: bool


@dataclass(frozen=True, slots=True)
class MonthSum:
    """The payments of one month, fen, before and after."""

    month: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class ProjectSum:
    """The payments of one project, or of a purpose without a project, month by month."""

    project: str
    name: str
    months: tuple[MonthSum, ...]

    @property
    def before(self) -> int:
        """The sum of all months before the import, in fen."""
        return sum(month.before for month in self.months)

    @property
    def after(self) -> int:
        """The sum of all months after it, in fen."""
        return sum(month.after for month in self.months)


@dataclass(frozen=True, slots=True)
class RowCounts:
    """What became of the lines of a file: those read are matched, unmatched, refused, of others or not wanted.

    Unit:
        sums: totals and subtotals, which are no lines.
        hidden: hidden rows, which are read like the others.
    """

    read: int = 0
    matched: int = 0
    unmatched: int = 0
    refused: int = 0
    others: int = 0
    ignored: int = 0
    sums: int = 0
    hidden: int = 0


@dataclass(frozen=True)
class DryRun:
    """The result of reading an export against a Book; nothing has been changed yet.

    Unit:
        kind: "payments", "budget", or empty while the columns are not known.
        digest: of the content of the file.
        meanings: what each column is read as, by heading; empty for one that is not read, or not yet.
        mapping: what to keep for the next file like this; None while questions about columns are open.
        is_learned: whether a learned mapping was used.
    """

    name: str
    digest: str
    kind: str
    counts: RowCounts
    changes: tuple[FigureChange, ...] = ()
    new_payments: tuple[NewPayment, ...] = ()
    sums: tuple[ProjectSum, ...] = ()
    refused: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    notices: tuple[str, ...] = ()
    meanings: Mapping[str, str] = field(default_factory=dict)
    mapping: ColumnMapping | None = None
    is_learned: bool = False

    @property
    def is_ready(self) -> bool:
        """Whether it can be applied: no question is open without which nothing can be read."""
        return not any(question.is_blocking for question in self.questions)

    def of_kind(self, kind: str) -> tuple[FigureChange, ...]:
        """Return the changes that are new, changed or unchanged."""
        return tuple(change for change in self.changes if change.kind == kind)

    @property
    def summary(self) -> str:
        """What the import would do, in one sentence or two."""
        if not self.is_ready:
            return f"有 {len(self.questions)} 个问题要先回答，还没有读入。"
        counts = self.counts
        rows = (
            f"读到 {counts.read} 行：对上 {counts.matched} 行，未对上 {counts.unmatched} 行，"
            f"不能读 {counts.refused} 行，其他单位 {counts.others} 行，不导入 {counts.ignored} 行；"
            f"另有合计、小计 {counts.sums} 行，没有重复计入。"
        )
        new, changed = len(self.of_kind(NEW)), len(self.of_kind(CHANGED))
        if not new + changed:
            return f"{rows}没有改动：{len(self.changes)} 个数与账里的相同。"
        return f"{rows}新增 {new} 个数，改动 {changed} 个数，{len(self.of_kind(UNCHANGED))} 个数不变。"


def dry_run_to_json(run: DryRun) -> dict[str, Any]:
    """Return a dry run as plain JSON values, with the sentence and the kind of each change for the reader."""
    data = asdict(run)
    data["meanings"] = dict(run.meanings)
    data["mapping"] = None if run.mapping is None else run.mapping.to_json()
    data["changes"] = [{**asdict(change), "kind": change.kind} for change in run.changes]
    data["summary"] = run.summary
    return data


def dry_run_from_json(data: Mapping[str, Any]) -> DryRun:
    """Return the dry run that `dry_run_to_json` wrote."""
    return DryRun(
        name=data["name"],
        digest=data["digest"],
        kind=data["kind"],
        counts=RowCounts(**data["counts"]),
        changes=tuple(_change(item) for item in data["changes"]),
        new_payments=tuple(NewPayment(**item) for item in data["new_payments"]),
        sums=tuple(_sum(item) for item in data["sums"]),
        refused=tuple(Problem(**item) for item in data["refused"]),
        questions=tuple(_question(item) for item in data["questions"]),
        notices=tuple(data["notices"]),
        meanings=dict(data["meanings"]),
        mapping=None if data["mapping"] is None else ColumnMapping.from_json(data["mapping"]),
        is_learned=data["is_learned"],
    )


def _change(item: Mapping[str, Any]) -> FigureChange:
    return FigureChange(**{name: value for name, value in item.items() if name != "kind"})


def _sum(item: Mapping[str, Any]) -> ProjectSum:
    return ProjectSum(item["project"], item["name"], tuple(MonthSum(**month) for month in item["months"]))


def _question(item: Mapping[str, Any]) -> Question:
    options = tuple(Option(**option) for option in item["options"])
    return Question(item["id"], item["text"], options, item["is_blocking"])
