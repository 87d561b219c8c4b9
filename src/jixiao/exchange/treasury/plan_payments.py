"""Which figures the payments of an export make: one row a month, project and fund; and the cumulative execution."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jixiao.book.book import Book
from jixiao.book.caliber import Caliber
from jixiao.book.execution import MonthlyPayment
from jixiao.book.figure import Figure, State
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.treasury.dry_run import FigureChange, MonthSum, NewPayment, ProjectSum
from jixiao.exchange.treasury.match_rows import Target
from jixiao.exchange.treasury.question import Option, Question
from jixiao.exchange.treasury.read_rows import Record, yuan_text
from jixiao.exchange.workbook.grid_column import main_month
from jixiao.exchange.workbook.intake.row_draft import fresh_key
from jixiao.exchange.workbook.problem import Problem
from jixiao.law.code_list import CodeList

FROM_JANUARY = "from_january"
_YES, _NO = "yes", "no"
_WHOLE = ("", "all")

Subject = tuple[int, str]  # the month, and the key of a project or else a purpose
Slot = tuple[str, bool]  # the fund, and whether money came back


@dataclass
class _Sum:
    """What the lines of one month, subject and fund add up to."""

    target: Target
    fen: int = 0
    rows: int = 0
    first: Record = field(default_factory=lambda: Record("", 0))

    def add(self, record: Record) -> None:
        self.first = self.first if self.rows else record
        self.fen += (record.amounts or {}).get("paid", 0)
        self.rows += 1

    def join(self, other: "_Sum") -> None:
        self.fen += other.fen
        self.rows += other.rows


@dataclass(frozen=True)
class Plan:
    """What is to be changed, what cannot be, and what has to be asked."""

    changes: tuple[FigureChange, ...] = ()
    new_payments: tuple[NewPayment, ...] = ()
    sums: tuple[ProjectSum, ...] = ()
    refused: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass
class PaymentPlanner:
    """Compares payments with those of a Book.

    Args:
        book: The Book.
        funds: The list of funds.
        months: The months that the export says it covers, None if it does not say.
        answers: By question id.
    """

    book: Book
    funds: CodeList
    months: tuple[int, int] | None
    answers: Mapping[str, str]

    def __post_init__(self) -> None:
        self.changes: list[FigureChange] = []
        self.new_payments: list[NewPayment] = []
        self.refused: list[Problem] = []
        self.notices: list[str] = []
        self.after = {payment.key: _fen(payment) for payment in self.book.payments}
        self.rows = {payment.key: (payment, _subject(payment)) for payment in self.book.payments}

    def plan(self, matched: Iterable[tuple[Record, Target]]) -> Plan:
        """Return what the payments change; rows that the Book has and the export does not are told, never removed."""
        groups: defaultdict[Subject, dict[Slot, _Sum]] = defaultdict(dict)
        for record, target in matched:
            subject = (record.month, target.project or target.purpose)
            slot = (record.fund, record.is_reversal)
            groups[subject].setdefault(slot, _Sum(target)).add(record)
        for subject, sums in sorted(groups.items()):
            self._plan_subject(subject, sums=sums)
        self.notices += self._absent(groups)
        questions = tuple(self._plan_cumulative(groups))
        return Plan(
            tuple(self.changes),
            tuple(self.new_payments),
            tuple(self._sums(groups)),
            tuple(self.refused),
            questions,
            tuple(self.notices),
        )

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of projects by key."""
        return {project.key: project.name for project in self.book.projects}

    @cached_property
    def _existing(self) -> Mapping[Subject, list[MonthlyPayment]]:
        found: defaultdict[Subject, list[MonthlyPayment]] = defaultdict(list)
        for payment, subject in self.rows.values():
            found[subject].append(payment)
        return found

    def _plan_subject(self, subject: Subject, *, sums: Mapping[Slot, _Sum]) -> None:
        """Plan one month of one project, as finely divided by funds as the Book already is."""
        existing = self._existing.get(subject, [])
        slots = dict(sums)
        if any(payment.fund in _WHOLE for payment in existing):
            slots = _joined(sums)
        for (fund, is_refund), total in slots.items():
            rows = [payment for payment in existing if bool(payment.is_refund) == is_refund]
            same = [payment for payment in rows if payment.fund == fund or fund in _WHOLE or payment.fund in _WHOLE]
            if len(same) > 1:
                self._refuse_many(same, subject=subject, total=total)
            elif same:
                self._change(same[0].key, old=_fen(same[0]), subject=subject, fund=same[0].fund, total=total)
            else:
                self._add(subject, fund=fund, is_refund=is_refund, total=total)

    def _add(self, subject: Subject, *, fund: str, is_refund: bool, total: _Sum) -> None:
        month, _ = subject
        target = total.target
        cells = {"purpose": target.purpose, "project": target.project, "fund": fund, "is_refund": (month, is_refund)}
        key = fresh_key(cells, table=TABLE_BY_NAME["payment"], taken=set(self.after))
        row = MonthlyPayment(
            key, Figure(State.VALUE, month), target.purpose, target.project, fund, is_refund=is_refund or None
        )
        self.rows[key] = (row, subject)
        self.new_payments.append(NewPayment(key, month, target.purpose, target.project, fund, is_refund))
        self._change(key, old=None, subject=subject, fund=fund, total=total)

    def _change(self, key: str, *, old: int | None, subject: Subject, fund: str, total: _Sum) -> None:
        is_refund = bool(self.rows[key][0].is_refund)
        label = f"{self._called(subject)}{self._fund(fund)}{'退回' if is_refund else '支付'}金额"
        self.after[key] = total.fen
        self.changes.append(_made(f"payment/{key}/amount", label=label, old=old, total=total))

    def _called(self, subject: Subject) -> str:
        month, whom = subject
        return f"{self.names.get(whom, whom)} {month} 月"

    def _fund(self, fund: str) -> str:
        return "" if fund in _WHOLE else f"（{self.funds.labels.get(fund, fund)}）"

    def _refuse_many(self, rows: list[MonthlyPayment], *, subject: Subject, total: _Sum) -> None:
        stated = sum(map(_fen, rows))
        if stated == total.fen:
            for payment in rows:
                own = _Sum(total.target, _fen(payment), total.rows, total.first)
                self._change(payment.key, old=_fen(payment), subject=subject, fund=payment.fund, total=own)
            return
        called = self._called(subject)
        problem = (
            f"账里“{called}”有 {len(rows)} 行支付，合计 {yuan_text(stated)} 元，文件是 {yuan_text(total.fen)} 元。"
        )
        remedy = "看不出该改哪一行：先在账的「分月支付」里合并成一行，或从带资金性质的导出表导入。"
        self.refused.append(Problem(total.first.sheet, total.first.cell, problem, remedy))

    def _absent(self, groups: Mapping[Subject, object]) -> Iterator[str]:
        """Yield a sentence for the payments that the Book has in the months of the export and the export has not."""
        for month in sorted({month for month, _ in groups}):
            absent = [
                f"{self.names.get(whom, whom)} {yuan_text(paid)} 元"
                for (own, whom), payments in sorted(self._existing.items())
                if own == month and (own, whom) not in groups and (paid := sum(map(_fen, payments)))
            ]
            if absent:
                yield f"账里 {month} 月另有文件里没有的支付：{'、'.join(absent)}；没有改动，请核对。"

    def _plan_cumulative(self, groups: Mapping[Subject, Mapping[Slot, _Sum]]) -> Iterator[Question]:
        """Plan the execution up to the month that is monitored, if the export is known to begin in January."""
        month = main_month(self.book)
        last = self.months[1] if self.months else max((month for month, _ in groups), default=0)
        keys = [key for key in dict.fromkeys(whom for _, whom in sorted(groups)) if key in self.names]
        if not month or not keys:
            return
        if last < month:
            self.notices.append(f"文件到 {last} 月为止，账里监控到 {month} 月；累计执行数没有改动。")
            return
        says_yes = bool(self.months and self.months[0] == 1)
        if not says_yes and FROM_JANUARY not in self.answers:
            options = (
                Option(_YES, f"是，按它更新 1-{month} 月执行数"),
                Option(_NO, "不是，只更新分月支付"),
            )
            yield Question(FROM_JANUARY, "文件里没有写起止月份。它是从 1 月起的全部支付吗？", options)
            return
        if says_yes or self.answers[FROM_JANUARY] == _YES:
            for key in keys:
                self._plan_executed(key, month=month)

    def _plan_executed(self, key: str, *, month: int) -> None:
        """Plan the execution of one project: the total, and each fund that the Book already states."""
        stated = {
            amount.caliber.fund: amount
            for amount in self.book.amounts
            if (amount.table, amount.row) == ("project", key)
            and amount.caliber == Caliber("executed", amount.caliber.fund, month)
        }
        for fund in dict.fromkeys(("all", *stated)):
            paid = [
                self.after[name]
                for name, (payment, subject) in self.rows.items()
                if subject[1] == key and subject[0] <= month and fund in ("all", payment.fund)
            ]
            figure = f"project/{key}/amount@{Caliber('executed', fund, month).suffix}"
            known = stated.get(fund)
            old = int(known.figure.number) if known and known.figure.is_value else None
            label = f"{self.names[key]} 1-{month} 月执行数{self._fund(fund)}"
            self.changes.append(FigureChange(figure, label, old, sum(paid)))

    def _sums(self, groups: Mapping[Subject, object]) -> Iterator[ProjectSum]:
        subjects = [*groups, *(subject for subject in self._existing if subject not in groups)]
        months: defaultdict[str, set[int]] = defaultdict(set)
        for month, whom in subjects:
            months[whom].add(month)
        touched = dict.fromkeys(whom for _, whom in sorted(groups))
        for whom in touched:
            yield ProjectSum(
                whom if whom in self.names else "",
                self.names.get(whom, whom),
                tuple(self._month_sum((month, whom)) for month in sorted(months[whom])),
            )

    def _month_sum(self, subject: Subject) -> MonthSum:
        before = sum(map(_fen, self._existing.get(subject, [])))
        after = sum(self.after[key] for key, (_, own) in self.rows.items() if own == subject)
        return MonthSum(subject[0], before, after)


def _made(figure: str, *, label: str, old: int | None, total: _Sum) -> FigureChange:
    return FigureChange(figure, label, old, total.fen, total.first.sheet, total.first.cell, total.rows)


def _joined(sums: Mapping[Slot, _Sum]) -> dict[Slot, _Sum]:
    """Return the sums of all funds, money that came back on its own."""
    joined: dict[Slot, _Sum] = {}
    for (_, is_refund), total in sums.items():
        slot = ("", is_refund)
        if slot in joined:
            joined[slot].join(total)
        else:
            joined[slot] = _Sum(total.target, total.fen, total.rows, total.first)
    return joined


def _subject(payment: MonthlyPayment) -> Subject:
    month = int(payment.month.number) if payment.month.is_value else 0
    return month, payment.project or payment.purpose


def _fen(payment: MonthlyPayment) -> int:
    return int(payment.amount.number) if payment.amount.is_value else 0
