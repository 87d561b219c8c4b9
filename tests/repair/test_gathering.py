"""Relations and conditions share their cells by place."""

from fractions import Fraction

import pytest
from msgspec.structs import replace

from jixiao.book.place import Place
from jixiao.book.relation import Occurrence, Relation
from jixiao.formula.linear import linear_conditions
from jixiao.repair.gathering import Gathering
from jixiao.repair.system import System
from tests.formula.sample import COMPILER, at, tree
from tests.repair.documents import figure, in_table, relation

A, B = figure("1.50", line=1, label="基本支出"), figure("2", line=1, start=8, label="项目支出")
SUM = figure("3.50", line=2, label="支出合计")


def gathered(*relations: Relation, also_printed: tuple[Occurrence, ...] = ()) -> System:
    gathering = Gathering({})
    for it in relations:
        gathering.add_relation(it)
    return gathering.system(also_printed=also_printed)


def test_relations_share_a_figure_by_its_place() -> None:
    again = replace(A, place=replace(A.place, quote="1.50", note="基本支出为1.50万元"))
    made = gathered(relation("sum", [A, B], stated=SUM), relation("same", [again], stated=figure("1.50", line=7)))
    assert len(made.cells) == 4
    assert [len(it.coefficients) for it in made.equations] == [3, 2]


def test_figures_without_a_place_are_each_their_own() -> None:
    nowhere = replace(A, place=Place())
    assert len(gathered(relation("sum", [nowhere, nowhere], stated=SUM, holds=False)).cells) == 3


def test_one_place_holds_one_figure() -> None:
    misread = replace(A, printed="1.60")
    made = gathered(relation("sum", [A, B], stated=SUM), relation("same", [misread], stated=figure("1.60", line=9)))
    assert len(made.equations) == 1


def test_the_finest_digit_of_a_unit_is_the_step_of_all() -> None:
    made = gathered(relation("sum", [A, B], stated=SUM))
    assert {it.quantum for it in made.cells.values()} == {10_000}  # 2 may be 2.00


@pytest.mark.parametrize("holds", [True, False])
def test_a_relation_that_its_equation_judges_otherwise_is_left_out(*, holds: bool) -> None:
    stated = replace(SUM, printed="3.50" if not holds else "3.51")
    assert gathered(relation("sum", [A, B], stated=stated, holds=holds)).equations == ()


def test_a_relation_that_nobody_can_judge_is_left_out() -> None:
    assert gathered(relation("sum", [A, B], stated=SUM, holds=None)).equations == ()
    assert gathered(relation("sum", [A, replace(B, printed="若干")], stated=SUM)).equations == ()


def test_a_blank_takes_part_in_a_sum_and_has_a_bound() -> None:
    score = in_table("", row=4, column=6)
    made = gathered(
        relation("sum", [in_table("5", row=3, column=6), score], stated=figure("8", line=9, unit="分"), holds=False),
        relation("order", [score, in_table("3", row=4, column=4)], stated=in_table("3", row=4, column=4), holds=None),
        relation("same", [score], stated=in_table("3", row=5, column=4), holds=None),
    )
    (blank,) = (it for it in made.cells.values() if it.value is None)
    assert len(made.equations) == 1
    assert made.bound_of[blank.id].high == 3


def test_a_rate_that_was_cut_has_the_room_its_rule_gave_it() -> None:
    rate = relation(
        "ratio",
        [figure("130.71", line=4), figure("195.24", line=4, start=9)],
        stated=figure("66.94", line=4, start=20, unit="%"),
        tolerance="0.005",
    )
    (equation,) = gathered(rate).equations  # 130.71 ÷ 195.24 = 66.948 %
    assert equation.is_rate
    assert gathered(rate).holds(equation)
    assert equation.tolerance == abs(13_071 * 10_000 - Fraction(6694, 10_000) * 19_524 * 10_000)


