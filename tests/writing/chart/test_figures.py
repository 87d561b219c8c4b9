"""Figures become lengths for drawing only; what is printed is what was given."""

import pytest

from jixiao.writing.chart.figures import alternative_text, chart_table, figures_below, plotted, printed
from tests.writing.sample import COLUMNS, LINES, STACK


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("3,793.43", 3793.43),
        ("３，７９３．４３", 3793.43),
        ("66.95%", 66.95),
        ("-12.5", -12.5),
        ("－12.5", -12.5),
        ("0", 0.0),
        ("不涉及", None),
        ("", None),
        (None, None),
        ("inf", None),
        ("nan", None),
    ],
)
def test_a_printed_number_becomes_a_length(text: str | None, length: float | None) -> None:
    assert plotted(text) == length


def test_a_missing_value_is_not_printed_as_zero() -> None:
    assert [printed(value) for value in (None, " ", "0")] == ["—", "—", "0"]


def test_the_table_of_a_chart_prints_the_figures_as_given() -> None:
    table = chart_table(LINES)
    rows = [["".join(span.text for span in cell.spans) for cell in row] for row in table.rows]
    assert rows == [["项目", "实际", "时间"], ["1月", "5.20", "8.33"], ["2月", "11.80", "16.67"], ["3月", "—", "25.00"]]
    assert table.unit_line == "单位：%"
    assert sum(table.widths) == pytest.approx(1)


def test_a_table_below_a_drawing_has_its_name_in_the_unit_line() -> None:
    table = figures_below(STACK)
    assert (table.title, table.unit_line) == ("", "图4　支出结构　单位：万元")


def test_the_alternative_text_says_every_figure() -> None:
    text = alternative_text(COLUMNS)
    assert text.startswith("图1　收支决算（单位：万元）。")
    assert [value for series in COLUMNS.series for value in series.values if value and value not in text] == []
