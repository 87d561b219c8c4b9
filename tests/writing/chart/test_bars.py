"""Bars, columns and stacked columns print their figures as given and keep their labels readable."""

from dataclasses import replace

from jixiao.writing.chart.bars import (
    bar_specification,
    bars_are_needed,
    column_specification,
    has_thin_segments,
    stacked_specification,
)
from jixiao.writing.layout import official_layout
from jixiao.writing.publication import Chart, Series
from tests.writing.sample import COLUMNS, STACK

LOOK = official_layout().chart
WIDTH = 590


def labels(chart: Chart) -> list[str]:
    rows = column_specification(chart, width=WIDTH, look=LOOK)["data"]["values"]
    return [row["label"] for row in rows]


def of(*values: str | None) -> Chart:
    return Chart("column", "图", tuple(f"第{i}项" for i in range(len(values))), (Series("数", values),))


def test_labels_are_the_figures_as_given() -> None:
    assert labels(COLUMNS) == ["768.15", "768.15", "2,752.93", "3,793.43"]


def test_missing_and_zero_look_different() -> None:
    assert labels(of("0.00", None)) == ["0.00", "—"]


def test_columns_stay_while_their_labels_fit() -> None:
    assert not bars_are_needed(COLUMNS, width=WIDTH, look=LOOK)
    assert bars_are_needed(of(*("1,234,567.89",) * 12), width=WIDTH, look=LOOK)
    long_name = replace(COLUMNS, categories=("示例县" * 30, "支出"))
    assert bars_are_needed(long_name, width=WIDTH, look=LOOK)


def test_bars_grow_downwards_with_the_categories() -> None:
    heights = [bar_specification(of(*("1",) * n), width=WIDTH, look=LOOK)["height"] for n in (2, 12)]
    assert heights[1] - heights[0] == 10 * 34  # 20 for the bar, 14 for the gap


def test_negative_figures_leave_room_for_their_labels() -> None:
    def padding(chart: Chart) -> float:
        bar = bar_specification(chart, width=WIDTH, look=LOOK)["layer"][0]
        return float(bar["encoding"]["x"]["scale"]["padding"])

    assert padding(of("-1", "2")) > padding(of("1", "2")) == 0


def test_two_categories_of_one_name_stay_two() -> None:
    twice = replace(COLUMNS, categories=("其他", "其他"))
    rows = column_specification(twice, width=WIDTH, look=LOOK)["data"]["values"]
    assert sorted({row["category"] for row in rows}) == [0, 1]


def test_segments_stand_on_each_other_and_negative_ones_below() -> None:
    chart = Chart("stacked", "图", ("年",), (Series("甲", ("3",)), Series("乙", ("-1",)), Series("丙", ("2",))))
    rows = stacked_specification(chart, width=WIDTH, look=LOOK)["data"]["values"]
    assert [(row["from"], row["to"]) for row in rows] == [(0, 3), (0, -1), (3, 5)]


def test_a_thin_segment_has_no_room_for_its_label() -> None:
    assert has_thin_segments(STACK)  # 12.00 of 745.61 is 1.6 %
    assert not has_thin_segments(replace(STACK, series=STACK.series[:1]))
    only_missing = replace(STACK, series=(STACK.series[0], Series("经营支出", (None, None))))
    assert not has_thin_segments(only_missing)
