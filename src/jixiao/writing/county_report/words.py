"""The words that a report on a county fills in, each from the roll-up; an empty word is one that is not there."""

from collections.abc import Iterable, Mapping

from jixiao.book.column import Kind
from jixiao.book.figure import Exact
from jixiao.county.filing import Filing, FilingState
from jixiao.county.light import Light, Signal
from jixiao.county.rate import Rate
from jixiao.county.score_spread import HUNDRED, Spread
from jixiao.county.sheet import print_content
from jixiao.county.summary import SPENDINGS, CountySummary

_MOST_NAMES, _MOST_FINDINGS = 8, 3


def county_words(summary: CountySummary) -> Mapping[str, str]:
    """Return every word by its name."""
    return {
        **_round_words(summary),
        **_progress_words(summary),
        **_execution_words(summary),
        **_light_words(summary),
        **_score_words(summary),
        **_finding_words(summary),
    }


def _round_words(summary: CountySummary) -> dict[str, str]:
    it = summary.round
    day = it.today
    return {
        "region": it.region,
        "year": str(it.year),
        "month": str(it.month),
        "today": f"{day.year}年{day.month}月{day.day}日",
        "unverified": "；".join(provision.describe().removesuffix("（未核实）") for provision in summary.unverified),
    }


def _progress_words(summary: CountySummary) -> dict[str, str]:
    it = summary.progress
    return {
        "units": str(it.total),
        "handed": str(it.handed_in),
        "waiting": _count(it.total - it.handed_in),
        "states": "，".join(f"{state.label}{it.counts[state]}个" for state in FilingState if it.counts[state]),
        "overdue": _count(len(it.overdue)),
        "overdue_names": _filings(it.overdue, summary=summary),
        "late": _count(len(it.late)),
        "late_names": _filings(it.late, summary=summary),
        "coverage": summary.coverage.describe(),
        "handed_coverage": "" if summary.drafts else summary.coverage.describe(),
        "drafts": _count(len(summary.drafts)),
        "draft_names": _named(summary.drafts),
        "unchecked": _count(len(summary.unchecked)),
        "unchecked_names": _named(summary.unchecked),
    }


def _execution_words(summary: CountySummary) -> dict[str, str]:
    total, public, project = (summary.executions[label] for label in SPENDINGS.values())
    counted = bool(total.included)
    return {
        "budget": print_content(total.denominator, kind=Kind.MONEY) if counted else "",
        "executed": print_content(total.numerator, kind=Kind.MONEY) if counted else "",
        "rate": _percent(total.ratio),
        "public_rate": _percent(public.ratio),
        "project_rate": _percent(project.ratio),
        "included": total.describe(),
        "pace_words": _pace(total, pace=summary.round.pace),
    }


def _pace(rate: Rate, *, pace: Exact) -> str:
    if rate.ratio is None:
        return ""
    gap = rate.ratio - pace
    points = print_content(abs(gap) * 100, kind=Kind.NUMBER)
    word = "快于" if gap > 0 else "慢于"
    told = f"序时进度（{_percent(pace)}）"
    return f"{word}{told}{points}个百分点" if gap else f"与{told}持平"


def _light_words(summary: CountySummary) -> dict[str, str]:
    of_projects = {light: summary.lights(light, of_projects=True) for light in Light}
    of_units = {light: summary.lights(light, of_projects=False) for light in Light}
    names = {Light.RED: "red", Light.YELLOW: "yellow", Light.GREEN: "green", Light.UNKNOWN: "unknown"}
    return {
        **{name: str(len(of_projects[light])) for light, name in names.items()},
        "red_names": _signals(of_projects[Light.RED]),
        "yellow_names": _signals(of_projects[Light.YELLOW]),
        "unit_lights": "，".join(f"{light.value}{len(of_units[light])}个" for light in Light),
    }


def _score_words(summary: CountySummary) -> dict[str, str]:
    spreads = {"unit": summary.unit_scores, "project": summary.project_scores}
    without = [it for spread in spreads.values() for it in spread.subjects if it.points is None]
    words = {
        "unscored": _count(len(without)),
        "unscored_names": _named(f"{it.unit}「{it.subject}」" for it in without),
        "leads": _count(len(summary.leads)),
        "lead_names": _named(f"{it.unit}「{it.subject}」（{len(it.reasons)}条）" for it in summary.leads),
    }
    for name, spread in spreads.items():
        words |= _spread_words(name, spread=spread)
    return words


def _spread_words(name: str, *, spread: Spread) -> dict[str, str]:
    ratio = spread.average.ratio
    return {
        f"{name}_scored": _count(len(spread.average.included)),
        f"{name}_grades": "，".join(f"{grade}{count}个" for grade, count in spread.counts),
        f"{name}_average": "" if ratio is None else print_content(ratio * HUNDRED, kind=Kind.NUMBER),
    }


def _finding_words(summary: CountySummary) -> dict[str, str]:
    by_severity = {
        severity: sum(it.count for it in summary.findings if it.severity == severity)
        for severity in ("error", "warning")
    }
    asked = [it for it in summary.findings if it.severity in by_severity]
    units = {unit for it in asked for unit in it.units}
    frequent = sorted(asked, key=lambda it: -it.count)[:_MOST_FINDINGS]
    return {
        "errors": str(by_severity["error"]) if asked else "",
        "warnings": str(by_severity["warning"]) if asked else "",
        "finding_units": str(len(units)) if asked else "",
        "top_findings": "；".join(f"没有做到“{it.title}”的{it.count}处" for it in frequent),
        "no_findings": ""
        if asked
        else "已检查的单位没有发现错误和须说明的事项；没有检查的和无法判断的不等于没有问题。",
    }


def _count(number: int) -> str:
    """Return a number, nothing for 0: a sentence about none is left out."""
    return str(number) if number else ""


def _percent(ratio: Exact | None) -> str:
    return "" if ratio is None else print_content(ratio, kind=Kind.PERCENT)


def _filings(filings: Iterable[Filing], *, summary: CountySummary) -> str:
    return _named(f"{it.unit}（{it.timing(summary.round.today)}）" for it in filings)


def _signals(signals: Iterable[Signal]) -> str:
    return _named(f"{it.unit}「{it.subject}」" for it in signals)


def _named(names: Iterable[str]) -> str:
    listed = list(names)
    more = f"等{len(listed)}个" if len(listed) > _MOST_NAMES else ""
    return f"{'、'.join(listed[:_MOST_NAMES])}{more}"
