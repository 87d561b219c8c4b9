"""The plain loop over the account: income, expenditure and their classifications."""

from collections import defaultdict
from collections.abc import Iterator

from benchmarks.plain_values import (
    NOT_APPLICABLE,
    Figures,
    Found,
    Number,
    Truth,
    amount,
    at_most,
    below,
    both,
    cell,
    equal,
    is_filled,
    total,
    verdict,
)
from jixiao.book.book import Book
from jixiao.book.figure import Figure
from jixiao.book.verdict import Verdict
from jixiao.law.in_force import Law

_PHASES = (("final", "决算"), ("initial", "年初预算"), ("adjusted", "调整预算"))
_FUNDS = (("all", ""), ("general", "·一般公共预算"))
_REVENUES = ("fiscal", "superior", "institution", "operating", "affiliated", "other")
_SPENDING = ("basic", "project", "superior", "operating", "affiliated")
_LINE_REVENUES = tuple(f"income_{name}" for name in _REVENUES)
_LINE_COLUMNS = ("income", *_LINE_REVENUES, "expenditure", *_SPENDING)
_ECONOMIC_COLUMNS = ("total", "basic", "project")
_ADMINISTRATIVE = ("行政单位", "参公管理事业单位")
_PARTS = {
    ("income", "grand_total"): ("total", "non_fiscal_used", "opening"),
    ("income", "total"): _REVENUES,
    ("income", "fiscal"): ("general", "government_fund", "state_capital"),
    ("expenditure", "grand_total"): ("total", "allocation", "closing"),
    ("expenditure", "total"): _SPENDING,
    ("expenditure", "basic"): ("personnel", "public"),
    ("expenditure", "closing"): ("closing_basic", "closing_project", "closing_operating"),
}


def check_account(book: Book, *, figures: Figures, law: Law) -> Iterator[Found]:
    """Yield the verdicts about the account."""
    slack = law.value("不完整清单容差")
    account = _Account(book, figures)
    yield from account.totals()
    yield from account.balance()
    yield from _Lines(book, figures, account).check()
    yield from _economic(book, figures, slack=NOT_APPLICABLE if slack is None else slack)


