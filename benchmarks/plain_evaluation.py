"""The plain loop over evaluations: full marks, totals and the amounts of the form."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from benchmarks.plain_values import (
    NOT_APPLICABLE,
    Figures,
    Found,
    Number,
    Truth,
    amount,
    at_most,
    both,
    cell,
    either,
    equal,
    is_filled,
    total,
    verdict,
)
from jixiao.book.book import Book
from jixiao.book.evaluation import Evaluation
from jixiao.law.in_force import Law

_PHASES = (("initial", "年初预算"), ("adjusted", "调整预算"), ("final", "决算"))
_SELF, _DEPARTMENT = "单位自评", "部门评价"


def check_evaluations(book: Book, *, figures: Figures, law: Law) -> Iterator[Found]:
    """Yield the verdicts about each evaluation."""
    checker = _Checker(book, figures, law.value("自评总分"))
    for row in book.evaluations:
        yield from checker.range(row)
        yield from checker.form(row)
        is_self = checker.is_self_evaluation(row)
        if is_self is not False:
            yield from checker.totals(row, is_self)


class _Checker:
    """What the checks of an evaluation need of the rest of the Book."""

    def __init__(self, book: Book, figures: Figures, full: Number) -> None:
        self.book = book
        self.figures = figures
        self.full: Number = NOT_APPLICABLE if full is None else full
        self.forms = Counter(row.project for row in book.evaluations)
        self.weights: dict[str, list[Number]] = defaultdict(list)
        self.scores: dict[str, list[Number]] = defaultdict(list)
        for row in book.indicators:
            self.weights[row.project].append(cell(row.weight))
            self.scores[row.project].append(cell(row.score))
        self.projects = {row.key: row for row in book.projects}

    def is_self_evaluation(self, row: Evaluation) -> Truth:
        """Return whether a form is the unit's own, by its kind or because it is the only one."""
        if row.kind == _SELF:
            return True
        may_be = self.forms[row.project] == 1 and (row.kind == "" or (row.kind == _DEPARTMENT and not row.project))
        return True if may_be else (None if row.kind == "" else False)

    def sum_of(self, points: dict[str, list[Number]], project: str) -> Number:
        return total(points.get(project, [])) if self.book.indicators else None

    def range(self, row: Evaluation) -> Iterator[Found]:
        figures = (row.total, row.table_total, row.review_total)
        for number, figure in enumerate(figures, start=1):
            held: Truth = NOT_APPLICABLE
            if number == 1 or is_filled(figure):
                held = both(at_most(0, cell(figure)), at_most(cell(figure), self.full))
            yield "R105", f"#{number}", row.key, verdict(held)

    def totals(self, row: Evaluation, is_self: Truth) -> Iterator[Found]:
        key = row.key
        weights, scores = (self.sum_of(points, row.project) for points in (self.weights, self.scores))
        if not self.book.indicators:
            yield "R100", "", key, verdict(None)
        elif row.project in self.weights:
            is_full = equal(total([weights, amount(row.execution_weight)]), self.full)
            yield "R100", "", key, verdict(is_full if is_self else None)
        with_execution = total([scores, amount(row.execution_score)]) if scores is not None else None
        is_bare = both(not is_filled(row.execution_score), equal(weights, self.full))
        is_joined = self.has_execution(row, weights)
        has_table = is_filled(row.table_total)
        conditions = (
            ("R104", "#1", both(has_table, is_bare), row.table_total, scores),
            ("R104", "#2", both(has_table, is_joined), row.table_total, with_execution),
            ("R104", "#3", both(row.project != "", not has_table, is_bare), row.total, scores),
            ("R104", "#4", both(row.project != "", not has_table, is_joined), row.total, with_execution),
            ("R123", "#1", has_table, row.total, cell(row.table_total)),
            ("R123", "#2", both(row.project == "", not has_table, is_bare), row.total, scores),
            ("R123", "#3", both(row.project == "", not has_table, is_joined), row.total, with_execution),
        )
        for rule, name, condition, stated, computed in conditions:
            held: Truth = condition
            if condition is True:
                held = near(cell(stated), computed) if rule == "R104" else equal(cell(stated), computed)
            elif condition is False:
                held = NOT_APPLICABLE
            yield rule, name, key, verdict(held if is_self else None)

    def has_execution(self, row: Evaluation, weights: Number) -> Truth:
        """Return whether the score of the execution rate belongs to the total."""
        score = amount(row.execution_score)
        is_excluded = score is NOT_APPLICABLE
        is_known = either(at_most(0, score), is_excluded)
        differs = equal(weights, self.full)
        differs = not differs if isinstance(differs, bool) else differs
        is_part = either(is_filled(row.execution_score), both(differs, is_known))
        return both(at_most(0, weights), None if weights is None else weights != 0, is_part)

    def form(self, row: Evaluation) -> Iterator[Found]:
        project = self.projects.get(row.project) if row.project else None
        for phase, name in _PHASES:
            stated = self.figures.get("evaluation", row.key, "amount", phase)
            if stated is None:
                continue
            ledger: Truth = NOT_APPLICABLE
            whole: Truth = NOT_APPLICABLE
            if is_filled(stated) and project is not None:
                ledger = equal(amount(stated), amount(self.figures.get("project", project.key, "amount", phase)))
            elif is_filled(stated) and not row.project:
                whole = equal(amount(stated), self.expenditure(phase))
            yield "R121", f"{name}#1", row.key, verdict(ledger)
            yield "R121", f"{name}#2", row.key, verdict(whole)
        named: Truth = NOT_APPLICABLE
        if row.project_name and project is not None and project.name:
            named = project.name in row.project_name
        yield "R121", "#3", row.key, verdict(named)

    def expenditure(self, phase: str) -> Number:
        figure = self.figures.get("expenditure", "total", "amount", phase)
        if figure is not None:
            return amount(figure)
        rows = ("basic", "project", "superior", "operating", "affiliated")
        return total([amount(self.figures.get("expenditure", row, "amount", phase)) for row in rows])


def near(left: Number, right: Number) -> Truth:
    """Return whether two scores differ by no more than 0.01."""
    held = equal(left, right)
    if held is not False:
        return held
    return bool(abs(left - right) * 100 <= 1)