def test_a_rate_that_is_something_else_is_left_out() -> None:
    figures = [figure("37442", line=7, unit="人"), figure("38508", line=7, start=9, unit="人")]
    score = relation("ratio", figures, stated=figure("3", line=7, start=20, unit=""), tolerance="0.5")
    assert gathered(score).equations == ()  # three points for 97 %


def test_only_a_score_is_bound_by_an_order() -> None:
    for unit in ("人", "万元"):
        posts = figure("10", line=21, unit=unit)
        order = relation("order", [figure("11", line=21, start=9, unit=unit), posts], stated=posts, holds=False)
        assert gathered(order).bounds == ()


def test_a_sum_is_not_confirmed_by_its_part() -> None:
    again = figure("744.89", line=36, start=9)
    made = gathered(
        relation("sum", [B, figure("744.89", line=36)], stated=again, holds=False),
        relation("same", [figure("744.89", line=36)], stated=again),
    )
    assert len(made.equations) == 1


def test_a_list_of_words_is_counted() -> None:
    items = [replace(A, printed=word, place=Place(line=n)) for n, word in enumerate(["办公室", "规划股"])]
    made = gathered(relation("count", items, stated=figure("2", line=9, unit="个")))
    assert [dict(it.coefficients) for it in made.equations] == [{next(iter(made.cells)): 1}]


def test_figures_nearby_are_those_of_the_row_and_the_paragraph() -> None:
    score, weight = in_table("12", row=4, column=9), in_table("5", row=4, column=3)
    order = relation("order", [score, weight], stated=weight, holds=False)
    made = gathered(order, also_printed=(in_table("13", row=4, column=8, unit="人"), in_table("14", row=9, column=1)))
    assert {it.printed: it.nearby for it in made.cells.values()} == {"12": {5, 13}, "5": {12, 13}}


def test_a_formula_shares_the_figures_that_stand_where_a_relation_reads_them() -> None:
    labels = {"支出合计[决算]": "3.50", "基本支出[决算]": "1.50", "项目支出[决算]": "2"}
    total, basic = "expenditure/total/amount@final", "expenditure/basic/amount@final"
    gathering = Gathering({total: SUM.place, basic: replace(A.place, quote="1.50"), "unit/self/name": Place()})
    place = at(labels, is_printed=True)
    for condition in linear_conditions(tree("支出合计 = 基本支出 + 项目支出"), at=place, compiler=COMPILER):
        gathering.add_condition(condition)
    gathering.add_relation(relation("sum", [A, B], stated=SUM))
    made = gathering.system(also_printed=())
    assert {total, basic, "expenditure/project/amount@final"} < made.cells.keys()
    assert len(made.cells) == 4  # the project expenditure of the text is known by no id
    assert gathering.name_of(total) == total
    assert gathering.keys_of(basic) == (A.place, basic, replace(A.place, quote="1.50"))
    (unnamed,) = made.cells.keys() - {total, basic, "expenditure/project/amount@final"}
    assert (gathering.name_of(unnamed), gathering.keys_of(unnamed)) == ("项目支出", (B.place,))


def test_two_figures_of_the_book_from_one_place_are_one_cell() -> None:
    total, received = "expenditure/total/amount@final", "expenditure/total/amount@received"
    gathering = Gathering({total: SUM.place, received: SUM.place})
    place = at({"支出合计[决算]": "3.50", "支出合计[到位]": "3.50", "基本支出[决算]": "3"})
    for condition in linear_conditions(tree("支出合计[到位] = 基本支出"), at=place, compiler=COMPILER):
        gathering.add_condition(condition)
    assert gathering.system(also_printed=()).cells.keys() == {total, "expenditure/basic/amount@final"}
    assert gathering.keys_of(total) == (total, received, SUM.place)


def test_it_is_known_whether_anything_fails() -> None:
    gathering = Gathering({})
    gathering.add_relation(relation("sum", [A, B], stated=SUM))
    assert not gathering.has_broken
    gathering.add_relation(relation("sum", [A, A], stated=SUM, holds=False))
    assert gathering.has_broken
