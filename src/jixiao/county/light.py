"""Warning lights (红黄绿灯): each with the causes that lit it, and each cause with the parameter behind it."""

from dataclasses import dataclass
from enum import Enum

from jixiao.county.provision import Provision


class Light(Enum):
    """A light; a word and a shape go with the colour, for colour is never alone."""

    RED = "红灯"
    YELLOW = "黄灯"
    GREEN = "绿灯"
    UNKNOWN = "未判断"

    @property
    def shape(self) -> str:
        """The shape."""
        return _SHAPES[self]

    @property
    def words(self) -> str:
        """The shape and the word."""
        return f"{self.shape} {self.value}"


_SHAPES = {Light.RED: "◆", Light.YELLOW: "▲", Light.GREEN: "●", Light.UNKNOWN: "○"}
_WORST_FIRST = (Light.RED, Light.YELLOW, Light.UNKNOWN, Light.GREEN)


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason for a light, a whole sentence; `provision` is None where arithmetic alone decides."""

    light: Light
    words: str
    provision: Provision | None = None


@dataclass(frozen=True, slots=True)
class Signal:
    """The light of one unit (`project` empty) or of one project.

    Unit:
        causes: every line that was tried, the worst first; also what could not be told, and why.
    """

    unit: str
    project: str
    subject: str
    causes: tuple[Cause, ...]

    @property
    def light(self) -> Light:
        """The worst light; what cannot be told is not green."""
        lights = {cause.light for cause in self.causes} or {Light.UNKNOWN}
        return next(light for light in _WORST_FIRST if light in lights)

    @property
    def leading(self) -> tuple[Cause, ...]:
        """The causes of the light that is shown."""
        return tuple(cause for cause in self.causes if cause.light is self.light)


def signal_of(unit: str, *, project: str, subject: str, causes: list[Cause]) -> Signal:
    """Return a light with its causes in order."""
    return Signal(unit, project, subject, tuple(sorted(causes, key=lambda cause: _WORST_FIRST.index(cause.light))))


def worst_first(signals: list[Signal]) -> tuple[Signal, ...]:
    """Return lights as a list of warnings is ordered: red, yellow, not judged, green."""
    return tuple(sorted(signals, key=lambda signal: _WORST_FIRST.index(signal.light)))
