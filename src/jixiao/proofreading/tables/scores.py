"""Scores and weights of a table of indicators."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import MISSED, Named, Outcome, relation_of
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.proofreading.tables.view import RowView, TableView

_FEW, _HALF = 2, 2
_POINTS = (Quantity.PLAIN, Quantity.SCORE)
_OF_FUNDS, _SUBTOTAL = late_pattern("资金|金额|预算"), late_pattern("小\\s?计")
_AT_MOST = late_pattern("[≤≦]|<|＜|不超过|不高于|不大于")
_SIGN_BEFORE = late_pattern("[≥≤≧≦＞＜<>]=?$")  # in a cell of its own
_KEPT_LOW = late_pattern("(?:控制|调整|结转|结余|变动|负债|投诉|事故|违规|差错|超支)[一-鿿]{0,4}(?:率|数|次|起|件)?$")
_AT_LEAST = late_pattern("[≥≧]|>|＞|不少于|不低于|不小于")


def score_cells(view: TableView) -> Iterator[Relation]:
    """Yield for each row that its score is within its weight, and where a target missed still got all points."""
    yield from _reached(view)
    if view.weight is None or view.score is None:
        return
    yield from _totals(view, columns=(view.weight, view.score))
    pairs = _pairs(view, columns=(view.weight, view.score))
    within = [_within(Named(score, f"{row.label}得分"), weight=Named(weight, "权重")) for row, weight, score in pairs]
    is_sure = view.is_sure or sum(1 for relation in within if not relation.holds) <= 1  # more, and a guess was wrong
    yield from (relation for relation in within if relation.holds or is_sure)
    for row, weight, score in pairs:
        yield from _full_but_missed(row, view=view, is_full=score.value == weight.value)


def _pairs(view: TableView, *, columns: tuple[int, int]) -> list[tuple[RowView, Mention, Mention]]:
    """Return the rows with their weight and their score; in a guessed table a number with a unit is neither."""
    weight, score = columns
    cells = [(row, row.cells[weight], row.cells[score]) for row in view.rows if {weight, score} <= set(row.cells)]
    return [it for it in cells if view.is_sure or all(cell.quantity in _POINTS for cell in it[1:])]


def form_point_totals(views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield the totals of weights and scores over all blocks of a form, where they come out.

    Where the weights of all rows give theirs, so must the scores. The block of funds is often a table of its own.
    """
    items: dict[str, list[Named]] = {"分值": [], "得分": []}
    for view in views:
        columns = {"分值": view.weight, "得分": view.score}
        for row in view.rows:
            found = {
                name: Named(row.cells[at], f"{row.label}{name}") for name, at in columns.items() if at and _at(row, at)
            }
            if row.is_total and not _OF_FUNDS.search(row.label) and all(items.values()):
                yield from list(_closed(found, items=items)) or _closed(found, items=_without_funds(items))
                items = {"分值": [], "得分": []} if found and not _SUBTOTAL.search(row.label) else items
            else:
                for name, named in found.items():
                    items[name].append(named)


def _at(row: RowView, column: int) -> bool:
    cell = row.cells.get(column)
    return cell is not None and cell.quantity in _POINTS


def _closed(totals: Mapping[str, Named], *, items: Mapping[str, Sequence[Named]]) -> Iterator[Relation]:
    held = {name: sums_to(total, items=items[name]) for name, total in totals.items() if len(items[name]) >= _FEW}
    is_whole = held.get("分值", False) and len({len(it) for it in items.values()}) == 1
    for name, is_held in held.items():
        if is_held or is_whole:
            yield sum_relation(totals[name], items=items[name], holds=is_held)


def _without_funds(items: Mapping[str, Sequence[Named]]) -> dict[str, list[Named]]:
    """Return weights and scores without those of the block of funds, which some forms do not count."""
    return {name: [it for it in told if not _OF_FUNDS.search(it.label)] for name, told in items.items()}


def _totals(view: TableView, *, columns: tuple[int, int]) -> Iterator[Relation]:
    """Yield the totals of weights and scores in the last row; where one comes out, the other has to.

    A row without a weight is a head, and a score that is missing hides a part.
    """
    last, rows = view.rows[-1], [row for row in view.rows[:-1] if columns[0] in row.cells]
    if not view.is_sure or not last.is_total or any(row.is_total for row in rows) or len(rows) < _FEW:
        return
    found = [_total(last, rows=rows, column=column) for column in columns]
    if any(relation is not None and relation.holds for relation in found):
        yield from (relation for relation in found if relation is not None)


