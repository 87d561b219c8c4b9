"""The tree of a formula.

All meaning is in the tree: which row a cell is read from, which caliber an amount has, what is added up over what.
The evaluator, the SQL writer and the linear system only transcribe it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from jixiao.book.caliber import ALL_FUNDS, Caliber
from jixiao.book.column import Kind
from jixiao.book.figure import Exact


class OpenCaliber(Struct, frozen=True):
    """The caliber as a formula writes it; a part that is None is given by the rule for each instance."""

    phase: str | None = None
    fund: str | None = None
    as_of: int = 0
    years_back: int = 0
    scope: str = "own"

    def bind(self, phase: str, *, fund: str) -> Caliber:
        """Return the full caliber for one instance."""
        return Caliber(
            self.phase or phase,
            fund=self.fund or fund,
            as_of=self.as_of,
            years_back=self.years_back,
            scope=self.scope,
        )


class Number(Struct, frozen=True):
    """A constant; `kind` tells money (in fen), percentages (as a ratio) and plain numbers apart."""

    value: Exact
    kind: Kind
    printed: str


class Text(Struct, frozen=True):
    """A constant text or code."""

    value: str


class Cell(Struct, frozen=True):
    """A column of a row.

    `origin` says which row: "row" the row the rule runs on, "inner" the row an aggregate is at, "single" the one row
    of a single table. `years_back` 1 reads the same row of the year before.
    """

    table: str
    column: str
    kind: Kind
    label: str
    origin: str
    years_back: int = 0
    is_addend: bool = False


class AmountOf(Struct, frozen=True):
    """An amount; `row` is a fixed row, or None for the row given by `origin`."""

    table: str
    row: str | None
    field: str
    caliber: OpenCaliber
    label: str
    origin: str = "row"


class Parameter(Struct, frozen=True):
    """A parameter of the rulebook, perhaps by key (执行进度标准, 月份)."""

    name: str
    key: "Node | None" = None


class Binary(Struct, frozen=True):
    """left op right, op one of + - * /."""

    op: str
    left: "Node"
    right: "Node"


class Negative(Struct, frozen=True):
    """The negative of an expression."""

    operand: "Node"


class Aggregate(Struct, frozen=True):
    """sum, count, min or max of `value` over the rows of a table that meet `condition`.

    `span` is "table" for all rows, "group" for the rows of the instance's group, "children" for the rows below the
    row of the rule in a hierarchy.
    """

    kind: str
    table: str
    value: "Node | None"
    condition: "Node | None"
    span: str = "table"


class Call(Struct, frozen=True):
    """A function of the language or one that the caller brings."""

    name: str
    arguments: tuple["Node", ...]


class Compare(Struct, frozen=True):
    """left op right, op one of = ≠ < > ≤ ≥.

    `tolerance` is "exact", "rounding" (the envelope of the printed digits), "percent" (a printed percentage, rounded
    or cut) or a fixed number such as "0.01", in the unit of the two sides.
    """

    op: str
    left: "Node"
    right: "Node"
    tolerance: str = "exact"


class Every(Struct, frozen=True):
    """All conditions hold (且)."""

    items: tuple["Node", ...]


class Some(Struct, frozen=True):
    """At least one condition holds (或)."""

    items: tuple["Node", ...]


class Inverse(Struct, frozen=True):
    """The condition does not hold (非)."""

    operand: "Node"


class Given(Struct, frozen=True):
    """若 condition 则 conclusion; not applicable where the condition does not hold."""

    condition: "Node"
    conclusion: "Node"


class Filled(Struct, frozen=True):
    """已填(x): somebody stated x; a blank, a missing cell and 不涉及 are not filled."""

    operand: "Node"


class Excluded(Struct, frozen=True):
    """不涉及(x): x is stated as not applicable."""

    operand: "Node"


class Member(Struct, frozen=True):
    """x 属于 {a、b}."""

    operand: "Node"
    items: tuple["Node", ...]


class Unique(Struct, frozen=True):
    """唯一(a, b): no other row of the table has the same values."""

    table: str
    cells: tuple[Cell, ...]


Node = (
    Number
    | Text
    | Cell
    | AmountOf
    | Parameter
    | Binary
    | Negative
    | Aggregate
    | Call
    | Compare
    | Every
    | Some
    | Inverse
    | Given
    | Filled
    | Excluded
    | Member
    | Unique
)


_PARTS: Mapping[type, tuple[str, ...]] = {
    Parameter: ("key",),
    Binary: ("left", "right"),
    Negative: ("operand",),
    Aggregate: ("value", "condition"),
    Call: ("arguments",),
    Compare: ("left", "right"),
    Every: ("items",),
    Some: ("items",),
    Inverse: ("operand",),
    Given: ("condition", "conclusion"),
    Filled: ("operand",),
    Excluded: ("operand",),
    Member: ("operand", "items"),
    Unique: ("cells",),
}


def children(node: Node) -> tuple[Node, ...]:
    """Return the nodes directly below a node, in the order of the text."""
    names = _PARTS.get(type(node))
    if names is None:
        return ()
    below: list[Node] = []
    for name in names:
        part = getattr(node, name)
        if part.__class__ is tuple:
            below += part
        elif part is not None:
            below.append(part)
    return tuple(below)


def rebuild(node: Node, *, below: Iterable[Node]) -> Node:
    """Return the node with the nodes directly below it replaced, in the order of `children`.

    A node below which nothing changes is returned as it is: most of a tree is the same in every caliber.
    """
    before = children(node)
    after = list(below) if before else []
    if all(new is old for new, old in zip(after, before, strict=True)):
        return node
    make: Callable[..., Node] = type(node)
    parts, fresh = _PARTS[type(node)], iter(after)
    values: list[object] = []
    for name in node.__struct_fields__:
        part = getattr(node, name)
        if name in parts and part is not None:
            part = tuple(next(fresh) for _ in part) if isinstance(part, tuple) else next(fresh)
        values.append(part)
    return make(*values)


def has_open_phase(node: Node) -> bool:
    """Whether some amount below the node gets its phase from the rule."""
    return any(item.caliber.phase is None for item in amounts_in(node))


def has_open_fund(node: Node) -> bool:
    """Whether some amount below the node gets its fund type from the rule."""
    return any(item.caliber.fund is None for item in amounts_in(node))


def bind_caliber(node: Node, *, phase: str, fund: str = ALL_FUNDS) -> Node:
    """Return the tree with every open caliber given its phase and fund."""
    if isinstance(node, AmountOf):
        return bind_amount(node, phase=phase, fund=fund)
    return rebuild(node, below=(bind_caliber(item, phase=phase, fund=fund) for item in children(node)))


def bind_amount(node: AmountOf, *, phase: str, fund: str) -> AmountOf:
    """Return an amount with its open caliber given a phase and a fund."""
    caliber = node.caliber
    if caliber.phase is not None and caliber.fund is not None:
        return node
    bound = OpenCaliber(caliber.phase or phase, caliber.fund or fund, caliber.as_of, caliber.years_back, caliber.scope)
    return AmountOf(node.table, node.row, node.field, bound, node.label, node.origin)


def shift_year(node: Node) -> Node:
    """Return the tree read one year back (上年)."""
    if isinstance(node, AmountOf):
        return replace(node, caliber=replace(node.caliber, years_back=node.caliber.years_back + 1))
    if isinstance(node, Cell):
        return replace(node, years_back=node.years_back + 1)
    return rebuild(node, below=(shift_year(item) for item in children(node)))


def with_tolerance(node: Node, *, tolerance: str) -> Node:
    """Return the tree with one tolerance in all comparisons that are judged; a condition chooses and stays exact."""
    condition = node.condition if isinstance(node, Given | Aggregate) else None
    below = tuple(item if item is condition else with_tolerance(item, tolerance=tolerance) for item in children(node))
    rebuilt = rebuild(node, below=below)
    return replace(rebuilt, tolerance=tolerance) if isinstance(rebuilt, Compare) else rebuilt


def within_group(node: Node, *, table: str) -> Node:
    """Return the tree whose aggregates over a table run over the rows of the instance's group alone."""
    rebuilt = rebuild(node, below=(within_group(item, table=table) for item in children(node)))
    if isinstance(rebuilt, Aggregate) and rebuilt.table == table and rebuilt.span == "table":
        return replace(rebuilt, span="group")
    return rebuilt


