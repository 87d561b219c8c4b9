"""Which figures a table of budgets and their execution makes: one a project, phase and fund."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jixiao.book.book import Book
from jixiao.book.caliber import PHASES, Caliber
from jixiao.exchange.treasury.column_mapping import BUDGET
from jixiao.exchange.treasury.dry_run import FigureChange
from jixiao.exchange.treasury.match_rows import Target
from jixiao.exchange.treasury.plan_payments import Plan
from jixiao.exchange.treasury.question import Option, Question
from jixiao.exchange.treasury.read_rows import Record, yuan_text
from jixiao.exchange.workbook.grid_column import main_month
from jixiao.exchange.workbook.problem import Problem
from jixiao.law.code_list import CodeList

AS_OF = "as_of"
ALL_FUNDS = "funds"
_ALL, _PART = "all", "part"
_LAST_MONTH = 12
_ROWS = {"人员经费": "personnel", "公用经费": "public"}

Subject = tuple[str, str]  # a table and a row of it


@dataclass
class BudgetPlanner:
    """Compares budgets with those of a Book.

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
        self.questions: list[Question] = []
        self.changes: list[FigureChange] = []
        self.refused: list[Problem] = []
        self.stated = {amount.figure_id: amount.figure for amount in self.book.amounts}
        self.names = {project.key: project.name for project in self.book.projects}

    def plan(self, matched: Iterable[tuple[Record, Target]]) -> Plan:
        """Return what the table changes; a figure of the Book that the table does not have stays."""
        groups: defaultdict[tuple[Subject, str], list[Record]] = defaultdict(list)
        for record, target in matched:
            subject = ("project", target.project) if target.project else ("expenditure", _ROWS[target.purpose])
            for name in BUDGET:
                if name in (record.amounts or {}):
                    groups[subject, name].append(record)
        month = self._month(is_needed=any(name == "executed" for _, name in groups))
        for (subject, name), records in groups.items():
            if name != "executed" or month:
                caliber = Caliber(name, as_of=month if name == "executed" else 0)
                self._plan_figures(subject, caliber=caliber, records=records)
        return Plan(tuple(self.changes), refused=tuple(self.refused), questions=tuple(self.questions))

    def _month(self, *, is_needed: bool) -> int:
        """Return the month up to which execution counts, 0 where a person has to say it."""
        said = self.answers.get(AS_OF, "")
        if said.isdigit() or self.months or not is_needed:
            return int(said) if said.isdigit() else self.months[1] if self.months else 0
        likely = main_month(self.book)
        months = sorted(range(1, _LAST_MONTH + 1), key=lambda month: month != likely)
        options = tuple(Option(str(month), f"截至 {month} 月") for month in months)
        self.questions.append(Question(AS_OF, "累计支出截至几月？文件里没有写，回答前不导入累计支出。", options))
        return 0

    def _plan_figures(self, subject: Subject, *, caliber: Caliber, records: list[Record]) -> None:
        by_fund: defaultdict[str, list[Record]] = defaultdict(list)
        for record in records:
            by_fund[record.fund].append(record)
        whole = by_fund.pop("", None)
        if whole and by_fund:
            self.refused += self._refuse_mixed(subject, records=whole)
            return
        for fund, own in by_fund.items():
            self._plan_one(subject, caliber=caliber._replace(fund=fund), records=own)
        total = self._figure_id(subject, caliber=caliber)
        if whole or (
            total in self.stated and self._has_all_funds(subject, total=total, records=records, name=caliber.phase)
        ):
            self._plan_one(subject, caliber=caliber, records=records)

    def _has_all_funds(self, subject: Subject, *, total: str, records: list[Record], name: str) -> bool:
        """Return whether the funds of the table are all funds; asked only where the total of the Book would change."""
        del subject
        figure = self.stated[total]
        is_same = figure.is_value and figure.number == _sum_of(records, name=name)
        if ALL_FUNDS not in self.answers and not is_same:
            if all(question.id != ALL_FUNDS for question in self.questions):
                options = (Option(_ALL, "是，合计数也更新"), Option(_PART, "不是，只更新分资金来源的数"))
                text = "文件分资金性质列示，账里还有各项目的合计数。项目的全部资金都在这份文件里吗？"
                self.questions.append(Question(ALL_FUNDS, text, options))
            return False
        return is_same or self.answers[ALL_FUNDS] == _ALL

    def _plan_one(self, subject: Subject, *, caliber: Caliber, records: list[Record]) -> None:
        figure = self._figure_id(subject, caliber=caliber)
        known = self.stated.get(figure)
        old = int(known.number) if known is not None and known.is_value else None
        new = _sum_of(records, name=caliber.phase)
        first = records[0]
        label = self._label(subject, caliber=caliber)
        self.changes.append(FigureChange(figure, label, old, new, first.sheet, first.cell, len(records)))

    def _label(self, subject: Subject, *, caliber: Caliber) -> str:
        table, row = subject
        name = (
            self.names.get(row, row) if table == "project" else next(word for word, own in _ROWS.items() if own == row)
        )
        month = f" 1-{caliber.as_of} 月" if caliber.as_of else " "
        fund = "" if caliber.fund == "all" else f"（{self.funds.labels.get(caliber.fund, caliber.fund)}）"
        return f"{name}{month}{PHASES[caliber.phase]}数{fund}"

    def _figure_id(self, subject: Subject, *, caliber: Caliber) -> str:
        table, row = subject
        return f"{table}/{row}/amount@{caliber.suffix}"

    def _refuse_mixed(self, subject: Subject, *, records: list[Record]) -> Iterator[Problem]:
        del subject
        for record in records:
            total = yuan_text(sum((record.amounts or {}).values()))
            problem = f"“{record.project}”有的行写了资金性质，这一行（{total} 元）没有写。"
            yield Problem(record.sheet, record.cell, problem, "补上资金性质，否则这个项目的数不能分开。")


def _sum_of(records: Iterable[Record], *, name: str) -> int:
    return sum((record.amounts or {}).get(name, 0) for record in records)
