"""Plants: copies of a carrier with one error each, of a known class, that some statement shows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from benchmarks.accuracy.carrier import Carrier
from benchmarks.accuracy.chance import Chance, rate
from benchmarks.accuracy.figure import Figure, Kind, printed
from benchmarks.accuracy.slip import Slips, doubled, dropped, slipped, slips, swapped
from benchmarks.accuracy.statement import Apart, Counted, Growth, OneYear, Same, Share, Statement, Total, Within

_TRIES = 12
_NUMBERS = (Kind.MONEY, Kind.RATE, Kind.COUNT, Kind.SCORE)
_TURNED = {"增加": "减少", "减少": "增加", "增长": "下降", "上升": "下降", "下降": "增长"}
_Change = tuple[str, Figure]


@dataclass(frozen=True, slots=True)
class Plant:
    """One error.

    Unit:
        fault: its class.
        token: the figure that is wrong, empty where a row was taken out.
        right: what it was.
        carrier: the copy.
        broken: the statements that show it; any figure of theirs may be named.
        unit: the unit that it had.
    """

    fault: str
    token: str
    right: str
    carrier: Carrier
    broken: tuple[Statement, ...]
    unit: str = ""

    @property
    def involved(self) -> set[str]:
        """The tokens that may be named."""
        return {token for statement in self.broken for token in statement.tokens if token in self.carrier.figures}


def plants_of(carrier: Carrier, *, chance: Chance, faults: Sequence[str] = ()) -> Iterator[Plant]:
    """Yield one plant of each class that the carrier has room for.

    Args:
        carrier: A document that is right.
        chance: What is planted where.
        faults: The classes wanted, all where none is named.
    """
    for fault, changes in _FAULTS.items():
        if not faults or fault in faults:
            found = _first(carrier, fault=fault, changes=list(changes(carrier, chance)), chance=chance)
            if found is not None:
                yield found
    if not faults or MISSING_ROW in faults:
        yield from _missing_row(carrier, chance=chance)


def _first(carrier: Carrier, *, fault: str, changes: list[_Change], chance: Chance) -> Plant | None:
    """Return the first of some changes, drawn by lot, that breaks a statement."""
    for _ in range(min(_TRIES, len(changes))):
        token, figure = changes.pop(chance.whole(0, high=len(changes) - 1))
        right = carrier.figures[token]
        if figure.text == right.text:
            continue
        copy = replace(carrier, figures={**carrier.figures, token: figure})
        broken = copy.broken()
        if broken:
            return Plant(fault, token, right.printed, copy, tuple(broken), right.unit)
    return None


def _missing_row(carrier: Carrier, *, chance: Chance) -> Iterator[Plant]:
    rows = sorted({figure.row for figure in carrier.figures.values() if figure.row})
    if rows:
        copy = carrier.without_row(chance.pick(rows))
        broken = copy.broken()
        if broken:
            yield Plant(MISSING_ROW, "", "", copy, tuple(broken))


def _tokens(carrier: Carrier, *, kinds: Sequence[Kind]) -> list[str]:
    """Return the figures of some kinds that take part in a statement."""
    used = {token: None for statement in carrier.statements for token in statement.tokens}
    return [token for token in used if token in carrier.figures and carrier.figures[token].kind in kinds]


def _slips(kind: Slips) -> Callable[[Carrier, Chance], Iterator[_Change]]:
    def changes(carrier: Carrier, chance: Chance) -> Iterator[_Change]:
        for token in _tokens(carrier, kinds=_NUMBERS):
            found = list(slips(kind, figure=carrier.figures[token]))
            if found:
                yield token, chance.pick(found)

    return changes


def _neighbours(carrier: Carrier, chance: Chance) -> Iterator[_Change]:
    order = list(carrier.figures)
    del chance
    for token in _tokens(carrier, kinds=_NUMBERS):
        figure, at = carrier.figures[token], order.index(token)
        for near in order[max(at - 1, 0) : at + 2]:
            other = carrier.figures[near]
            if near != token and other.kind is figure.kind and other.unit == figure.unit:
                yield token, figure.with_printed(other.printed)


def _other_bases(carrier: Carrier, chance: Chance) -> Iterator[_Change]:
    bases = [carrier.figures[token].amount for token in _tokens(carrier, kinds=(Kind.MONEY,))]
    for statement in carrier.statements:
        if isinstance(statement, Share):
            part, figure = carrier.figures[statement.part], carrier.figures[statement.rate]
            larger = [base for base in bases if base >= part.amount > 0]
            if larger:
                places = len(figure.printed.partition(".")[2]) or 2
                share = rate(part.amount, whole=chance.pick(larger))
                yield statement.rate, figure.with_printed(printed(share, places=places))


def _directions(carrier: Carrier, chance: Chance) -> Iterator[_Change]:
    del chance
    for statement in carrier.statements:
        if isinstance(statement, Apart | Growth):
            word = carrier.figures[statement.word]
            yield statement.word, word.with_printed(_TURNED[word.printed])


def _stale_totals(carrier: Carrier, chance: Chance) -> Iterator[_Change]:
    for statement in carrier.statements:
        if isinstance(statement, Total):
            yield from (
                _moved(carrier, token=part, chance=chance) for part in statement.parts if carrier.figures[part].amount
            )


def _moved(carrier: Carrier, *, token: str, chance: Chance) -> _Change:
    """Return another amount of the same look."""
    figure = carrier.figures[token]
    places = len(figure.printed.partition(".")[2])
    units = int(figure.amount / figure.quantum)
    value = chance.near(units, permille=300) * figure.quantum / (figure.amount / _bare(figure))
    return token, figure.with_printed(printed(value, places=places, has_marks="," in figure.printed))


def _bare(figure: Figure) -> Fraction:
    return Figure(figure.kind, figure.printed).amount


def _years(carrier: Carrier, chance: Chance) -> Iterator[_Change]:
    for statement in carrier.statements:
        if isinstance(statement, OneYear):
            token = chance.pick(statement.years)
            figure = carrier.figures[token]
            yield token, figure.with_printed(str(int(figure.printed) - 1))


def _scores(carrier: Carrier, chance: Chance) -> Iterator[_Change]:
    for statement in carrier.statements:
        if isinstance(statement, Within):
            bound = carrier.figures[statement.bound]
            above = int(bound.amount) + chance.whole(1, high=5)
            yield statement.figure, carrier.figures[statement.figure].with_printed(str(above))


def _counts(carrier: Carrier, chance: Chance) -> Iterator[_Change]:
    for statement in carrier.statements:
        if isinstance(statement, Counted):
            figure = carrier.figures[statement.count]
            yield statement.count, figure.with_printed(str(int(figure.amount) + chance.pick((-1, 1))))


def _carried_over(carrier: Carrier, chance: Chance) -> Iterator[_Change]:
    for statement in carrier.statements:
        if isinstance(statement, Same) and carrier.figures[statement.one].amount:
            yield _moved(carrier, token=chance.pick(statement.tokens), chance=chance)


MISSING_ROW = "缺行"
_FAULTS: dict[str, Callable[[Carrier, Chance], Iterator[_Change]]] = {
    "数字颠倒": _slips(swapped),
    "漏打数字": _slips(dropped),
    "重打数字": _slips(doubled),
    "照抄邻数": _neighbours,
    "单位错用": _slips(slipped),
    "比率基数错": _other_bases,
    "增减方向错": _directions,
    "合计未改": _stale_totals,
    "表内年度错": _years,
    "得分超权重": _scores,
    "个数与清单不符": _counts,
    "前后数不一致": _carried_over,
}
FAULTS = (*_FAULTS, MISSING_ROW)
