"""The carriers are right, the plants are wrong, and the checker tells them apart; `make accuracy` says how well."""

from dataclasses import replace

import pytest

from benchmarks.accuracy.__main__ import BEGIN, PAGE
from benchmarks.accuracy.carrier import Carrier
from benchmarks.accuracy.chance import Chance
from benchmarks.accuracy.figure import Figure, Kind
from benchmarks.accuracy.judge import document_of, judge
from benchmarks.accuracy.located import Located
from benchmarks.accuracy.plant import FAULTS, plants_of
from benchmarks.accuracy.run import drawn, of_our_writer
from benchmarks.accuracy.slip import doubled, dropped, slipped, swapped
from benchmarks.accuracy.statement import Share, Total
from benchmarks.accuracy.tables import lines
from benchmarks.accuracy.tally import Tally

CARRIERS = {carrier.shape: carrier for carrier in drawn(seed="smoke", count=1)}


@pytest.mark.parametrize("shape", CARRIERS)
def test_every_carrier_states_something_and_all_of_it_holds(shape: str) -> None:
    assert len(CARRIERS[shape].statements) > 1
    assert CARRIERS[shape].broken() == []


@pytest.mark.parametrize("style", ["txt", "docx", "html"])
def test_a_carrier_is_read_back_with_all_its_figures(style: str) -> None:
    carrier = replace(CARRIERS["三公经费说明"], style=style)
    text = "".join(line.text for line in document_of(carrier).lines())
    assert [figure.printed for figure in carrier.figures.values() if figure.printed not in text] == []


def test_our_reports_are_carriers_too() -> None:
    carrier = next(of_our_writer(1))
    assert carrier.shape == "部门绩效评价报告"
    assert len(carrier.statements) > 10


def test_a_plant_of_each_class_breaks_a_statement() -> None:
    plants = [plant for carrier in CARRIERS.values() for plant in plants_of(carrier, chance=Chance("smoke"))]
    assert {plant.fault for plant in plants} == set(FAULTS)
    assert all(plant.broken and plant.involved for plant in plants)


def total_of_two(total: str) -> Carrier:
    located = Located.of(f"资金合计{total}万元，其中：中央资金60.00万元，省级资金40.00万元。")
    located.total(total, parts=["60.00", "40.00"])
    return located.carrier(origin="", name="x")


def test_a_statement_holds_within_what_rounding_explains() -> None:
    assert len(total_of_two("99.99").statements) == 1  # three halves of 0.01
    assert len(total_of_two("99.98").statements) == 0
    assert len(total_of_two("100.02").statements) == 1  # parts of an open list may fall short


def test_a_rate_may_be_cut() -> None:
    kept = Figure(Kind.MONEY, "2", "万元"), Figure(Kind.MONEY, "3", "万元")
    for printed, is_broken in (("66.66", False), ("66.67", False), ("16.67", True)):
        figures = {"a": kept[0], "b": kept[1], "c": Figure(Kind.RATE, printed, "%")}
        exact = {**figures, "a": Figure(Kind.MONEY, "2.0000", "万元"), "b": Figure(Kind.MONEY, "3.0000", "万元")}
        assert Share("a", "b", "c").is_broken(exact) is is_broken


def test_a_missing_part_leaves_its_total_wrong() -> None:
    figures = {name: Figure(Kind.MONEY, number, "万元") for name, number in (("t", "6"), ("a", "1"), ("b", "3"))}
    assert Total("t", ("a", "b", "gone")).is_broken(figures)
    assert not Total("t", ("a", "b", "gone"), is_closed=False).is_broken(figures)
    assert not Total("gone", ("a", "b")).is_broken(figures)


def test_slips_of_the_keyboard() -> None:
    figure = Figure(Kind.MONEY, "10.50", "万元")
    assert [it.printed for it in swapped(figure)] == ["10.05"]
    assert [it.printed for it in dropped(figure)] == ["0.50", "1.50", "10.0", "10.5"]
    assert [it.printed for it in doubled(figure)] == ["110.50", "100.50", "10.550", "10.500"]
    assert [it.text for it in slipped(figure)] == ["10.50元"]
    assert [it.text for it in slipped(replace(figure, shows_unit=False))] == ["105000.00"]


def test_what_is_found_is_counted() -> None:
    tally = Tally()
    tally.add(CARRIERS["三公经费说明"], seed="smoke")
    assert tally.total.plants == len(tally.judged) > 5
    assert tally.total.false == 0
    told = list(lines(tally, day="2026-01-01", seed="smoke", has_texts=False))
    assert f"* {len(tally.judged)} planted copies: recall {tally.total.recall}, precision 100.0 %." in told


def test_a_plant_that_changes_nothing_is_not_found() -> None:
    plant = next(plants_of(CARRIERS["政府采购说明"], chance=Chance("smoke")))
    unplanted = replace(plant, carrier=CARRIERS["政府采购说明"])
    assert judge(unplanted, known=()).due == ()


def test_the_page_has_a_place_for_the_figures() -> None:
    assert BEGIN in PAGE.read_text(encoding="utf-8")
