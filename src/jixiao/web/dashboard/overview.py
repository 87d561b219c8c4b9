"""What the overview of one round says, from the kept summaries: every total says what it lacks."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.urls import reverse

from jixiao.book.column import Kind
from jixiao.book.printing import print_money, print_number
from jixiao.web.dashboard.models import UnitSummary
from jixiao.web.rounds.models import Assignment, Round
from jixiao.web.rounds.state import State

Lines = list[list[str]]
_YEAR = 12
_LIGHTS = ("红灯", "黄灯", "未判断", "绿灯")


@dataclass(frozen=True, slots=True)
class Row:
    """One unit of the round: its form, and the summary of its Book where there is one."""

    assignment: Assignment
    summary: UnitSummary | None

    @property
    def counts(self) -> bool:
        """Whether its spending counts in the total."""
        found = self.summary
        return found is not None and found.executed is not None and found.budget is not None

    @property
    def rate(self) -> Fraction | None:
        """The execution rate; None where it is unknown or the budget is 0."""
        found = self.summary
        if found is None or found.executed is None or not found.budget:
            return None
        return Fraction(found.executed, found.budget)

    @property
    def light(self) -> str:
        """The light of the unit as a whole, shape and word."""
        signal = next((it for it in (self.summary.signals if self.summary else ()) if not it["project"]), None)
        return f"{signal['shape']} {signal['light']}" if signal else "○ 未判断"

    @property
    def url(self) -> str:
        """The page of its form: from there down to the cell."""
        return reverse("rounds:assignment", kwargs={"pk": self.assignment.pk})


@dataclass(frozen=True, slots=True)
class Total:
    """The execution of a round: the sum over the sum, and what is not in it."""

    executed: int
    budget: int
    included: int
    missing: tuple[str, ...]

    @property
    def rate(self) -> str:
        """The rate as printed, a dash where there is none."""
        return print_number(Fraction(self.executed, self.budget), kind=Kind.PERCENT) if self.budget else "—"

    @property
    def executed_yuan(self) -> str:
        """The executed sum in 元."""
        return print_money(self.executed, unit="元")

    @property
    def budget_yuan(self) -> str:
        """The budget in 元."""
        return print_money(self.budget, unit="元")


def total_of(rows: Iterable[Row]) -> Total:
    """Return the total of the units that count, with those that do not and why."""
    executed = budget = included = 0
    missing = []
    for row in rows:
        found = row.summary
        if found is not None and found.executed is not None and found.budget is not None:
            executed, budget, included = executed + found.executed, budget + found.budget, included + 1
        else:
            why = found.problem if found is not None and found.problem else "没有账"
            missing.append(f"{row.assignment.unit.name}（{why}）")
    return Total(executed, budget, included, tuple(missing))


def progress_chart(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the chart of units by state, with its table."""
    counts = Counter(row.assignment.state for row in rows)
    lines = [[str(state.label), str(counts[state.value])] for state in State]
    return _bars("报送进度", head=["状态", "单位数"], lines=lines, unit="个", name="progress")


def execution_chart(rows: Sequence[Row], *, item: Round) -> dict[str, Any]:
    """Return the chart of execution against time, one point a unit."""
    pace = Fraction(item.last_month, _YEAR)
    shown = [row for row in rows if row.rate is not None and row.summary is not None]
    points = [
        {
            "x": print_money(row.summary.budget or 0, unit="万元") if row.summary else "0",
            "y": _percent(row.rate),
            "name": row.assignment.unit.name,
            "url": row.url,
        }
        for row in shown
    ]
    lines = [
        [
            row.assignment.unit.name,
            print_money(row.summary.budget or 0, unit="万元") if row.summary else "",
            print_money(row.summary.executed or 0, unit="万元") if row.summary else "",
            f"{_percent(row.rate)}%",
            row.light,
        ]
        for row in shown
    ]
    chart = {
        "title": "执行与时间",
        "description": f"各单位执行率与时间进度 {_percent(pace)}% 的对照",
        "type": "scatter",
        "x": {"label": "调整预算数", "unit": "万元", "kind": "value"},
        "y": {"label": "执行率", "unit": "%"},
        "marks": [{"axis": "y", "value": _percent(pace), "label": "时间进度"}],
        "series": [{"label": "单位", "points": points}],
    }
    head = ["单位", "调整预算数（万元）", "执行数（万元）", "执行率", "灯"]
    return {"chart": chart, "chart_id": "chart-execution", "head": head, "lines": lines, "name": "execution"}


def score_chart(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the chart of the grades of the units as a whole."""
    counts = Counter(row.summary.grade for row in rows if row.summary and row.summary.grade)
    without = sum(1 for row in rows if row.summary is None or not row.summary.grade)
    grades = [grade for grade in ("优", "良", "中", "差") if counts[grade]] + sorted(set(counts) - set("优良中差"))
    lines = [[grade, str(counts[grade])] for grade in grades]
    return _bars(
        "得分分布", head=["等级", "单位数"], lines=[*lines, ["没有得分", str(without)]], unit="个", name="scores"
    )


def rule_chart(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the chart of findings by rule, the most frequent first."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        for item in row.summary.rules if row.summary else ():
            line = found.setdefault(item["rule"], {**item, "count": 0, "money": None, "units": 0})
            line["count"] += item["count"]
            if item["money"] is not None:
                line["money"] = (line["money"] or 0) + item["money"]
            line["units"] += 1
    ranked = sorted(found.values(), key=lambda line: (line["severity"] != "error", -line["units"], line["rule"]))
    lines = [[f"{it['rule']} {it['title']}", str(it["count"]), str(it["units"]), _money(it["money"])] for it in ranked]
    chart = _bars("问题排行", head=["规则", "次数", "单位数", "涉及金额（万元）"], lines=lines, unit="次", name="rules")
    return {**chart, "chart": {**chart["chart"], "horizontal": True}}


def lights(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Return the warning lights of a round, red first; green ones are left out."""
    found = [
        {**signal, "unit": row.assignment.unit.name, "url": row.url}
        for row in rows
        for signal in (row.summary.signals if row.summary else ())
        if signal["light"] in ("红灯", "黄灯")
    ]
    return sorted(found, key=lambda signal: _LIGHTS.index(signal["light"]))


def light_table(rows: Sequence[Row]) -> dict[str, Any]:
    """Return the warning lights as a table, the causes of each in one cell."""
    lines = [[it["light"], it["unit"], it["subject"], "；".join(it["causes"])] for it in lights(rows)]
    return {"head": ["灯", "单位", "对象", "原因"], "lines": lines, "name": "lights"}


def _bars(title: str, *, head: list[str], lines: Lines, unit: str, name: str) -> dict[str, Any]:
    chart = {
        "title": title,
        "description": title,
        "type": "bar",
        "x": {"label": head[0], "unit": "", "kind": "category", "categories": [line[0] for line in lines]},
        "y": {"label": head[1], "unit": unit, "kind": "count"},
        "marks": [],
        "series": [{"label": head[1], "values": [line[1] for line in lines]}],
    }
    return {"chart": chart, "chart_id": f"chart-{name}", "head": head, "lines": lines, "name": name}


def _money(fen: int | None) -> str:
    """Return an amount as the tables print it; a rule that is about no money has a dash, not 0."""
    return "—" if fen is None else print_money(fen, unit="万元")


def _percent(rate: Fraction | None) -> str:
    return print_number(rate or 0, kind=Kind.PERCENT).removesuffix("%")
