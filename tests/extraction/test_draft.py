"""A draft keeps what is told once or twice alike, and gives up what is told in two ways."""

from jixiao.book.column import Kind
from jixiao.book.figure import Figure
from jixiao.book.place import Place
from jixiao.extraction.draft import Draft, kind_of

ONE, TWO = Figure.money("1.00", is_rounded=True), Figure.money("2.00", is_rounded=True)
HERE, THERE = Place(line=1), Place(line=9)


def test_the_first_place_of_a_figure_is_kept() -> None:
    draft = Draft()
    draft.put("income/total/amount@final", content=ONE, place=HERE)
    draft.put("income/total/amount@final", content=ONE, place=THERE)
    assert draft.figure("income/total/amount@final") == ONE
    assert draft.places["income/total/amount@final"] == HERE


def test_two_figures_of_one_id_are_both_given_up() -> None:
    draft = Draft()
    for figure, place in ((ONE, HERE), (TWO, THERE), (ONE, HERE)):
        draft.put("income/total/amount@final", content=figure, place=place)
    assert draft.figure("income/total/amount@final") is None
    assert draft.places == {}


def test_rows_become_rows_of_the_book_in_their_order() -> None:
    draft = Draft()
    draft.put("office/g2/name", content="乙股", place=HERE)
    draft.put("office/g1/name", content="甲股", place=THERE)
    draft.put("unit/self/kind", content="行政单位", place=HERE)
    draft.put("project/p1/amount@executed.general.m8", content=ONE, place=HERE)
    draft.mark("project_summary/self/lists_all", place=HERE)
    book = draft.book(year=2023, unit="甲局", region="510521")
    assert [office.name for office in book.offices] == ["乙股", "甲股"]
    assert (book.unit.name, book.unit.kind, book.unit.region) == ("甲局", "行政单位", "510521")
    assert [amount.figure_id for amount in book.amounts] == ["project/p1/amount@executed.general.m8"]
    assert book.project_summary.lists_all is True
    assert book.place("office/g1/name") == THERE


def test_a_draft_of_nothing_is_a_book_with_a_unit() -> None:
    book = Draft().book(year=2023, unit="甲局", region="")
    assert (book.unit.name, book.amounts, book.offices) == ("甲局", (), ())


def test_a_figure_id_tells_its_kind() -> None:
    ids = ("income/total/amount@final", "pace/m6/rate", "headcount/self/retired", "claim/s1/is_made")
    assert [kind_of(figure_id) for figure_id in ids] == [Kind.MONEY, Kind.PERCENT, Kind.NUMBER, Kind.FLAG]