class _Account:
    """Income and expenditure of the unit; a total that nobody stated is added up."""

    def __init__(self, book: Book, figures: Figures) -> None:
        self.figures = figures
        self.kind = book.unit.kind
        self.on_post = book.headcount.on_post

    def stated(self, table: str, row: str, phase: str, fund: str = "all") -> bool:
        return is_filled(self.figures.get(table, row, "amount", phase, fund))

    def any_stated(self, table: str, rows: tuple[str, ...], phase: str, fund: str = "all") -> bool:
        return any(self.stated(table, row, phase, fund) for row in rows)

    def is_known(self, table: str, row: str, phase: str, fund: str = "all") -> bool:
        """Whether an amount or one of those behind it is in the Book; without any there is nothing to judge."""
        if self.figures.get(table, row, "amount", phase, fund) is not None:
            return True
        if (table, row) == ("income", "opening"):
            has_last = ("expenditure", "closing", "amount", phase, fund) in self.figures.last
            return has_last or self.figures.get(table, "opening_adjustment", "amount", phase, fund) is not None
        return any(self.is_known(table, part, phase, fund) for part in _PARTS.get((table, row), ()))

    def value(self, table: str, row: str, phase: str, fund: str = "all") -> Number:
        figure = self.figures.get(table, row, "amount", phase, fund)
        if figure is not None:
            return amount(figure)
        if (table, row) == ("income", "opening"):
            return self.opening(phase, fund)
        if (table, row) == ("expenditure", "closing"):
            return self.closing(phase, fund)
        parts = _PARTS.get((table, row))
        return None if parts is None else total([self.value(table, part, phase, fund) for part in parts])

    def opening(self, phase: str, fund: str) -> Number:
        last = self.figures.last.get(("expenditure", "closing", "amount", phase, fund))
        adjustment = self.figures.get("income", "opening_adjustment", "amount", phase, fund)
        return total([amount(last), amount(adjustment) if is_filled(adjustment) else NOT_APPLICABLE])

    def closing(self, phase: str, fund: str) -> Number:
        operating = self.figures.get("expenditure", "closing_operating", "amount", phase, fund)
        parts = [self.value("expenditure", row, phase, fund) for row in ("closing_basic", "closing_project")]
        return total([*parts, amount(operating) if is_filled(operating) else NOT_APPLICABLE])

    def totals(self) -> Iterator[Found]:
        for phase, name in _PHASES:
            yield from self.sums_of("R001", "income", "grand_total", phase, name)
            yield from self.sums_of("R002", "expenditure", "grand_total", phase, name)
            yield from self.both_sides(phase, name)
            yield from self.sums_of("R006", "income", "fiscal", phase, name)
            yield from self.sums_of("R005", "income", "total", phase, f"{name}#1")
            yield from self.sums_of("R007", "expenditure", "total", phase, f"{name}#1")
            for number, table in enumerate(("income", "expenditure"), start=1):
                if self.figures.get(table, "total", "amount", phase) is not None:
                    yield "R019", f"{name}#{number}", "", verdict(self.is_alive(table, phase))
                    rule, rows = (("R005", _REVENUES), ("R007", _SPENDING))[number - 1]
                    yield self.main_parts(rule, table, rows, number, phase, f"{name}#2")
        for phase, name in (*_PHASES, ("forecast", "全年预计")):
            for fund, suffix in _FUNDS:
                yield from self.sums_of("R035", "expenditure", "basic", phase, f"{name}{suffix}", fund)

    def both_sides(self, phase: str, name: str) -> Iterator[Found]:
        tables = ("income", "expenditure")
        if any(self.is_known(table, "grand_total", phase) for table in tables):
            is_grand = any(self.stated(table, "grand_total", phase) for table in tables)
            left, right = (self.value(table, "grand_total", phase) for table in tables)
            yield "R003", name, "", verdict(equal(left, right)) if is_grand else Verdict.NOT_APPLICABLE

    def sums_of(self, rule: str, table: str, row: str, phase: str, name: str, fund: str = "all") -> Iterator[Found]:
        if self.is_known(table, row, phase, fund):
            yield self.sum_of(rule, table, row, phase, name, fund)

    def sum_of(self, rule: str, table: str, row: str, phase: str, name: str, fund: str = "all") -> Found:
        """Compare a stated total with its parts."""
        parts = _PARTS[table, row]
        is_about = rule in ("R001", "R002") or self.any_stated(table, parts, phase, fund)
        figure = self.figures.get(table, row, "amount", phase, fund)
        if not is_about or not is_filled(figure):
            return rule, name, "", Verdict.NOT_APPLICABLE
        added = total([self.value(table, part, phase, fund) for part in parts])
        return rule, name, "", verdict(equal(amount(figure), added))

    def main_parts(self, rule: str, table: str, rows: tuple[str, ...], main: int, phase: str, name: str) -> Found:
        """Compare a total with its main parts where the others are not told."""
        values = [self.value(table, row, phase) for row in rows]
        first, rest = total(values[:main]), total(values[main:])
        is_told = self.any_stated(table, rows, phase) and self.stated(table, "total", phase)
        is_told = is_told and (main > 1 or self.stated(table, rows[0], phase))
        if not is_told or not isinstance(first, int) or isinstance(rest, int):
            return rule, name, "", Verdict.NOT_APPLICABLE
        return rule, name, "", verdict(at_most(first, self.value(table, "total", phase)))

    def is_alive(self, table: str, phase: str) -> Truth:
        if not self.stated(table, "total", phase):
            return NOT_APPLICABLE
        people = cell(self.on_post)
        if people is None or (people is not NOT_APPLICABLE and people <= 0):
            return None if people is None else NOT_APPLICABLE
        return below(0, self.value(table, "total", phase))

    def balance(self) -> Iterator[Found]:
        rows = (("income", "total"), ("expenditure", "total"), ("income", "opening"), ("expenditure", "closing"))
        used, allocated = ("income", "non_fiscal_used"), ("expenditure", "allocation")
        is_about = any(self.stated(table, row, "final") for table, row in rows)
        is_bound = any(self.is_known(table, row, "final") for table, row in (*rows, used))
        is_there = is_bound or self.is_known(*allocated, "final")
        for number, is_mine in enumerate((self.kind in _ADMINISTRATIVE, self.kind not in _ADMINISTRATIVE), start=1):
            held: Truth = self.is_balanced(number) if is_about and is_mine else NOT_APPLICABLE
            if is_there:
                yield "R004", f"决算#{number}", "", verdict(held)
            held = self.is_bounded(number) if is_about and is_mine else NOT_APPLICABLE
            if is_bound:
                yield "R015", f"决算#{number}", "", verdict(held)

    def is_balanced(self, number: int) -> Truth:
        used, allocated = self.optional("income", "non_fiscal_used"), self.optional("expenditure", "allocation")
        if number > 1:
            used = self.value("income", "non_fiscal_used", "final")
            allocated = self.value("expenditure", "allocation", "final")
        came = total([self.value("income", "opening", "final"), self.value("income", "total", "final"), used])
        spent = self.value("expenditure", "total", "final")
        return equal(came, total([spent, allocated, self.value("expenditure", "closing", "final")]))

    def is_bounded(self, number: int) -> Truth:
        is_unused: Truth = equal(self.value("income", "non_fiscal_used", "final"), 0)
        if number == 1 and not self.stated("income", "non_fiscal_used", "final"):
            is_unused = True
        is_about = both(equal(self.value("income", "opening", "final"), 0), is_unused)
        if is_about is not True:
            return NOT_APPLICABLE if is_about is False else is_about
        return at_most(self.value("expenditure", "total", "final"), self.value("income", "total", "final"))

    def optional(self, table: str, row: str) -> Number:
        figure = self.figures.get(table, row, "amount", "final")
        return amount(figure) if is_filled(figure) else NOT_APPLICABLE


