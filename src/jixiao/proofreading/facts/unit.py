"""Give a number without a unit that of the figure it is compared with or a part of."""

from msgspec import structs

from jixiao.proofreading.facts.fact import Scope
from jixiao.proofreading.figures.mention import Mention, Quantity


def give_unit(bracket: Scope) -> None:
    """Give the parts in brackets that add up to an amount its unit, as in 余额1071.65亿元（一般699.47，专项372.18）."""
    whole = bracket.parent.level if bracket.parent is not None and bracket.sign == "（" else None
    parts = [fact.level for fact in bracket.facts if fact.level is not None and fact.label]
    if whole is None or whole.quantity is not Quantity.MONEY or not 1 < len(parts) == len(bracket.facts):
        return
    if all(it.quantity is Quantity.PLAIN for it in parts) and sum(it.value for it in parts) == whole.value:
        for fact in bracket.facts:
            fact.level = fact.level and with_unit_of(fact.level, other=whole)


def with_unit_of(mention: Mention, *, other: Mention | None) -> Mention:
    """Return a number without a unit with that of the figure that it is compared with, as in 2.05万元，较上年2.08."""
    if other is None or mention.quantity is not Quantity.PLAIN:
        return mention
    return structs.replace(mention, quantity=other.quantity, unit=other.unit, scale=other.scale)
