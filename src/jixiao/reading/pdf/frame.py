"""How a page is held: from the coordinates of the file to those of the reader."""

from msgspec import Struct

from jixiao.reading.pdf.geometry import Box


class Frame(Struct, frozen=True):
    """The visible part of a page and how it is turned before a person reads it.

    Unit:
        left, bottom, right, top: points in the file, y upwards.
        turn: 0, 90, 180 or 270 degrees clockwise.
    """

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Its width and height as they are read."""
        width, height = self.right - self.left, self.top - self.bottom
        return (height, width) if self.turn in {90, 270} else (width, height)

    def point(self, x: float, *, y: float) -> tuple[float, float]:
        """Return where a point of the file is read."""
        match self.turn:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y

    def box(self, corner: tuple[float, float], *, opposite: tuple[float, float]) -> Box:
        """Return the box between two opposite corners that are given in the coordinates of the file."""
        first, second = self.point(corner[0], y=corner[1]), self.point(opposite[0], y=opposite[1])
        return Box(
            min(first[0], second[0]), min(first[1], second[1]), max(first[0], second[0]), max(first[1], second[1])
        )