class _Lines:
    """The functional classification: each line, each level, and the account above it."""

    def __init__(self, book: Book, figures: Figures, account: _Account) -> None:
        self.lines = book.functional_lines
        self.figures = figures
        self.account = account
        self.below: dict[str, list[str]] = defaultdict(list)
        for line in self.lines:
            self.below[line.parent].append(line.key)

    def value(self, key: str, column: str, phase: str) -> Number:
        figure = self.figures.get("functional", key, column, phase)
        if figure is not None or column not in ("income", "expenditure"):
            return amount(figure)
        parts = _LINE_REVENUES if column == "income" else _SPENDING
        return total([self.value(key, part, phase) for part in parts])

    def is_known(self, table: str, phase: str) -> bool:
        """Whether the Book holds an amount of a side of the account, above the lines or in one of them."""
        columns = ("income", *_LINE_REVENUES) if table == "income" else ("expenditure", *_SPENDING)
        if self.account.is_known(table, "total", phase):
            return True
        keys = (line.key for line in self.lines)
        return any(self.figures.get("functional", key, column, phase) is not None for key in keys for column in columns)

    def check(self) -> Iterator[Found]:
        for phase, name in _PHASES:
            stated = {table: self.account.stated(table, "total", phase) for table in ("income", "expenditure")}
            for line in self.lines:
                is_judged = {table: line.subject != "合计" or not stated[table] for table in stated}
                if not line.is_partial:
                    yield from self.levels(line.key, line.subject, phase, name, is_judged)
                if is_judged["income"]:
                    yield from self.row_sums("R010", "income", _LINE_REVENUES, line.key, phase, name)
                if is_judged["expenditure"]:
                    yield from self.row_sums("R011", "expenditure", _SPENDING, line.key, phase, name)
            yield from self.tops(phase, name)

    def levels(self, key: str, subject: str, phase: str, name: str, is_judged: dict[str, bool]) -> Iterator[Found]:
        below = self.below.get(subject, ())
        for number, column in enumerate(_LINE_COLUMNS, start=1):
            figure = self.figures.get("functional", key, column, phase)
            if figure is None:
                continue
            held: Truth = NOT_APPLICABLE
            if is_filled(figure) and below and is_judged.get(column, True):
                held = equal(amount(figure), total([self.value(item, column, phase) for item in below]))
            yield "R009", f"{name}#{number}", key, verdict(held)

    def row_sums(
        self, rule: str, column: str, parts: tuple[str, ...], key: str, phase: str, name: str
    ) -> Iterator[Found]:
        if not any(is_filled(self.figures.get("functional", key, part, phase)) for part in parts):
            return
        figure = self.figures.get("functional", key, column, phase)
        values = [self.value(key, part, phase) for part in parts]
        held: Truth = equal(amount(figure), total(values)) if is_filled(figure) else NOT_APPLICABLE
        yield rule, f"{name}#1" if rule == "R011" else name, key, verdict(held)
        if rule == "R011" and figure is not None:
            first, rest = total(values[:2]), total(values[2:])
            is_told = is_filled(figure) and isinstance(first, int) and not isinstance(rest, int)
            yield rule, f"{name}#2", key, verdict(at_most(first, amount(figure)) if is_told else NOT_APPLICABLE)

    def tops(self, phase: str, name: str) -> Iterator[Found]:
        classes = [line.key for line in self.lines if line.level == "类"]
        whole = [line.key for line in self.lines if line.level == "合计"]
        shown = {"income": ("income", "income_fiscal"), "expenditure": ("expenditure", "basic", "project")}
        for number, table in enumerate(shown, start=1):
            if classes and self.is_known(table, phase):
                added = total([self.value(key, table, phase) for key in classes])
                is_told = any(
                    is_filled(self.figures.get("functional", key, column, phase))
                    for key in classes
                    for column in shown[table]
                )
                held: Truth = equal(self.account.value(table, "total", phase), added) if is_told else NOT_APPLICABLE
                yield "R008", f"{name}#{number}", classes[0], verdict(held)
            for key in whole:
                if self.figures.get("functional", key, table, phase) is None:
                    continue
                yield "R018", f"{name}#{number}", key, verdict(self.is_same(table, key, phase, classes))

    def is_same(self, table: str, key: str, phase: str, classes: list[str]) -> Truth:
        figure = self.figures.get("functional", key, table, phase)
        if not is_filled(figure):
            return NOT_APPLICABLE
        agrees = equal(amount(figure), total([self.value(item, table, phase) for item in classes]))
        if agrees is True or agrees is None:
            return NOT_APPLICABLE if agrees else None
        return equal(self.account.value(table, "total", phase), amount(figure))


