"""A ring shows parts of one whole and lists every value."""

from dataclasses import replace

from jixiao.writing.chart.ring import ring_can_show, ring_specification
from jixiao.writing.layout import official_layout
from jixiao.writing.publication import Chart, Series
from tests.writing.sample import COLUMNS, RING

LOOK = official_layout().chart


def ring(*values: str | None) -> Chart:
    return Chart("pie", "图", tuple(f"第{i}项" for i in range(len(values))), (Series("数", values),))


def test_a_ring_needs_parts_of_one_whole() -> None:
    assert ring_can_show(RING)
    assert ring_can_show(ring("1", None))
    assert not ring_can_show(ring("1", "-1"))
    assert not ring_can_show(ring("0", None))
    assert not ring_can_show(replace(COLUMNS, kind="pie"))  # two series


def test_the_list_prints_each_value_and_a_thin_slice_has_no_number() -> None:
    rows = ring_specification(ring("96.00", "4.00", None), width=590, look=LOOK)["data"]["values"]
    assert [row["figure"] for row in rows] == ["96.00", "4.00", "—"]
    assert [row["mark"] for row in rows] == ["1", "", ""]


def test_a_long_list_makes_the_drawing_higher() -> None:
    heights = [ring_specification(ring(*("1",) * n), width=590, look=LOOK)["height"] for n in (3, 12)]
    assert heights == [230, 352]  # 12 * 26 + 40
