"""A formula that cannot be read is shown with a mark at the place and the labels that are nearest."""

import pytest

from jixiao.formula.problem import FormulaError


@pytest.mark.parametrize(
    ("position", "nearest", "sentence"),
    [
        (0, (), "公式第 1 个字符处：没有叫“支出合”的项目。公式：▲支出合 = 1"),
        (6, (), "公式第 7 个字符处：没有叫“支出合”的项目。公式：支出合 = ▲1"),
        (0, ("支出合计",), "公式第 1 个字符处：没有叫“支出合”的项目，最接近的是“支出合计”。公式：▲支出合 = 1"),
        (
            0,
            ("支出合计", "收入合计"),
            "公式第 1 个字符处：没有叫“支出合”的项目，最接近的是“支出合计”“收入合计”。公式：▲支出合 = 1",
        ),
    ],
)
def test_the_sentence_names_position_and_nearest_labels(position: int, nearest: tuple[str, ...], sentence: str) -> None:
    error = FormulaError("支出合 = 1", position=position, problem="没有叫“支出合”的项目", nearest=nearest)
    assert str(error) == sentence
    assert (error.formula, error.position, error.problem, error.nearest) == (
        "支出合 = 1",
        position,
        "没有叫“支出合”的项目",
        nearest,
    )
