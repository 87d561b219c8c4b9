"""Lines are found however a program draws them, and what cannot be seen is none."""

import pytest
from pypdfium2 import PdfDocument

from jixiao.reading.pdf.frame import Frame
from jixiao.reading.pdf.geometry import Ruling
from jixiao.reading.pdf.rulings import Drawing, read_drawing
from tests.reading.pdf.sample import raw_pdf

FRAME = Frame(0, 0, 200, 100)  # a point 10 from the foot of the page is 90 from its head
FORM = (
    b"6 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 200 100]/Matrix[1 0 0 1 5 0]/Resources<</XObject<</X 6 0 R>>>>"
    b"/Length 25>> stream\n10 10 m 60 10 l S /X Do   \nendstream endobj\n"
)
IMAGE = (
    b"6 0 obj <</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    b"/Length 1>> stream\nx\nendstream endobj\n"
)


def draw(stream: str, *, page: str = "", extra: bytes = b"") -> Drawing:
    content = raw_pdf(stream.encode(), page=page).replace(b"trailer", extra + b"trailer")
    document = PdfDocument(content)
    return read_drawing(document[0], frame=FRAME)


LEVEL = (Ruling(90, 10, 60),)
UPRIGHT = (Ruling(10, 40, 90),)


@pytest.mark.parametrize(
    ("stream", "level", "upright"),
    [
        ("10 10 m 60 10 l S", LEVEL, ()),
        ("10 10 m 10 60 l S", (), UPRIGHT),
        ("10 10 m 60 10.5 l S", (Ruling(89.75, 10, 60),), ()),
        ("10 10 m 60 60 l S", (), ()),  # aslant
        ("10 10 m 60 10 60 10 60 10 c S", (), ()),  # a curve
        ("10 9 50 2 re f", LEVEL, ()),  # a rectangle as thin as a line
        ("9 10 2 50 re f", (), UPRIGHT),
        ("10 10 50 50 re f", (), ()),  # a shade
        ("1 g 10 9 50 2 re f 1 G 10 10 m 60 10 l S", (), ()),  # white on white
        ("1 G 10 10 m 60 10 l S 0 G 10 10 m 60 10 l S", LEVEL, ()),
        ("10 10 m 60 10 l n", (), ()),  # a path that is not painted
        ("10 10 m 11 10 l S", (), ()),  # a dot
        ("2 0 0 1 -10 0 cm 10 10 m 35 10 l S", LEVEL, ()),  # 10 × 2 − 10 = 10, 35 × 2 − 10 = 60
    ],
)
def test_a_line_is_found(stream: str, level: tuple[Ruling, ...], upright: tuple[Ruling, ...]) -> None:
    drawing = draw(stream)
    assert (drawing.level, drawing.upright) == (level, upright)
    assert drawing.is_complete
    assert not drawing.has_image


def test_a_rectangle_has_four_edges() -> None:
    drawing = draw("10 10 50 50 re S")
    assert (sorted(line.at for line in drawing.level), sorted(line.at for line in drawing.upright)) == (
        [40, 90],
        [10, 60],
    )


def test_a_path_that_is_closed_ends_where_it_began() -> None:
    drawing = draw("10 10 m 60 10 l 60 60 l 10 60 l s")
    assert (len(drawing.level), len(drawing.upright)) == (2, 2)


def test_lines_in_a_form_are_found_where_it_is_placed_and_a_form_in_itself_ends() -> None:
    drawing = draw("1 0 0 1 20 0 cm /X Do", page="/Resources<</XObject<</X 6 0 R>>>>", extra=FORM)
    assert drawing.level[:1] == (Ruling(90, 35, 85),)  # 10 + 5 + 20, 60 + 5 + 20
    assert drawing.is_complete


def test_a_picture_is_noticed() -> None:
    assert draw("q 50 0 0 50 0 0 cm /X Do Q", page="/Resources<</XObject<</X 6 0 R>>>>", extra=IMAGE).has_image
