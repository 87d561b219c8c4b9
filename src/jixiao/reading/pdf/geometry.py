"""Places on a page: points from its upper left corner, y downwards, as a person sees it after every turn."""

from collections.abc import Iterable

from msgspec import Struct


class Box(Struct, frozen=True):
    """A rectangle, in points (1/72 inch)."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """The x of its centre."""
        return (self.left + self.right) / 2

    @property
    def centre(self) -> float:
        """The y of its centre."""
        return (self.top + self.bottom) / 2

    @property
    def area(self) -> float:
        """Its area, in square points."""
        return self.width * self.height

    def holds(self, other: "Box") -> bool:
        """Whether the centre of another box lies in it."""
        return self.left <= other.middle <= self.right and self.top <= other.centre <= self.bottom


def bounding_box(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around boxes, of which there is at least one."""
    found = tuple(boxes)
    return Box(
        min(box.left for box in found),
        min(box.top for box in found),
        max(box.right for box in found),
        max(box.bottom for box in found),
    )


class Glyph(Struct, frozen=True):
    """One character and the box that its font reserves for it."""

    text: str
    box: Box


class Ruling(Struct, frozen=True):
    """A drawn line that is level or upright.

    Unit:
        at: its y if it is level, its x if it is upright.
        start, end: where it begins and ends in the other direction.
    """

    at: float
    start: float
    end: float


class PageContent(Struct, frozen=True):
    """What is on one page.

    Unit:
        number: 1-based.
        visible: how many visible characters the text of the page has, counted apart from `glyphs`.
        turned: how many characters stand askew, as in a watermark; they are not among `glyphs`.
        unknown: how many characters have a shape and no meaning, because the font does not say which they are.
        has_image: whether it shows a picture.
        is_recognised: whether its text lies invisible over a picture from which a program guessed it.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...] = ()
    level: tuple[Ruling, ...] = ()
    upright: tuple[Ruling, ...] = ()
    visible: int = 0
    turned: int = 0
    unknown: int = 0
    has_image: bool = False
    is_recognised: bool = False
