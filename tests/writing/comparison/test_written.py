"""What a report said when it was written."""

from jixiao.writing.binding import tag_of
from jixiao.writing.comparison.written import written_at, written_numbers
from tests.writing.comparison import edited as do


def test_the_list_of_bindings_tells_every_number() -> None:
    content = do.edited(do.typed(do.TOTAL, "1.00"))
    numbers = written_numbers(content)[tag_of(do.TOTAL)]
    assert [number.text for number in numbers] == ["3793.43", "3793.43"]


def test_without_the_list_nothing_is_known() -> None:
    assert written_numbers(do.edited(dropped="customXml")) == {}
    assert written_numbers(b"no archive") == {}


def test_where_the_count_changed_every_number_of_the_figure_may_have_stood() -> None:
    written = written_numbers(do.edited())
    tag = tag_of(do.TOTAL)
    assert len(written_at(written, tag=tag, order=1, count=2)) == 1
    assert len(written_at(written, tag=tag, order=1, count=3)) == 2
    assert written_at(written, tag="jx-", order=0, count=1) == ()
