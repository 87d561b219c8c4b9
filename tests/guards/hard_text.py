"""Texts that are hard for one regular expression, made of what the expression itself looks for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import product
from typing import Any

_parser: Any = import_module("re._parser")  # the only place that knows how an expression is built
Node = tuple[Any, Any]
ALWAYS = (
    *(
        "0",
        "9,",
        "1.",
        "1, ",
        " ",
        "　",
        "\t",
        "\n",
        "（",
        "）",
        "“",
        "《",
        "《》",
        "，",
        "、",
        "其中",
        "甲",
        "-",
        "|",
        "x",
    ),
    *("０", "１，", "2023年", "1万元，", "〔2023〕", "A1"),
)
_STRANGERS = ("甲", "0", " ", "a", "，", "\n", "\t", "《", "-")  # one of them is in no class
_FEW, _SOME = 2, 4
_MANY = 30  # times a part is repeated in a piece, where the expression allows it
_MOST_PAIRED = 7
_CHOICES = 3


@dataclass(frozen=True, slots=True)
class HardText:
    """A beginning and what is repeated behind it."""

    piece: str
    start: str = ""

    def of_size(self, size: int) -> str:
        """Return the text of a size in bytes."""
        return self.start + self.piece * ((size - _length(self.start)) // _length(self.piece))


def hard_texts(source: str | bytes, *, flags: int = 0) -> list[HardText]:
    """Return the texts that are hard for an expression.

    Args:
        source: The expression.
        flags: Its flags.
    """
    tree = _parser.parse(source, flags)
    repeated = list(dict.fromkeys(_repeated(tree)))
    spread = repeated[:: max(1, len(repeated) // _MOST_PAIRED)]
    pairs = ("".join(pair) for pair in product(spread, spread) if pair[0] != pair[1])
    samples = (_sample(tree, times=times, choice=choice) for times in (1, _FEW, _MANY) for choice in range(_CHOICES))
    begun = (_sample(tree[:length], times=times) for length in range(1, len(tree)) for times in (1, _FEW))
    pieces = (*ALWAYS, *_atoms(tree), *pairs, *samples, *begun)
    started = (
        HardText(piece, _sample(tree[:index], times=1))
        for index, node in enumerate(tree)
        for piece in _repeated([node])
    )
    return [text for text in dict.fromkeys((*map(HardText, pieces), *started)) if text.piece]


def _length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _atoms(tree: Iterable[Node]) -> Iterator[str]:
    """Yield the literals, run by run, and a few signs of each class."""
    run = ""
    for node in tree:
        if str(node[0]) == "LITERAL":
            run += chr(node[1])
            continue
        if run:
            yield run
        run = ""
        yield from _signs(node)
        for part in _parts(node):
            yield from _atoms(part)
    if run:
        yield run


def _repeated(tree: Iterable[Node]) -> Iterator[str]:
    """Yield what stands in a part that may come more than once."""
    for node in tree:
        parts = _parts(node)
        if str(node[0]).endswith("REPEAT") and node[1][1] > 1:
            for choice in range(_CHOICES):
                yield _sample(parts[0], times=1, choice=choice)
            yield from _atoms(parts[0])
        else:
            for part in parts:
                yield from _repeated(part)


def _parts(node: Node) -> Sequence[Any]:
    """Return the trees inside a node."""
    name, value = str(node[0]), node[1]
    if name.endswith("REPEAT"):
        return [value[2]]
    if name == "SUBPATTERN":
        return [value[3]]
    if name == "BRANCH":
        return list(value[1])
    if name == "ATOMIC_GROUP":
        return [value]
    return [value[1]] if name.startswith("ASSERT") else []


def _signs(node: Node) -> list[str]:
    """Return a few signs that a node for one sign accepts."""
    name, value = str(node[0]), node[1]
    if name == "LITERAL":
        return [chr(value)]
    if name == "NOT_LITERAL":
        return [sign for sign in _STRANGERS if ord(sign) != value][:_FEW]
    if name == "ANY":
        return list(_STRANGERS[:_FEW])
    return _class_signs(value) if name == "IN" else []


def _class_signs(items: Sequence[Node]) -> list[str]:
    if str(items[0][0]) == "NEGATE":
        return [sign for sign in _STRANGERS if not any(_holds(item, sign=sign) for item in items[1:])][:_SOME]
    return [sign for item in items for sign in _item_signs(item)]


def _item_signs(item: Node) -> list[str]:
    name, value = str(item[0]), item[1]
    if name == "LITERAL":
        return [chr(value)]
    if name == "RANGE":
        return [chr(value[0])]
    return [sign for sign in _STRANGERS if _holds(item, sign=sign)][:_FEW]


def _holds(item: Node, *, sign: str) -> bool:
    """Whether an item of a class holds a sign."""
    name, value = str(item[0]), item[1]
    if name == "LITERAL":
        return bool(ord(sign) == value)
    if name == "RANGE":
        return bool(value[0] <= ord(sign) <= value[1])
    is_in = {"DIGIT": sign.isdigit(), "SPACE": sign.isspace(), "WORD": sign.isalnum() or sign == "_"}
    kind = str(value).removeprefix("CATEGORY_")
    return not is_in[kind.removeprefix("NOT_")] if kind.startswith("NOT_") else is_in[kind]


def _sample(tree: Iterable[Node], *, times: int, choice: int = 0) -> str:
    """Return a text that a tree nearly accepts.

    Args:
        tree: The tree.
        times: How often a part is repeated, where it may be.
        choice: Which of several alternatives is taken.
    """
    return "".join(_node_sample(node, times=times, choice=choice) for node in tree)


def _node_sample(node: Node, *, times: int, choice: int) -> str:
    name, value = str(node[0]), node[1]
    if name.endswith("REPEAT"):
        count: int = max(value[0], min(value[1], times))
        return _sample(value[2], times=1 if count > _FEW else times, choice=choice) * count
    if name.startswith(("ASSERT", "AT", "GROUPREF")) and name != "ATOMIC_GROUP":
        return ""
    parts = _parts(node)
    if parts:
        return _sample(parts[choice % len(parts)], times=times, choice=choice)
    signs = _signs(node)
    return signs[choice % len(signs)] if signs else ""
