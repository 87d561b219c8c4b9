"""The charts of a report on a county."""

from jixiao.book.column import Kind
from jixiao.county.sheet import print_content
from jixiao.county.summary import CountySummary
from jixiao.writing.publication import Chart, Series

CHARTS = ("execution", "grades")


def county_chart(name: str, *, summary: CountySummary, title: str) -> Chart | None:
    """Return a chart, None where there is nothing to draw.

    Args:
        name: One of `CHARTS`.
        summary: The roll-up.
        title: What stands over it.
    """
    return _execution(summary, title=title) if name == "execution" else _grades(summary, title=title)


def _execution(summary: CountySummary, *, title: str) -> Chart | None:
    rates = [(record.filing.unit, record.spending.rate) for record in summary.records]
    known = sorted(((rate, unit) for unit, rate in rates if rate is not None), reverse=True)
    if not known:
        return None
    left_out = len(rates) - len(known)
    note = f"没有画出缺数或者口径不可比的{left_out}个单位。" if left_out else ""
    pace = print_content(summary.round.pace, kind=Kind.PERCENT)
    return Chart(
        kind="bar",
        title=title,
        categories=tuple(unit.removeprefix(summary.round.region) for _, unit in known),
        series=(
            Series("执行率", tuple(print_content(rate, kind=Kind.PERCENT).removesuffix("%") for rate, _ in known)),
        ),
        unit="%",
        note=f"序时进度为{pace}。{note}" if summary.round.is_monitoring else note,
    )


def _grades(summary: CountySummary, *, title: str) -> Chart | None:
    spreads = {"部门整体": summary.unit_scores, "项目": summary.project_scores}
    if not any(count for spread in spreads.values() for _, count in spread.counts):
        return None
    return Chart(
        kind="column",
        title=title,
        categories=tuple(grade for grade, _ in summary.unit_scores.counts),
        series=tuple(Series(word, tuple(str(count) for _, count in spread.counts)) for word, spread in spreads.items()),
        unit="个",
    )
