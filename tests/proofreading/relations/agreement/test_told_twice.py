"""One figure told in two places is wrong in one of them where two digits are exchanged and the rest is the same."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("覆盖受益农户9840户，涉及31500人。\n建成后，直接受益农户9480户，受益群众31500人。", ("9840", "9480")),
        (
            "项目总投资1286.4万元，改造面积35600平方米。\n本项目总投资1268.4万元，面积35600平方米。",
            ("1286.4", "1268.4"),
        ),
    ],
)
def test_two_digits_exchanged(text: str, pair: tuple[str, str]) -> None:
    assert (pair, pair[1], False) in brief(text, kind="same")


@pytest.mark.parametrize(
    "text",
    [
        "覆盖受益农户9840户，涉及31500人。\n建成后，直接受益农户9480户，受益群众30200人。",
        "计划覆盖受益农户9840户，涉及31500人。\n实际受益农户9480户，受益群众31500人。",
        "覆盖受益农户9840户，涉及31500人。\n种植大户9480户，受益群众31500人。",
        "2021年受益农户9840户，涉及31500人。\n2022年受益农户9480户，受益群众31500人。",
        "覆盖受益农户9840户，涉及31500人。\n建成后，直接受益农户9540户，受益群众31500人。",
        "项目总投资128.6万元，改造面积356平方米；项目总投资126.8万元，面积356平方米。",
    ],
)
def test_figures_of_other_things(text: str) -> None:
    assert [it for it in brief(text, kind="same") if it[2] is False] == []
