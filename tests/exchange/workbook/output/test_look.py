"""Formats are made once; only what is filled in is unlocked; Chinese characters are twice as wide."""

import io

import pytest
from xlsxwriter import Workbook

from jixiao.exchange.workbook.output.look import Looks, Role, lines_of, width_of

UNLOCKED = {Role.INPUT, Role.FREE, Role.KEY}


@pytest.fixture
def looks() -> Looks:
    return Looks(Workbook(io.BytesIO()))


def test_a_format_is_made_once(looks: Looks) -> None:
    assert looks.of(Role.INPUT, indent=1, align="left") is looks.of(Role.INPUT, align="left", indent=1)
    assert looks.of(Role.INPUT, indent=1) is not looks.of(Role.INPUT, indent=2)
    assert looks.of(Role.INPUT, num_format="") is looks.of(Role.INPUT)


@pytest.mark.parametrize("role", list(Role))
def test_only_what_is_filled_in_is_unlocked(looks: Looks, role: Role) -> None:
    assert bool(looks.of(role).locked) is (role not in UNLOCKED)


def test_words_and_warnings_have_a_look_of_their_own(looks: Looks) -> None:
    made = [looks.quiet(), looks.apart(), looks.warning()]
    assert len({id(item) for item in made}) == 3
    assert made == [looks.quiet(), looks.apart(), looks.warning()]


def test_a_full_width_character_takes_two_columns() -> None:
    assert [width_of(text) for text in ("", "ab1", "预算", "８", "a预")] == [0, 3, 4, 2, 3]


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("一" * 5, 1), ("一" * 5 + "a", 2), ("a\n\nb", 3)])
def test_a_text_wraps_where_its_column_ends(text: str, lines: int) -> None:
    assert lines_of(text, width=11) == lines  # one of the 11 is the border


def test_a_column_without_width_still_has_lines() -> None:
    assert lines_of("ab", width=0) == 2
