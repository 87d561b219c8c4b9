"""Make a relation of the mentions that take part in it."""

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from jixiao.book.printing import print_decimal
from jixiao.book.relation import Occurrence, Relation, RelationKind
from jixiao.proofreading.figures.mention import Mention

RULES = {
    RelationKind.SUM: "R213",
    RelationKind.DIFFERENCE: "R214",
    RelationKind.GROWTH: "R215",
    RelationKind.RATIO: "R216",
    RelationKind.COUNT: "R217",
    RelationKind.SAME: "R218",
    RelationKind.ORDER: "R219",
    RelationKind.PRODUCT: "R220",
}
INCREASED = "R222"  # an increase that is more than what it led to
MISSED = "R221"  # a target that was missed, with all points
_RATE_PLACES = 2
_NONE = Fraction(0)


class Named(Struct, frozen=True):
    """A mention with the words it goes by in its relation."""

    mention: Mention
    label: str

    @property
    def occurrence(self) -> Occurrence:
        """The mention as the contract prints it."""
        mention = self.mention
        return Occurrence(mention.printed, mention.unit, self.label, mention.place, shows_unit=mention.shows_unit)

    @property
    def negative(self) -> "Named":
        """The same figure as one that is taken off."""
        mention = self.mention
        return Named(replace(mention, value=-mention.value, printed=f"-{mention.printed}"), self.label)

    @property
    def text(self) -> str:
        """The number with its unit."""
        return f"{self.mention.printed}{self.mention.unit}"


class Outcome(Struct, frozen=True):
    """What the operands come to.

    Unit:
        computed: in the smallest unit of the stated figure.
        tolerance: the same.
        formula: the left side in numbers, e.g. 809.72＋452.26.
    """

    computed: Fraction
    tolerance: Fraction
    holds: bool | None
    formula: str
    note: str = ""


def relation_of(
    kind: RelationKind, *, operands: Sequence[Named], stated: Named, outcome: Outcome, rule: str = ""
) -> Relation:
    """Return the relation with its arithmetic, in the unit of the stated figure.

    Args:
        kind: What it says.
        operands: In the order of the contract.
        stated: The figure that they should give.
        outcome: What they give.
        rule: The rule that judges it, where it is not that of its kind.
    """
    mention = stated.mention
    computed = print_amount(outcome.computed, like=mention)
    return Relation(
        kind,
        rule or RULES[kind],
        tuple(operand.occurrence for operand in operands),
        stated.occurrence,
        computed,
        print_amount(outcome.tolerance, like=mention),
        outcome.holds,
        _arithmetic(kind, stated=stated, computed=computed, outcome=outcome),
        outcome.note,
    )


def same_relation(figure: Named, *, other: Named, tolerance: Fraction = _NONE) -> Relation:
    """Return that two figures are the same, within what the rounding of one of them explains."""
    among = (figure, other)
    outcome = Outcome(figure.mention.amount, tolerance, holds=True, formula="、".join(it.text for it in among))
    return relation_of(RelationKind.SAME, operands=among, stated=figure, outcome=outcome)


def order_relation(smaller: Named, *, larger: Named, bound: Named) -> Relation:
    """Return that one figure is no more than another one; one of the two is the bound of the other."""
    formula = f"{smaller.text}≤{larger.text}"
    outcome = Outcome(smaller.mention.amount, _NONE, holds=True, formula=formula)
    return relation_of(RelationKind.ORDER, operands=(smaller, larger), stated=bound, outcome=outcome)


def _arithmetic(kind: RelationKind, *, stated: Named, computed: str, outcome: Outcome) -> str:
    """Return the relation in numbers, with what it comes to where that is not the stated figure."""
    if kind in (RelationKind.ORDER, RelationKind.SAME):
        return outcome.formula
    if outcome.computed == stated.mention.amount:
        return f"{outcome.formula}＝{stated.text}"
    return f"{outcome.formula}＝{computed}{stated.mention.unit}，{'≈' if outcome.holds else '≠'}{stated.text}"


def print_amount(amount: Fraction, *, like: Mention) -> str:
    """Return an amount in the unit of a figure, with its decimals or, where it is not exact in them, two more."""
    value = like.value if amount == like.amount else Fraction(amount.numerator, amount.denominator * like.scale)
    for places in range(like.decimals, like.decimals + _RATE_PLACES + 1):
        if 10**places % value.denominator == 0:
            return print_decimal(value, places=places)
    return print_decimal(value, places=max(like.decimals, _RATE_PLACES))
