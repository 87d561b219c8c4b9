"""Sentences with figures in them: text in which {expression} or {expression|style} stands for a printed value."""

import datetime as dt
import re
from collections.abc import Callable
from fractions import Fraction

from msgspec import Struct, field
from msgspec.structs import replace

from jixiao.book.caliber import ALL_FUNDS
from jixiao.book.column import Kind, TableSchema
from jixiao.book.money import FEN_PER
from jixiao.book.printing import print_decimal, print_money, print_number
from jixiao.formula.closure import Compiles
from jixiao.formula.figure_name import figure_name
from jixiao.formula.kinds import code_list, kind_of
from jixiao.formula.leaves import At
from jixiao.formula.parse import parse_formula
from jixiao.formula.problem import FormulaError
from jixiao.formula.special import BLANK, NOT_APPLICABLE, Special, Value
from jixiao.formula.tree import AmountOf, Cell, Node, bind_caliber, walk
from jixiao.formula.vocabulary import Vocabulary
from jixiao.formula.want import wanted_labels

_SLOT = re.compile(r"\{([^{}|]+)(?:\|([^{}]*))?\}")
_RATES = ("%", "占比", "%2")
_FIXED = "%2"  # two decimals even where they are zero, for a column of rates
_SUFFIXES = ("月", "年", "年度")
CHANGE = "增减"
CHECK = "√"
DAY = "日期"
STYLES = ("", *FEN_PER, *_RATES, *_SUFFIXES, CHANGE, CHECK, DAY)
NONE = "不涉及"


class Slot(Struct, frozen=True):
    """A place of a sentence that a value fills; `style` is the format after the bar, `source` the expression."""

    node: Node
    style: str
    source: str = ""


class Piece(Struct, frozen=True):
    """A run of a finished sentence; `figure` is the figure id of a printed figure, empty for text.

    Where no value can be printed, `special` says why and `wanted` names what is not there.
    """

    text: str
    figure: str = ""
    special: Special | None = None
    wanted: tuple[str, ...] = field(default=())


class Template(Struct, frozen=True):
    """A sentence with slots."""

    parts: tuple[str | Slot, ...]

    def fill(self, *, at: At, compiler: Compiles) -> tuple[Piece, ...] | None:
        """Return the finished sentence, None if a value is not known; an empty text is printed as nothing."""
        found: list[Piece] = []
        for part in self.parts:
            pieces = (Piece(part),) if isinstance(part, str) else slot_pieces(part, at=at, compiler=compiler)
            if any(piece.special is not None and not _is_text(part) for piece in pieces):
                return None
            found += pieces
        return tuple(found)

    def bound(self, *, phase: str, fund: str = ALL_FUNDS) -> "Template":
        """Return the template with a phase and a fund for the amounts that name none; messages of rules need it."""
        return Template(
            tuple(
                part if isinstance(part, str) else replace(part, node=bind_caliber(part.node, phase=phase, fund=fund))
                for part in self.parts
            )
        )


def parse_template(text: str, *, vocabulary: Vocabulary, each: TableSchema | None = None) -> Template:
    """Return the template of a sentence.

    Raises:
        FormulaError: If an expression in braces or its style cannot be read.
    """
    return template_of(text, read=lambda source: parse_formula(source, vocabulary=vocabulary, each=each))


def template_of(text: str, *, read: Callable[[str], Node]) -> Template:
    """Return the template of a sentence whose expressions `read` turns into trees, one after the other.

    Raises:
        FormulaError: If an expression in braces or its style cannot be read.
    """
    parts: list[str | Slot] = []
    end = 0
    for match in _SLOT.finditer(text):
        parts.append(_plain(text, start=end, end=match.start()))
        if (match[2] or "") not in STYLES:
            raise FormulaError(text, position=match.start(2), problem=f"没有叫“{match[2]}”的写法")
        parts.append(Slot(read(match[1]), match[2] or "", match[1]))
        end = match.end()
    parts.append(_plain(text, start=end, end=len(text)))
    return Template(tuple(part for part in parts if part != ""))


