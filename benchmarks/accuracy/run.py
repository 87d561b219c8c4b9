"""Make the carriers of every origin and judge them."""

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.accuracy import at_hand, written
from benchmarks.accuracy.carrier import Carrier
from benchmarks.accuracy.chance import Chance
from benchmarks.accuracy.page import Page
from benchmarks.accuracy.shapes import SHAPES
from benchmarks.accuracy.tally import Tally

STYLES = ("txt", "docx", "html", "txt", "docx", "pdf")


def drawn(*, seed: str, count: int) -> Iterator[Carrier]:
    """Yield so many carriers of each structure that is written here."""
    for shape, (origin, write) in SHAPES.items():
        for number in range(count):
            page = Page(Chance(f"{seed}/{shape}/{number}"))
            write(page)
            style = STYLES[number % len(STYLES)]
            yield page.carrier(shape, origin=origin, name=f"{shape}{number}", style=style)


def of_our_writer(count: int) -> Iterator[Carrier]:
    """Yield the reports of so many units, each as text and as a Word file."""
    for carrier in written.reports(count):
        yield carrier
        yield replace(carrier, style="docx")


def measure(*, seed: str, count: int, units: int) -> Tally:
    """Return what was found in all carriers.

    Args:
        seed: Another seed gives other figures, wordings and plants.
        count: How many carriers of each structure.
        units: How many units our writer reports on.
    """
    tally = Tally()
    for carrier in (*drawn(seed=seed, count=count), *of_our_writer(units)):
        tally.add(carrier, seed=seed)
    shared = at_hand.folder()
    if shared is not None:
        for carrier in (*at_hand.excerpts(shared), *at_hand.reports(shared)):
            tally.add(carrier, seed=seed, is_right=False)
    return tally