def read_like(node: Node, *, caliber: OpenCaliber) -> Node:
    """Return the tree read in the month, year and scope of another caliber, beside what its amounts say."""
    if caliber.as_of == caliber.years_back == 0 and caliber.scope == "own":
        return node
    if isinstance(node, AmountOf):
        own = node.caliber
        bound = replace(
            own,
            as_of=own.as_of or (caliber.as_of if own.phase == caliber.phase else 0),
            years_back=own.years_back + caliber.years_back,
            scope=caliber.scope if own.scope == "own" else own.scope,
        )
        return replace(node, caliber=bound)
    return rebuild(node, below=(read_like(item, caliber=caliber) for item in children(node)))


def from_origin(node: Node, *, origin: str) -> Node:
    """Return the tree that reads its row where `origin` says, for a definition used inside an aggregate."""
    if origin == "row":
        return node
    if isinstance(node, AmountOf | Cell) and node.origin == "row":
        return replace(node, origin=origin)
    return rebuild(node, below=(from_origin(item, origin=origin) for item in children(node)))


def walk(node: Node) -> Iterator[Node]:
    """Yield a node and all nodes below it, in the order of the text."""
    waiting = [node]
    while waiting:
        item = waiting.pop()
        yield item
        waiting += reversed(children(item))


def amounts_in(node: Node) -> list[AmountOf]:
    """Return the amounts of a tree, in the order of the text."""
    return [item for item in walk(node) if isinstance(item, AmountOf)]
