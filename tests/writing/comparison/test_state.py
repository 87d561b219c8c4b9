"""The state of a figure between Book, file and what was written."""

import pytest

from jixiao.writing.comparison.number import numbers_in
from jixiao.writing.comparison.standing import Standing, bare_number
from jixiao.writing.comparison.state import State, state_of
from tests.writing.comparison.lines import line


def standing(text: str) -> Standing:
    """Return the number of a text."""
    return bare_number(line(text), index=0)


@pytest.mark.parametrize(
    ("book", "file", "written", "state"),
    [
        ("5元", "5元", "", State.SAME),
        ("5元", "5元", "5元", State.SAME),
        ("5元", "5元", "4元", State.AGREES),
        ("5元", "4元", "4元", State.OUTDATED),
        ("5元", "3元", "4元", State.DIFFERS),
        ("5元", "3元", "", State.DIFFERS),
        ("20.44%", "20.4%", "20.44%", State.AGREES),
    ],
)
def test_states(book: str, file: str, written: str, state: State) -> None:
    assert state_of(standing(book), found=standing(file), written=numbers_in(written)) is state


def test_what_is_not_there_is_lost() -> None:
    assert state_of(standing("5元"), found=None, written=()) is State.LOST


def test_words_differ_from_a_number() -> None:
    words = Standing(line("约五元"), 0, 2, 0, None)
    assert state_of(standing("5元"), found=words, written=()) is State.DIFFERS


def test_lost_and_outdated_figures_differ_and_new_ones_do_not() -> None:
    assert [state for state in State if state.is_different] == [State.DIFFERS, State.OUTDATED, State.LOST]
    assert [state for state in State if state.is_changed] == [State.AGREES, State.DIFFERS]