def _plain(text: str, *, start: int, end: int) -> str:
    stray = re.search(r"[{}]", text[start:end])
    if stray:
        raise FormulaError(text, position=start + stray.start(), problem=f"“{stray[0]}”没有成对，或里面是空的")
    return text[start:end]


def slot_pieces(slot: Slot, *, at: At, compiler: Compiles) -> tuple[Piece, ...]:
    """Return what a slot prints: usually one piece; words around a figure are pieces of their own.

    A rate that does not apply prints 不涉及. Whatever else has no value prints nothing and says what is wanted.
    """
    value = compiler.compile(slot.node)(at.facts, at.row, at.inner)
    if slot.style == CHECK:
        return (Piece("√" if value in (True, "是") else ""),)
    if value is NOT_APPLICABLE and slot.style in _RATES:
        return (Piece(NONE),)
    if value == "":
        value = BLANK
    if isinstance(value, Special):
        wanted = wanted_labels(slot.node, at=at, compiler=compiler) or (slot.source,)
        return (Piece("", special=value, wanted=wanted),)
    return _printed(value, slot=slot, at=at)


def _printed(value: Value, *, slot: Slot, at: At) -> tuple[Piece, ...]:
    if isinstance(value, str):
        return (Piece(_words(value, slot=slot, at=at)),)
    if isinstance(value, bool):
        return (Piece("是" if value else "否"),)
    figure = figure_name(slot.node, at=at)
    if slot.style == CHANGE:
        return _change(value, node=slot.node, figure=figure)
    suffix = (Piece(slot.style),) if slot.style in _SUFFIXES else ()
    return (Piece(print_value(value, slot=slot), figure), *suffix)


def print_value(value: Value, *, slot: Slot) -> str:
    """Return a value as a slot prints it: money in 万元 unless the style says 元, rates with %."""
    if isinstance(value, str):
        return value
    if slot.style == _FIXED:
        return f"{print_decimal(Fraction(value) * 100, places=2)}%"
    kind = kind_of(slot.node) or Kind.NUMBER
    if kind is Kind.MONEY and slot.style not in _RATES:
        return print_money(value, unit=slot.style or "万元")
    return print_number(value, kind=Kind.PERCENT if slot.style in _RATES else kind)


def _words(value: str, *, slot: Slot, at: At) -> str:
    """Return a text: the official name of a code, a day as running text writes it."""
    if slot.style == DAY:
        day = dt.date.fromisoformat(value)
        return f"{day.year}年{day.month}月{day.day}日"
    if isinstance(slot.node, Cell) and slot.node.kind is Kind.CODE:
        return at.facts.name_of(code_list(slot.node), value) or value
    return value


def _change(value: Value, *, node: Node, figure: str) -> tuple[Piece, ...]:
    """Return a difference in words: 增加, 减少 or 持平, the amount without a sign."""
    if value == 0:
        back = any(isinstance(item, AmountOf) and item.caliber.years_back for item in walk(node))
        return (Piece("与上年持平" if back or _reads_last_year(node) else "持平"),)
    kind = kind_of(node) or Kind.NUMBER
    size = abs(Fraction(value))
    word = Piece("增加" if value > 0 else "减少")
    if kind is Kind.MONEY:
        return (word, Piece(print_money(size, unit="万元"), figure), Piece("万元"))
    if kind is Kind.PERCENT:
        points = print_number(size, kind=kind).removesuffix("%")
        return (word, Piece(points, figure), Piece("个百分点"))
    return (word, Piece(print_number(size, kind=kind), figure))


def _reads_last_year(node: Node) -> bool:
    return any(isinstance(item, Cell) and item.years_back for item in walk(node))


def _is_text(part: str | Slot) -> bool:
    """Whether a part prints words, which may be empty."""
    return isinstance(part, str) or (isinstance(part.node, Cell) and not part.node.kind.is_figure)
