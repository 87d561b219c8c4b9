"""The count of visible characters that reading is measured against."""

import pytest

from jixiao.reading.docx.shown_text import ShownText
from jixiao.reading.docx.style import Style, Styles
from tests.reading.docx.making import complex_field, line, p, r, root_of, sdt, tbl, tc, text_box, tr

HIDING = Styles({"h": Style("h", "", "", "", "", is_hidden=True)})


def count(body: str, *, styles: Styles = HIDING) -> int:
    root = root_of(body)
    return ShownText(styles, keeps_fields=True).count(root)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (line("收入 9"), 3),
        (p(f"<w:ins>{r('新')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"), 1),
        (p(f"<w:moveFrom>{r('旧')}</w:moveFrom>"), 0),
        (p(r("密", properties="<w:vanish/>"), r("明")), 1),
        (p(r("密", properties='<w:rStyle w:val="h"/>')), 0),
        (line("密", properties='<w:pStyle w:val="h"/>'), 0),
        (p(complex_field("PAGE", result=r("12"))), 2),
        (p(text_box(line("框"))), 1),
        (sdt(line("甲")), 1),
        (tbl(tr("甲", properties="<w:del/>"), tr(tc("乙").replace("<w:tcPr>", "<w:tcPr><w:cellDel/>"), "丙")), 1),
        (p('<w:r><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), 2),
        (p("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), 1),
    ],
)
def test_what_a_person_sees_counts(body: str, expected: int) -> None:
    assert count(body) == expected


def test_notes_that_are_referred_to_are_found() -> None:
    deleted = '<w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del>'
    body = p('<w:r><w:footnoteReference w:id="1"/><w:endnoteReference w:id="3"/></w:r>', deleted)
    shown = ShownText(HIDING, keeps_fields=True)
    assert shown.count(root_of(body)) == 0
    assert shown.notes == [("footnotes", "1"), ("endnotes", "3")]
