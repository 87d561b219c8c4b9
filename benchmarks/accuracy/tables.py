"""The figures as the lines of a page."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from benchmarks.accuracy.at_hand import VARIABLE
from benchmarks.accuracy.judge import Judged
from benchmarks.accuracy.tally import Row, Tally, share

_HEADS = ("plants", "found", "recall", "certain errors due", "false", "precision", "repair offered", "repair right")


def lines(tally: Tally, *, day: str, seed: str, has_texts: bool) -> Iterator[str]:
    """Yield everything that the page says of a run."""
    clean = sum(1 for it in tally.clean if it.is_right)
    false = len(tally.false_on_clean)
    yield f"Measured on {day} with the seed `{seed}`; the figures are the same on every machine."
    yield ""
    yield f"* {len(tally.clean)} carriers, {clean} of them made without any error: {false} errors told of these."
    yield f"* {len(tally.judged)} planted copies: recall {tally.total.recall}, precision {tally.total.precision}."
    if not has_texts:
        yield f"* The excerpts and the audited reports were not at hand: `{VARIABLE}` names the folder that holds them."
    yield from _counts("By origin", tally=tally, key=lambda it: it.plant.carrier.origin)
    yield from _counts("By kind of file", tally=tally, key=lambda it: it.plant.carrier.style)
    yield from _counts("By class of error", tally=tally, key=lambda it: it.plant.fault)
    yield from _confusion(tally)
    yield from _rules(tally)
    yield from _misses(tally)


def _counts(title: str, *, tally: Tally, key: Callable[[Judged], str]) -> Iterator[str]:
    yield from _head(title, heads=("", *_HEADS))
    for row in (*tally.rows(key), tally.total):
        yield _line(_cells(row))


def _cells(row: Row) -> Sequence[object]:
    return (
        row.name,
        row.plants,
        row.found,
        row.recall,
        row.due,
        row.false,
        row.precision,
        share(row.offered, of=row.found),
        share(row.mended, of=row.offered),
    )


def _confusion(tally: Tally) -> Iterator[str]:
    yield from _head("Which rule names which class", heads=("class", "named first by"))
    for fault in dict.fromkeys(it.plant.fault for it in tally.judged):
        told = ", ".join(f"{rule} {count}" for rule, count in tally.rules_for(fault).most_common())
        yield _line((fault, told))


def _rules(tally: Tally) -> Iterator[str]:
    yield from _head("By rule", heads=("rule", "due", "false", "precision"))
    for rule, (due, false) in tally.rules().items():
        yield _line((rule, due, false, share(due, of=due + false)))


def _misses(tally: Tally) -> Iterator[str]:
    yield from _head("What was missed", heads=("structure", "class", "broken statement", "missed"))
    for (shape, fault, kinds), count in tally.misses().most_common():
        yield _line((shape, fault, kinds, count))


def _head(title: str, *, heads: Sequence[str]) -> Iterator[str]:
    yield from ("", f"### {title}", "", _line(heads), _line("---" for _ in heads))


def _line(cells: Iterable[object]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"
