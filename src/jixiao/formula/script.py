"""The text of a Python function that does what a tree says, while it is being written.

Only names of columns and names given here stand in the text. What a formula says, be it a text, a number or the id of a
figure, is an object that the text calls by a name, so that no rule file can put words into a program.
"""

from collections.abc import Hashable, Mapping
from functools import lru_cache
from types import CodeType, FunctionType
from typing import Protocol

from msgspec import Struct, field

from jixiao.book.figure import State
from jixiao.formula.closure import Closure, Compiles
from jixiao.formula.facts import NO_FIGURES
from jixiao.formula.special import BLANK, NOT_APPLICABLE, UNKNOWN, Special
from jixiao.formula.tree import Node

_KNOWN = {
    "VALUE": State.VALUE,
    "EXCLUDED": State.NOT_APPLICABLE,
    "EMPTY": State.BLANK,
    "UNKNOWN": UNKNOWN,
    "BLANK": BLANK,
    "NOT_APPLICABLE": NOT_APPLICABLE,
    "Special": Special,
    "NO_FIGURES": NO_FIGURES,
    "NOTHING": ("", None),
    "FLAGS": {True: "是", False: "否", None: ""},
}


class Code(Struct, frozen=True):
    """An expression in Python.

    Unit:
        is_plain: whether it never comes to a `Special`.
        is_truth: whether it always comes to True or False.
    """

    text: str
    is_plain: bool = False
    is_truth: bool = False


class Writes(Compiles, Protocol):
    """What those who write expressions need of the writer."""

    @property
    def reference(self) -> Compiles:
        """The compiler of closures, for what is seldom asked."""

    def in_closure(self, node: Node) -> Closure:
        """Return the closure of a node that is not written; what stands below it is."""

    def name_of(self, asked: Hashable) -> object:
        """Return the name under which the answer to something is remembered for a Book."""

    def write(self, node: Node, *, script: "Script") -> Code:
        """Return a node as an expression of a script."""


class Script(Struct):
    """One function under way.

    Unit:
        objects: what its text refers to, by name.
        taken: how many names of local variables it has taken.
        asked: the variables that hold amounts of which was asked whether they are stated, by amount.
        known: the variables that hold amounts known to be stated where the text has come to.
    """

    writer: Writes
    objects: dict[str, object] = field(default_factory=lambda: dict(_KNOWN))
    taken: int = 0
    asked: dict[Node, str] = field(default_factory=dict)
    known: dict[Node, str] = field(default_factory=dict)

    def write(self, node: Node) -> Code:
        """Return a node as an expression of this script."""
        return self.writer.write(node, script=self)

    def write_where(self, node: Node, *, known: Mapping[Node, str]) -> Code:
        """Return a node as an expression that is come to only where some more amounts are stated."""
        before, self.known = self.known, {**self.known, **known}
        code = self.write(node)
        self.known = before
        return code

    def fresh(self) -> str:
        """Return the name of a new local variable."""
        self.taken += 1
        return f"v{self.taken}"

    def keep(self, thing: object) -> str:
        """Return the name by which the text refers to an object."""
        name = f"k{len(self.objects)}"
        self.objects[name] = thing
        return name

    def call(self, closure: Closure) -> Code:
        """Return the call of a closure."""
        return Code(f"{self.keep(closure)}(facts, row, inner)")

    def function(self, code: Code) -> Closure:
        """Return the function of an expression."""
        return FunctionType(_compiled(f"lambda facts, row, inner: {code.text}"), self.objects)


@lru_cache(maxsize=1024)
def _compiled(text: str) -> CodeType:
    """Return the code of a function; in all calibers a formula has the same text, only that it names other objects."""
    whole = compile(text, "<formula>", "eval", dont_inherit=True)
    return next(item for item in whole.co_consts if isinstance(item, CodeType))
