"""Printed numbers become figures of their kind, money rounded in its last digit."""

import pytest

from jixiao.book.column import Kind
from jixiao.book.figure import Figure
from jixiao.extraction.printed import figure_of, fits
from jixiao.proofreading.figures.mention import Mention
from tests.extraction.sample import source_of


def mention(text: str) -> Mention:
    """Return the one number of a text."""
    (fact,) = source_of(text).text.facts
    assert fact.level is not None
    return fact.level


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("支出合计1,234.50万元。", Figure.money("1234.50", is_rounded=True)),
        ("支出合计3元。", Figure.money("3", unit="元", is_rounded=True)),
        ("在职人员37人。", Figure.plain("37")),
        ("自评得分95.5分。", Figure.plain("95.5")),
        ("结余率大于10%。", Figure.percent("10")),
    ],
)
def test_a_number_becomes_a_figure(text: str, figure: Figure) -> None:
    assert figure_of(mention(text)) == figure


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("支出2万元。", Kind.MONEY),
        ("在职37人。", Kind.NUMBER),
        ("得分95分。", Kind.NUMBER),
        ("大于10%。", Kind.PERCENT),
    ],
)
def test_a_number_fits_columns_of_its_kind_alone(text: str, kind: Kind) -> None:
    assert [other for other in Kind if fits(mention(text), kind=other)] == [kind]
