"""Light the lights of units and projects by the lines of the rulebook."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from jixiao.book.column import Kind
from jixiao.book.figure import Exact
from jixiao.book.printing import print_number
from jixiao.county.light import Cause, Light, Signal, signal_of
from jixiao.county.provision import Provision, provision_of
from jixiao.county.record import Alert, Outlook, ProjectRecord, Spending, UnitRecord
from jixiao.law.in_force import Law
from jixiao.law.working_calendar import WorkingCalendar

_YEAR = 12
_UNIT_LINES, _LINES, _YEAR_END_LINE = ("监控预警线", "执行进度标准"), ("监控预警线",), "执行率说明线"
_PACE_SHARES = {Light.RED: "红灯序时比例", Light.YELLOW: "黄灯序时比例"}
_LIKELIHOODS, _GAP, _DECISION = "可能性灯色", "目标与执行偏差上限", "预警处置期限"


@dataclass(frozen=True)
class Lighting:
    """What lights are judged by.

    Unit:
        month: the month up to which a round counts, 12 for the whole year.
    """

    law: Law
    calendar: WorkingCalendar
    month: int
    today: dt.date

    @property
    def pace(self) -> Fraction:
        """The share of the year that is over."""
        return Fraction(self.month, _YEAR)

    def of_unit(self, record: UnitRecord) -> Signal:
        """Return the light of a unit as a whole."""
        name = record.filing.unit
        causes = list(self._spending(record.spending, lines=_UNIT_LINES))
        return signal_of(name, project="", subject=name, causes=causes)

    def of_project(self, project: ProjectRecord, *, unit: str) -> Signal:
        """Return the light of a project: its pace, its goals, and its alerts without a decision."""
        causes = [
            *self._spending(project.spending, lines=_LINES),
            *(cause for outlook in project.outlooks for cause in self._outlook(outlook)),
            *self._gap(project),
            *(self._decision(project.alert) if project.alert is not None else ()),
        ]
        return signal_of(unit, project=project.key, subject=project.name, causes=causes)

    def _spending(self, spending: Spending, *, lines: tuple[str, ...]) -> Iterator[Cause]:
        executed, budget, rate = spending.executed, spending.budget, spending.rate
        if executed is None or budget is None or not spending.is_comparable:
            yield Cause(Light.UNKNOWN, f"执行进度无法判断：{spending.problem or '没有填报'}。")
        elif executed > budget:
            words = f"执行数 {_wan(executed)} 超过调整预算数 {_wan(budget)}。"
            yield Cause(Light.RED, words)
        elif rate is None:
            yield Cause(Light.GREEN, "调整预算数和执行数都是 0。")
        else:
            yield self._pace(rate, lines=lines)

    def _pace(self, rate: Fraction, *, lines: tuple[str, ...]) -> Cause:
        told = f"截至{self.month}月执行率 {_percent(rate)}"
        red = self._share_line(Light.RED)
        if red is not None and rate < red[0]:
            return Cause(Light.RED, _judged(told, word="低于红灯线", line=red), red[1])
        line = self._line(lines) or self._share_line(Light.YELLOW)
        if line is None:
            return Cause(Light.UNKNOWN, f"{told}，没有可用的预警线。")
        if rate < line[0]:
            return Cause(Light.YELLOW, _judged(told, word="低于黄灯线", line=line), line[1])
        return Cause(Light.GREEN, _judged(told, word="没有低于黄灯线", line=line), line[1])

    def _line(self, lines: tuple[str, ...]) -> tuple[Exact, Provision] | None:
        """Return the line that the law draws for the month, None where it draws none."""
        if self.month == _YEAR and (found := self.law.find_parameter(_YEAR_END_LINE)):
            return found.number, provision_of(self.law, parameter=_YEAR_END_LINE)
        for name in lines:
            parameter = self.law.find_parameter(name)
            value = None if parameter is None else parameter.numbers.get(self.month)
            if value is not None:
                return value, provision_of(self.law, parameter=name)
        return None

    def _share_line(self, light: Light) -> tuple[Exact, Provision] | None:
        name = _PACE_SHARES[light]
        parameter = self.law.find_parameter(name)
        return None if parameter is None else (parameter.number * self.pace, provision_of(self.law, parameter=name))

    def _outlook(self, outlook: Outlook) -> Iterator[Cause]:
        parameter = self.law.find_parameter(_LIKELIHOODS)
        if parameter is not None and outlook.likelihood and (word := parameter.at(outlook.likelihood)) is not None:
            words = f"指标「{outlook.indicator}」完成目标可能性：{outlook.likelihood}。"
            yield Cause(Light(word), words, provision_of(self.law, parameter=_LIKELIHOODS))

    def _gap(self, project: ProjectRecord) -> Iterator[Cause]:
        limit, rate = self.law.find_parameter(_GAP), project.spending.rate
        if limit is None or rate is None or project.goal_progress is None:
            return
        if abs(project.goal_progress - rate) > limit.number:
            words = (
                f"目标完成进度 {_percent(project.goal_progress)} 与执行率 {_percent(rate)} 相差超过 {limit.printed}。"
            )
            yield Cause(Light.YELLOW, words, provision_of(self.law, parameter=_GAP))

    def _decision(self, alert: Alert) -> Iterator[Cause]:
        limit = self.law.find_parameter(_DECISION)
        if limit is None or alert.date is None or alert.decision_date is not None:
            return
        days = self.calendar.count_after(alert.date, end=self.today)
        if days > limit.number:
            words = f"{alert.date} 预警，至 {self.today} 已过 {days} 个工作日，没有处置决定。"
            yield Cause(Light.RED, words, provision_of(self.law, parameter=_DECISION))


def _judged(told: str, *, word: str, line: tuple[Exact, Provision]) -> str:
    return f"{told}，{word} {_percent(line[0])}（{line[1].parameter}）。"


def _percent(ratio: Exact) -> str:
    return print_number(ratio, kind=Kind.PERCENT)


def _wan(fen: Exact) -> str:
    return f"{print_number(fen, kind=Kind.MONEY)} 万元"
