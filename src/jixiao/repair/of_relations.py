"""From what a document states and what formulas demand to the likely typing errors.

Two relations share a figure where they name the same place, and a formula shares it too where its figure was read from
there: all of them are one system.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from jixiao.book.finding import Repair
from jixiao.book.place import Place
from jixiao.book.relation import Occurrence, Relation
from jixiao.formula.linear import LinearCondition
from jixiao.repair.confidence import print_confidence
from jixiao.repair.digits import print_like
from jixiao.repair.gathering import Gathering, Key
from jixiao.repair.offer import Offer, offers
from jixiao.repair.system import System


def find_repairs(
    relations: Iterable[Relation],
    *,
    conditions: Iterable[LinearCondition] = (),
    places: Mapping[str, Place] | None = None,
    also_printed: Iterable[Occurrence] = (),
) -> Mapping[Key, tuple[Repair, ...]]:
    """Return the likely right values of printed figures, the surest first.

    Args:
        relations: What the document states, also where it holds: what holds tells which figures are right.
        conditions: What the formulas demand of the Book, such as the one that was read from the document.
        places: Where the figures of the Book stand, by figure id.
        also_printed: Figures that no relation names, but that one of its figures may have been copied from.

    Returns:
        The repairs by the places of the figure, as the relations name them, and by its figure id where it has one.
    """
    stated, demanded = tuple(relations), tuple(conditions)
    if all(it.holds for it in stated) and all(it.holds for it in demanded):
        return {}
    gathering = Gathering(places or {})
    for condition in demanded:
        gathering.add_condition(condition)
    for relation in stated:
        gathering.add_relation(relation)
    if not gathering.has_broken:
        return {}
    system = gathering.system(also_printed=also_printed)
    found: dict[Key, list[Repair]] = defaultdict(list)
    for offer in offers(system, slips=gathering.unit_slips()):
        repair = _repair(offer, name=gathering.name_of(offer.cell), system=system)
        for key in gathering.keys_of(offer.cell):
            found[key].append(repair)
    return {key: tuple(repairs) for key, repairs in found.items()}


def _repair(offer: Offer, *, name: str, system: System) -> Repair:
    """Return an offer as people read it: the right digits, or the same ones with the right unit."""
    cell = system.cells[offer.cell]
    if offer.unit:
        old, new = f"{cell.printed}{cell.unit}", f"{cell.printed}{offer.unit}"
    else:
        old, new = cell.printed, print_like(cell, value=offer.value)
    return Repair(name, old, new, print_confidence(offer.confidence))
