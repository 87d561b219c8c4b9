"""A part that is all of its whole."""

import pytest

from tests.proofreading.spoken import brief

ACCOUNT = (
    "本年收入合计231.24万元，较上年增加5.24万元。\n"
    "本年收入构成：财政拨款{}万元，占100%；事业收入0万元，占0%；经营收入0万元，占0%。"
)


def test_the_same_figure_before_it_is_its_whole() -> None:
    text = "全年分配7613.6万元，其中：州县资金407万元。\n（二）州县使用\n群众体育支出407万元，占总数的100%。"
    assert (("407", "407"), "100", True) in brief(text, kind="ratio")


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        ("231.24", []),
        ("213.24", [(("213.24", "0", "0"), "231.24", False)]),
        ("98.5", []),  # no slip of the total: of something else
    ],
)
def test_a_part_with_its_digits_mistyped(part: str, wrong: list[object]) -> None:
    assert [it for it in brief(ACCOUNT.format(part), kind="sum") if it[2] is False] == wrong


def test_a_part_beside_others_is_not_all() -> None:
    text = ACCOUNT.format("213.24").replace("事业收入0万元，占0%", "事业收入18万元，占7.8%")
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
