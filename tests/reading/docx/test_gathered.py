"""Tables are numbered in the order in which they begin."""

from jixiao.reading.docx.gathered import Gathered
from jixiao.reading.docx.style import Styles


def test_tables_count_from_one() -> None:
    shared = Gathered(Styles({}), {}, {})
    assert [shared.next_table(), shared.next_table()] == [1, 2]
