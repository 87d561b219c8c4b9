"""Where the unit stands over the date at the end of a document."""

from jixiao.writing.layout import Layout, Role
from jixiao.writing.printable import printed_width
from jixiao.writing.publication import Signature


def unit_indent(signature: Signature, *, layout: Layout) -> float:
    """Return how far from the right edge the unit ends, so that it is centred over the date under one seal.

    Unit:
        return value: ems; never less than 0, so that a long name stays within the text.
    """
    overhang = (printed_width(signature.unit) - printed_width(signature.date)) / 2
    return max(layout.styles[Role.SIGNATURE_DATE].right_chars - overhang, 0)
