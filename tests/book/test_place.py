"""A place is told in the words of the file it is in."""

import pytest

from jixiao.book.place import Place


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(), ""),
        (Place(file="自评.docx"), "自评.docx"),
        (Place(sheet="项目", cell="C7"), "工作表「项目」C7"),
        (Place(cell="C7"), ""),  # a cell without its sheet is nowhere
        (Place(line=3), "第3行"),
        (Place(table=2, row=18, column=9), "第2表第18行第9列"),
        (Place(row=18, column=9), ""),
        (Place(page=12, paragraph=40), "第12页"),
        (Place(file="决算.pdf", page=12, table=3, row=2, column=4), "决算.pdf，第12页，第3表第2行第4列"),
        (Place(quote="支出合计811.72万元"), "“支出合计811.72万元”"),
        (
            Place(file="a.docx", sheet="表", cell="A1", line=4, table=1, row=2, column=3, quote="甲"),
            "a.docx，工作表「表」A1，第4行，第1表第2行第3列，“甲”",
        ),
        (Place(note="虚构补全", paragraph=5, start=1, end=2), ""),
    ],
)
def test_a_place_names_the_parts_that_are_known(place: Place, words: str) -> None:
    assert place.describe() == words


def test_what_a_format_does_not_have_stays_empty_or_0() -> None:
    assert {getattr(Place(), part) for part in Place.__struct_fields__} == {"", 0}
