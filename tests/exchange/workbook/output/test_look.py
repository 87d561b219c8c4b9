"""Looks are made once; widths count Chinese characters twice."""

import io

from xlsxwriter import Workbook

from jixiao.exchange.workbook.output.look import Looks, Role, lines_of, width_of


def test_a_look_is_made_once() -> None:
    looks = Looks(Workbook(io.BytesIO(), {"in_memory": True}))
    assert looks.of(Role.INPUT) is looks.of(Role.INPUT)
    assert looks.of(Role.INPUT, num_format="0.00") is not looks.of(Role.INPUT)
    assert looks.of(Role.INPUT, num_format="") is looks.of(Role.INPUT)
    assert looks.quiet() is looks.quiet()
    assert len({id(look) for look in (looks.quiet(), looks.apart(), looks.warning())}) == 3


def test_what_is_filled_in_is_not_locked_and_what_is_computed_is() -> None:
    looks = Looks(Workbook(io.BytesIO(), {"in_memory": True}))
    assert [looks.of(role).locked for role in (Role.INPUT, Role.FREE, Role.KEY)] == [0, 0, 0]
    assert [looks.of(role).locked for role in (Role.COMPUTED, Role.LABEL, Role.HEADER, Role.TITLE)] == [1, 1, 1, 1]


def test_a_chinese_character_takes_two_columns() -> None:
    assert [width_of(text) for text in ("", "ab", "年度", "（1）")] == [0, 2, 4, 5]


def test_lines_that_a_text_takes() -> None:
    assert lines_of("", width=10) == 1
    assert lines_of("123456789", width=10) == 1  # nine fit beside the border
    assert lines_of("1234567890", width=10) == 2
    assert lines_of("一\n二\n" + "三" * 9, width=10) == 4
    assert lines_of("ab", width=1) == 2
