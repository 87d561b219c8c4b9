"""Signs of symbol fonts: a ticked box is a statement."""

import pytest

from jixiao.reading.docx.symbol import bullet_text, shown_sign, symbol_text
from tests.reading.docx.making import root_of


def shown(font: str, *, char: str) -> str:
    content = f'<w:sym w:font="{font}" w:char="{char}"/>'
    return symbol_text(root_of(content, name="r")[0])


@pytest.mark.parametrize(
    ("font", "char", "sign"),
    [
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "00FE", "☑"),
        ("Wingdings", "F0A8", "☐"),
        ("Wingdings 2", "F052", "☑"),
        ("Wingdings 2", "F0A3", "☐"),
        ("Symbol", "F0B3", "≥"),
        ("Wingdings", "F041", "\uf041"),  # not known: kept, so that it is not lost
        ("宋体", "2460", "①"),
        ("宋体", "", ""),
        ("宋体", "110000", ""),
    ],
)
def test_a_sign_is_what_it_looks_like(font: str, char: str, sign: str) -> None:
    assert shown(font, char=char) == sign


def test_a_letter_in_an_ordinary_font_stays() -> None:
    assert shown_sign("l", font="Times New Roman") == "l"
    assert shown_sign("l", font="Wingdings") == "●"


@pytest.mark.parametrize(
    ("text", "font", "mark"),
    [("\uf0b7", "Symbol", "•"), ("\uf06c", "Wingdings", "●"), ("\uf0ff", "Wingdings", "•"), ("z", "Wingdings", "•"),
     ("—", "", "—"), ("o", "Courier New", "o"), ("", "", "")],
)  # fmt: skip
def test_a_bullet_is_a_sign_that_can_be_read(text: str, font: str, mark: str) -> None:
    assert bullet_text(text, font=font) == mark
