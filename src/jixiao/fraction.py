"""Exact fractions: those of quicktions, which say what the standard library's say and are written in C.

A long report adds and compares hundreds of thousands of them. Type checkers see the standard class, which the other
one follows; both mix and compare as equal.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction
else:
    from quicktions import Fraction

__all__ = ["Fraction"]