def _total(last: RowView, *, rows: Sequence[RowView], column: int) -> Relation | None:
    items = [Named(row.cells[column], row.label) for row in rows if column in row.cells]
    if column not in last.cells or len(items) < len(rows):
        return None
    total = Named(last.cells[column], last.label)
    return sum_relation(total, items=items, holds=sums_to(total, items=items))


def _within(score: Named, *, weight: Named) -> Relation:
    holds = score.mention.value <= weight.mention.value
    outcome = Outcome(
        weight.mention.value, Fraction(0), holds=holds, formula=f"{score.text}{'≤' if holds else '>'}{weight.text}"
    )
    return relation_of(RelationKind.ORDER, operands=(score, weight), stated=weight if holds else score, outcome=outcome)


def _reached(view: TableView) -> Iterator[Relation]:
    """Yield for each row that what was reached is just what was aimed at, or is on the right side of it.

    A target without a sign is one to reach at least, where what is more got all points.
    """
    for row in view.rows:
        target, actual = _target(row, view=view), row.cells.get(view.actual or 0)
        if target is None or actual is None or not target.amount or target.is_like != actual.is_like:
            continue
        operands = (Named(target, f"{row.label}指标值"), Named(actual, f"{row.label}完成值"))
        if target.amount == actual.amount:
            outcome = Outcome(target.amount, Fraction(0), holds=True, formula="、".join(it.text for it in operands))
            yield relation_of(RelationKind.SAME, operands=operands, stated=operands[0], outcome=outcome)
        is_aimed = _is_bounded(target) or (target.amount != actual.amount and _has_all_points(row, view=view))
        if is_aimed and not _is_beyond(actual, target=target):
            yield _bounded(operands[1], target=operands[0], holds=True)


def _target(row: RowView, *, view: TableView) -> Mention | None:
    """Return the target of a row, with the sign and the % that stand in cells of their own."""
    column = view.target or 0
    target, actual, sign = row.cells.get(column), row.cells.get(view.actual or 0), _SIGN_BEFORE.search(row.label)
    if target is None:
        return None
    target = replace(target, lead=sign[0]) if sign and not target.lead.strip() else target
    is_rate = row.words.get(column + 1) == "%" and actual is not None and actual.quantity is Quantity.PERCENT
    return replace(target, quantity=Quantity.PERCENT, unit="%") if is_rate else target


def _has_all_points(row: RowView, *, view: TableView) -> bool:
    """Whether a row got all its points, as far as its weight is told."""
    weight, score = row.cells.get(view.weight or 0), row.cells.get(view.score or 0)
    if score is None or not score.value:
        return False
    return view.weight is None if weight is None else weight.value == score.value


def _full_but_missed(row: RowView, *, view: TableView, is_full: bool) -> Iterator[Relation]:
    target = _target(row, view=view)
    actual = row.cells.get(view.actual or 0)
    if target is None or actual is None or not is_full or target.is_like != actual.is_like:
        return
    is_less_better = _AT_MOST.search("".join(row.words.values())) or _KEPT_LOW.search(row.label)
    is_other_way = not _is_bounded(target) and is_less_better
    is_near = actual.amount * _HALF >= target.amount  # of less, a converter may have lost the sign or a digit
    is_known = view.is_sure or _is_bounded(target) or is_near
    if is_known and not is_other_way and _is_beyond(actual, target=target):
        yield _bounded(Named(actual, "完成值"), target=Named(target, "指标值"), holds=False)


def _is_bounded(target: Mention) -> bool:
    """Whether a sign at a target tells that it may be exceeded, or may not."""
    return _AT_MOST.search(target.lead) is not None or _AT_LEAST.search(target.lead) is not None


def _is_beyond(actual: Mention, *, target: Mention) -> bool:
    """Whether what was reached is on the wrong side of a target: more where it is the most, less anywhere else."""
    apart = actual.amount - target.amount
    return apart > 0 if _AT_MOST.search(target.lead) else apart < 0


def _bounded(actual: Named, *, target: Named, holds: bool) -> Relation:
    """Return that what was reached is on the right side of a target, or is not though it got all points."""
    apart = actual.mention.amount - target.mention.amount
    sign = "=" if not apart else ">" if apart > 0 else "<"
    outcome = Outcome(actual.mention.amount, Fraction(0), holds=holds, formula=f"{actual.text}{sign}{target.text}")
    operands, rule = (actual, target), "" if holds else MISSED
    return relation_of(RelationKind.ORDER, operands=operands, stated=target, outcome=outcome, rule=rule)
