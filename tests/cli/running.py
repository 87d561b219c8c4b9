"""What one call of the program came to."""

import json
from dataclasses import dataclass
from typing import Any, Protocol

Json = Any  # what json.loads returns


@dataclass(frozen=True, slots=True)
class Ran:
    """The exit code and what was printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Json:
        """What was printed, read as JSON."""
        return json.loads(self.out)


class Jixiao(Protocol):
    """Runs the program as a user does."""

    def __call__(self, *arguments: object) -> Ran:
        """Run it with some arguments."""
        ...
