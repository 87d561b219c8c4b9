"""The receipt of a submission: what was handed in, when, in which version, with which digest."""

import datetime as dt
import hashlib
from dataclasses import dataclass

from jixiao.rules.coverage import Coverage

ALGORITHM = "SHA-256"
_SHORT, _GROUP = 16, 4


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file that came along.

    Unit:
        size: bytes.
    """

    name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Overridden:
    """A finding over which the unit submitted, with its written reason."""

    rule: str
    content: str
    reason: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """Everything a receipt says.

    Unit:
        submitted_at: with its time zone.
        digest: of all data of the submission, in hexadecimal figures.
        rules: the version of the rulebook that judged it.
    """

    unit: str
    code: str
    round: str
    year: int
    version: int
    submitted_at: dt.datetime
    submitted_by: str
    digest: str
    coverage: Coverage
    rules: str = ""
    attachments: tuple[Attachment, ...] = ()
    overridden: tuple[Overridden, ...] = ()
    algorithm: str = ALGORITHM


def digest_of(content: bytes) -> str:
    """Return the digest of a content by `ALGORITHM`."""
    return hashlib.sha256(content).hexdigest()


def short_code(digest: str) -> str:
    """Return the first figures of a digest as people compare them.

    Example:
        >>> short_code("0f1e2d3c4b5a69788796a5b4c3d2e1f0")
        '0F1E-2D3C-4B5A-6978'
    """
    figures = digest[:_SHORT].upper()
    return "-".join(figures[start : start + _GROUP] for start in range(0, len(figures), _GROUP))
