"""Repeat every measurement and write the figures, with day and machine, into docs/performance.md."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from benchmarks import bench_check, bench_document, bench_rules
from benchmarks.measure import Result, load, machine, print_results

PAGE = Path(__file__).parents[1] / "docs" / "performance.md"
BEGIN, _END = "<!-- figures: make figures writes what stands between these two lines -->", "<!-- end of figures -->"
_BENCHMARKS = (bench_rules, bench_check, bench_document)


def figures() -> Iterator[str]:
    """Yield the lines of the tables; each benchmark is printed as soon as it is done."""
    yield f"Measured on {dt.datetime.now(tz=dt.UTC).date()}: {machine()}, {load()}."
    for benchmark in _BENCHMARKS:
        results = benchmark.results()
        print_results(benchmark.TITLE, results=results)
        yield from ("", f"### {benchmark.TITLE}", "", "| | figure | goal |", "| --- | --- | --- |")
        yield from (f"| {result.name} | {result.value} | {_goal(result)} |" for result in results)


def _goal(result: Result) -> str:
    return f"{result.goal}: {'met' if result.is_met else 'missed'}" if result.goal else ""


def written(page: str, *, lines: Iterator[str], begin: str = BEGIN) -> str:
    """Return a page with other figures; `begin` is the line above them."""
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(_END)
    return "\n".join((f"{before}{begin}", "", *lines, "", f"{_END}{after}"))


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), lines=figures()), encoding="utf-8", newline="\n")
