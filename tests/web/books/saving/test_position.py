"""New rows find a place between others without moving them, as long as there is room."""

from dataclasses import dataclass

from jixiao.web.books.saving.position import positions_for


@dataclass
class Row:
    """A row that stands somewhere."""

    row_position: int = 10


def rows(**positions: int) -> dict[str, Row]:
    return {key: Row(position) for key, position in positions.items()}


def test_a_row_between_two_takes_the_middle_and_moves_none() -> None:
    assert positions_for(rows(a=10, b=20, n=0), added={"n": "a"}) == {"n": 15}


def test_a_row_at_the_end_and_one_at_the_top() -> None:
    assert positions_for(rows(a=10, b=20, n=0), added={"n": "b"}) == {"n": 30}
    assert positions_for(rows(a=10, b=20, n=0), added={"n": ""}) == {"n": 5}


def test_where_there_is_no_room_all_are_counted_anew() -> None:
    assert positions_for(rows(a=1, b=2, n=0), added={"n": "a"}) == {"a": 10, "n": 20, "b": 30}


def test_a_row_behind_one_that_is_gone_stands_at_the_end() -> None:
    assert positions_for(rows(a=10, n=0), added={"n": "gone"}) == {"n": 20}


def test_new_rows_behind_each_other_keep_their_order() -> None:
    found = positions_for(rows(a=10, b=20, n=0, m=0), added={"n": "a", "m": "n"})
    assert 10 < found["n"] < found["m"] < 20
