"""Rules on what an indicator states: its place in the classification, a surveyed percentage, a cost."""

from collections.abc import Iterator
from fractions import Fraction

from jixiao.book.column import Kind
from jixiao.book.figure import Exact, Figure
from jixiao.book.indicator import Indicator
from jixiao.book.money import FEN_PER
from jixiao.book.printing import print_number, print_plain
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python_rule import Told, passed, python_rule

_PERCENT = "%"
_COST = "成本指标"
_WHOLE_FEN = 1
_MOST_PLACES = 6
_USUAL_DIGIT = {
    "元": 100,
    "万元": 10_000,
    "亿元": 1_000_000,
}  # in fen: writers drop zeros, so fewer digits mean no less


@python_rule("second_level_parent")
def check_levels(facts: Facts) -> Iterator[Told]:
    """Yield whether each second-level indicator belongs to its first-level indicator."""
    for row in facts.rows("indicator"):
        parents = facts.parents_of("indicator_level2", row.level2) if row.level2 else ()
        if not parents or facts.name_of("indicator_level1", row.level1) is None:
            yield Told(Verdict.CANNOT_TELL, row, "一级指标或二级指标未填，或不在代码表中")
        elif row.level1 in parents:
            yield passed(row)
        else:
            words = f"“{row.level2}”属于{'、'.join(parents)}，表中列在“{row.level1}”下"
            ids = (f"indicator/{row.key}/level2", f"indicator/{row.key}/level1")
            yield Told(Verdict.FAIL, row, words, ids, row.level1, "、".join(parents))


@python_rule("satisfaction_share")
def check_satisfaction(facts: Facts) -> Iterator[Told]:
    """Yield whether each satisfaction rate is the share of the satisfied answers, rounded or cut to its digits."""
    for row in facts.rows("indicator"):
        if row.satisfied.is_value or row.valid_answers.is_value:
            yield _surveyed(row)


def _surveyed(row: Indicator) -> Told:
    if not all(figure.is_value for figure in (row.satisfied, row.valid_answers, row.actual)):
        return Told(Verdict.CANNOT_TELL, row, "满意份数、有效问卷数或实际完成值未填")
    if _unit_of(row) != _PERCENT or row.valid_answers.number == 0:
        return Told(Verdict.NOT_APPLICABLE, row, "完成值不是百分数，或没有有效问卷")
    stated, digit = Fraction(row.actual.number) / 100, last_digit(row.actual.number) / 100
    share = Fraction(row.satisfied.number, row.valid_answers.number)
    if share <= 1 and share - digit < stated <= share + digit / 2:
        return passed(row)
    return _refuted(row, share)


def _refuted(row: Indicator, share: Fraction) -> Told:
    satisfied, valid, actual = (print_plain(item.number) for item in (row.satisfied, row.valid_answers, row.actual))
    names = ("satisfied", "valid_answers") if share > 1 else ("actual", "satisfied", "valid_answers")
    ids = tuple(f"indicator/{row.key}/{name}" for name in names)
    if share > 1:
        return Told(Verdict.FAIL, row, f"满意份数 {satisfied} 多于有效问卷数 {valid}", ids, satisfied, valid)
    computed = print_number(share, kind=Kind.PERCENT)
    words = f"满意份数 ÷ 有效问卷数 = {satisfied} ÷ {valid} = {computed}，所列满意度为 {actual}%"
    return Told(Verdict.FAIL, row, words, ids, f"{actual}%", computed)


@python_rule("ledger_cost")
def check_cost(facts: Facts) -> Iterator[Told]:
    """Yield whether the actual value of each cost indicator is the cost in the ledger, within rounding."""
    for row in facts.rows("indicator"):
        if _COST in (row.level1, row.level2) and row.ledger_cost.is_value:
            yield _costed(row)


def _costed(row: Indicator) -> Told:
    unit = _unit_of(row)
    if not row.actual.is_value:
        return Told(Verdict.CANNOT_TELL, row, "实际完成值未填")
    if unit not in _USUAL_DIGIT:
        return Told(Verdict.NOT_APPLICABLE, row, "完成值不是金额")
    stated, ledger = row.actual.number * FEN_PER[unit], row.ledger_cost.number
    digit = min(last_digit(row.actual.number) * FEN_PER[unit], Fraction(_USUAL_DIGIT[unit]))
    if abs(Fraction(stated - ledger)) <= (digit + _rounded_digit(row.ledger_cost)) / 2:
        return passed(row)
    printed = print_number(ledger, kind=Kind.MONEY, unit=unit)
    words = f"完成值 {print_plain(row.actual.number)} {unit}，台账成本 {printed} {unit}"
    ids = (f"indicator/{row.key}/actual", f"indicator/{row.key}/ledger_cost")
    return Told(Verdict.FAIL, row, words, ids, print_plain(row.actual.number), printed)


def _unit_of(row: Indicator) -> str:
    return row.actual_unit or row.unit


def _rounded_digit(figure: Figure) -> Fraction:
    return Fraction(figure.quantum) if figure.quantum > _WHOLE_FEN else Fraction(0)


def last_digit(number: Exact) -> Fraction:
    """Return the unit of the last decimal a number needs, 1 for a whole number.

    A value in a unit of its own keeps no quantum; zeros that were printed behind its last digit are not known.

    Example:
        >>> last_digit(Fraction(183, 2)), last_digit(92)
        (Fraction(1, 10), Fraction(1, 1))
    """
    digits = (Fraction(1, 10**places) for places in range(_MOST_PLACES))
    return next((digit for digit in digits if (number / digit).denominator == 1), Fraction(1, 10**_MOST_PLACES))
