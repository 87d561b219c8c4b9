"""Take of one Book what a round of the county needs to know."""

from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.book.book import Book
from jixiao.book.column import Row, TableSchema
from jixiao.book.figure import Exact, Figure
from jixiao.book.monitoring import MonitoringRecord
from jixiao.book.project import Project
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.county.filing import Filing
from jixiao.county.record import Alert, EvaluationRecord, Outlook, ProjectRecord, Spending, UnitRecord
from jixiao.county.summary import SPENDINGS, Round
from jixiao.formula.facts import Facts
from jixiao.formula.parse import parse_formula
from jixiao.formula.tree import bind_caliber
from jixiao.pipelines.check_book import CheckResult
from jixiao.pipelines.score_book import Scored
from jixiao.rules.catalogue import Catalogue

_EXCEEDED = "超额说明倍数"
_QUALITATIVE = "定性"
_PROJECT = "项目金额"
_ROWS = {"支出合计": "total", "公用经费": "public", "项目支出": "project"}
_MONTHS = 12
_FINAL = "final"  # the phase of amounts that name none; every formula here names one


def unit_record(
    result: CheckResult, *, scored: tuple[Scored, ...], filing: Filing, round_: Round, has_scores: bool = True
) -> UnitRecord:
    """Return what a round knows of a unit that has filed a Book.

    Args:
        result: The check of its Book.
        scored: The scores of its Book.
        filing: Its filing.
        round_: The round; figures of another year or month are not comparable.
        has_scores: Whether the evaluations of the Book belong to the round.
    """
    if result.facts is None or result.catalogue is None:
        return UnitRecord(filing)
    reader = _Reader(result.book, result.facts, result.catalogue, round_)
    spendings = {name: reader.of_unit(label) for name, label in SPENDINGS.items()}
    projects = tuple(reader.project(project) for project in result.book.projects)
    spending_of = {"": spendings["spending"]} | {project.key: project.spending for project in projects}
    limit = result.catalogue.law.find_parameter(_EXCEEDED)
    evaluations = tuple(
        _evaluation(item, book=result.book, spending=spending_of, limit=limit.number if limit else None)
        for item in scored
    )
    return UnitRecord(
        filing=filing,
        projects=projects,
        evaluations=evaluations if has_scores else (),
        findings=result.findings,
        coverage=result.coverage,
        **spendings,
    )


@dataclass(frozen=True)
class _Reader:
    """Reads amounts of one Book, those that nobody stated by the formulas that compute them."""

    book: Book
    facts: Facts
    catalogue: Catalogue
    round: Round

    def of_unit(self, label: str) -> Spending:
        """Return the execution of a row of 支出."""
        path = f"expenditure/{_ROWS[label]}/amount"
        return self._spending(label, path=path, row=None, each=None)

    def project(self, project: Project) -> ProjectRecord:
        """Return what is known of a project."""
        path = f"project/{project.key}/amount"
        record = next((it for it in self.book.monitoring_records if it.project == project.key), None)
        return ProjectRecord(
            key=project.key,
            name=project.name,
            code=project.code,
            spending=self._spending(_PROJECT, path=path, row=project, each=TABLE_BY_NAME["project"]),
            goal_progress=_number(record.goal_progress) if record is not None and self._is_now(record) else None,
            outlooks=tuple(self._outlooks(project.key)),
            alert=_alert(record),
        )

    def _spending(self, label: str, *, path: str, row: Row, each: TableSchema | None) -> Spending:
        if self.book.year != self.round.year:
            problem = f"账是{self.book.year}年度的，不是{self.round.year}年度"
            return Spending(problem=problem, is_comparable=False)
        budget = self._value(f"{label}[调整预算]", row=row, each=each)
        if not self.round.is_monitoring:
            executed = self._value(f"{label}[决算]", row=row, each=each)
            return Spending(executed, budget, _gap(executed, budget, wanted="决算数"))
        figure = self.facts.find(f"{path}@executed.m{self.round.month}")
        if figure.is_value:
            return Spending(figure.number, budget, _gap(figure.number, budget, wanted="执行数"))
        months = sorted(m for m in range(1, _MONTHS + 1) if self.facts.find(f"{path}@executed.m{m}").is_value)
        if months:
            problem = f"只有截至{'、'.join(map(str, months))}月的执行数"
            return Spending(None, budget, problem, is_comparable=False)
        return Spending(None, budget, f"没有截至{self.round.month}月的执行数")

    def _value(self, formula: str, *, row: Row, each: TableSchema | None) -> Exact | None:
        node = parse_formula(formula, vocabulary=self.catalogue.vocabulary, each=each)
        bound = bind_caliber(node, phase=_FINAL)
        found = self.catalogue.compiler.compile(bound)(self.facts, row, None)
        return found if isinstance(found, Exact) and not isinstance(found, bool) else None

    def _is_now(self, record: MonitoringRecord) -> bool:
        return not record.month.is_value or record.month.number == self.round.month

    def _outlooks(self, project: str) -> Iterator[Outlook]:
        names = {item.key: item.name for item in self.book.indicators if item.project == project}
        for item in self.book.indicator_progress:
            if item.indicator in names and item.likelihood:
                yield Outlook(names[item.indicator], item.likelihood)


def _gap(executed: Exact | None, budget: Exact | None, *, wanted: str) -> str:
    lacking = [word for word, value in ((wanted, executed), ("调整预算数", budget)) if value is None]
    return f"没有填报{'、'.join(lacking)}" if lacking else ""


def _alert(record: MonitoringRecord | None) -> Alert | None:
    if record is None or not record.is_alert:
        return None
    return Alert(record.alert_date, record.decision, record.decision_date)


def _evaluation(scored: Scored, *, book: Book, spending: dict[str, Spending], limit: Exact | None) -> EvaluationRecord:
    row, card = scored.evaluation, scored.card
    indicators = [item for item in book.indicators if item.project == row.project]
    weights = [(item.nature, item.weight.number) for item in indicators if item.weight.is_value]
    traces = card.indicators if card is not None and limit is not None else ()
    return EvaluationRecord(
        key=row.key,
        project=row.project,
        subject=scored.subject,
        kind=row.kind,
        score=_number(row.total) if row.total.is_value else _number(row.table_total),
        full=None if card is None else card.scheme.full_marks,
        computed=card.total if card is not None and card.is_complete else None,
        spending=spending.get(row.project, Spending(problem="项目不在项目表中")),
        points=sum(weight for _, weight in weights),
        qualitative_points=sum(weight for nature, weight in weights if nature == _QUALITATIVE),
        exceeded=tuple((it.label, it.ratio) for it in traces if it.ratio is not None and it.ratio >= (limit or 0)),
        indicators=len(indicators),
        without_evidence=sum(not item.evidence for item in indicators),
    )


def _number(figure: Figure) -> Exact | None:
    return figure.number if figure.is_value else None
