"""What a PDF says of the moment it was made, settled so that the same document gives the same bytes."""

import hashlib
import re

_TAIL = 4096  # the document information and the trailer stand at the end, after every page
_DAY = re.compile(rb"/(?:CreationDate|ModDate)\(D:([0-9]{14})")
_MARK = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}")
_FIXED_DAY = b"20000101000000"


def settled_identity(pdf: bytes, *, source: bytes) -> bytes:
    """Return a PDF with a fixed day and with marks that follow from its source alone; no other byte changes.

    A converter writes the second and a random mark into each file, so that two people who make the same document
    could not see from a digest that it is the same.

    Args:
        pdf: The file.
        source: What it was made from.
    """
    head, tail = pdf[:-_TAIL], pdf[-_TAIL:]
    mark = hashlib.sha256(source).hexdigest().upper().encode()[:32]
    tail = _DAY.sub(lambda found: found[0][:-14] + _FIXED_DAY, tail)
    return head + _MARK.sub(mark, tail)
