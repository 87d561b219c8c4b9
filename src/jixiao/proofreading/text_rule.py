"""A rule about running text: an entry of the rulebook like any other, judged by a function over the document."""

from collections.abc import Callable, Iterator

from msgspec import Struct

from jixiao.book.finding import Operand
from jixiao.book.place import Place
from jixiao.proofreading.manuscript import Manuscript


class TextCase(Struct, frozen=True):
    """One example of a text rule.

    Unit:
        verdict: fail, pass, cannot_tell or not_applicable.
        text: the document, one line a paragraph; a line with tabs is a row of a table.
        quotes: what the hits quote, in order; of a fail.
        kind, year: what is known of the document, as in `Identity`.
        last_year: the text of the year before, empty without one.
    """

    verdict: str
    text: str
    quotes: tuple[str, ...] = ()
    kind: str = ""
    year: int = 0
    last_year: str = ""
    note: str = ""


class TextRule(Struct, frozen=True):
    """One rule about running text.

    Unit:
        check: the name under which its function is registered.
        needs: what has to be known of the document: year, kind, unit, final, end_month, tables or last_year.
        certainty: certain or arguable; only what is certain may be an error.
    """

    id: str
    title: str
    severity: str
    certainty: str
    kind: str
    basis: tuple[str, ...]
    fix: str
    check: str
    needs: tuple[str, ...] = ()
    stage: str = "live"
    is_verified: bool = False
    layer: str = "cn"
    cases: tuple[TextCase, ...] = ()


class Hit(Struct, frozen=True):
    """What a check found at one place.

    Unit:
        place: where, with quote, start and end.
        message: what is wrong there, a Chinese sentence without a full stop; found and expected are in it.
        stated, computed: the figure found and the right one, where there are such.
        certainty, severity, fix: where they differ from those of the rule.
        operands: the figures that it is about, the stated one first.
    """

    place: Place
    message: str
    stated: str = ""
    computed: str = ""
    arithmetic: str = ""
    certainty: str = ""
    severity: str = ""
    fix: str = ""
    operands: tuple[Operand, ...] = ()


TextCheck = Callable[[Manuscript], Iterator[Hit]]


CHECKS: dict[str, TextCheck] = {}


def text_check(name: str) -> Callable[[TextCheck], TextCheck]:
    """Register a function under the name that the rulebook writes after `check =`."""

    def register(function: TextCheck) -> TextCheck:
        CHECKS[name] = function
        return function

    return register
