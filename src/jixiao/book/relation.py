"""A relation: one arithmetic statement of a document, such as a sum of parts or a rate with its base."""

from enum import StrEnum

from msgspec import Struct

from jixiao.book.place import Place


class RelationKind(StrEnum):
    """What a document says about its figures; the words and the order of the operands are a public contract.

    sum: the addends. difference: minuend, subtrahend. ratio: numerator, denominator. growth: two of current, previous
    and change. count: the items listed, or how many they are. same: the places of one quantity. order: the figure and
    its bound. product: the two factors.
    """

    SUM = "sum"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    GROWTH = "growth"
    COUNT = "count"
    SAME = "same"
    ORDER = "order"
    PRODUCT = "product"


class Occurrence(Struct, frozen=True):
    """One printed figure that takes part in a relation.

    Unit:
        printed: the digits as they stand in the document, without unit; the words of an item that is counted.
        unit: 万元, %, 人 …, empty where none is printed.
        shows_unit: whether the unit stands right behind the digits; that of a table stands over its cells.
    """

    printed: str
    unit: str
    label: str
    place: Place
    shows_unit: bool = False


class Relation(Struct, frozen=True):
    """One arithmetic statement, also where it holds.

    Unit:
        rule: the rule that judges it.
        stated: the figure that the operands should give.
        computed: what they give, in the unit of `stated`, as printed for people.
        tolerance: the rounding envelope in the unit of `stated`, "0" where it must be exact.
        holds: None where the document does not say enough to judge.
    """

    kind: RelationKind
    rule: str
    operands: tuple[Occurrence, ...]
    stated: Occurrence
    computed: str
    tolerance: str
    holds: bool | None
    arithmetic: str
    note: str = ""  # e.g. 尾差, or that a percentage was cut