def _economic(book: Book, figures: Figures, *, slack: Number) -> Iterator[Found]:
    """Yield the verdicts about each economic class, and about classes whose lower lines are not all listed."""
    lower: dict[str, list[str]] = defaultdict(list)
    for line in book.economic_lines:
        lower[line.parent].append(line.key)
    for phase, name in _PHASES:
        for fund, suffix in _FUNDS:
            for line in book.economic_lines:
                keys = lower.get(line.subject, ())
                for number, column in enumerate(_ECONOMIC_COLUMNS, start=1):
                    figure = figures.get("economic", line.key, column, phase, fund)
                    if figure is None:
                        continue
                    lines = [figures.get("economic", key, column, phase, fund) for key in keys]
                    whole, part = _class_sums(figure, lines, is_partial=line.is_partial is True, slack=slack)
                    yield "R038", f"{name}{suffix}#{number}", line.key, verdict(whole)
                    yield "R038", f"{name}{suffix}#{number + 3}", line.key, verdict(part)


def _class_sums(figure: Figure, lines: list[Figure | None], *, is_partial: bool, slack: Number) -> tuple[Truth, Truth]:
    """Return whether a class is the sum of its lines, and whether it is no less than an incomplete list of them."""
    if not lines or not is_filled(figure):
        return NOT_APPLICABLE, NOT_APPLICABLE
    added = total(map(amount, lines))
    if is_partial:
        return NOT_APPLICABLE, at_most(added, total([amount(figure), slack]))
    return equal(amount(figure), added), NOT_APPLICABLE
