"""A small vocabulary, Books written by labels, and formulas read on them."""

from collections.abc import Callable, Mapping
from typing import Any, TypedDict, Unpack

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.column import Row, TableSchema
from jixiao.book.schema import TABLE_BY_LABEL
from jixiao.formula.evaluate import Compiler
from jixiao.formula.facts import Facts
from jixiao.formula.label_form import book_of_labels
from jixiao.formula.leaves import At
from jixiao.formula.parse import parse_formula
from jixiao.formula.special import Value
from jixiao.formula.tree import Aggregate, AmountOf, Node, bind_caliber, with_tolerance
from jixiao.formula.vocabulary import Vocabulary
from jixiao.formula.write import Writer

Labels = Mapping[str, Any]  # a Book by its labels, see jixiao.formula.label_form

NATURES = ("≥", "≤", "=", "定性")
VOCABULARY = Vocabulary(
    codes={
        "fund": {
            "全部资金": "all",
            "一般公共预算": "general",
            "政府性基金": "government_fund",
            "基金": "government_fund",
        },
        "indicator_nature": {nature: nature for nature in NATURES},
        "arrangement": {"年初安排": "年初安排", "年中追加": "年中追加", "追加": "年中追加"},
        "region": {"510521": "510521"},
    }
)
COMPILER = Compiler()


class Answers(TypedDict, total=False):
    """What the caller of formulas brings, see `Facts`."""

    parameters: Callable[[str, Value], Value]
    functions: Mapping[str, Callable[..., Value]] | None
    name_of: Callable[[str, str], str | None]


def table(label: str) -> TableSchema | None:
    """Return the table of a label, None for an empty one."""
    return TABLE_BY_LABEL[label] if label else None


def tree(formula: str, *, each: str = "", tolerance: str = "exact") -> Node:
    """Return the tree of a formula about the final account and all funds, with one tolerance."""
    parsed = parse_formula(formula, vocabulary=VOCABULARY, each=table(each))
    return with_tolerance(bind_caliber(parsed, phase="final"), tolerance=tolerance)


def book(labels: Labels | None = None, *, prior: Labels | None = None, is_printed: bool = False) -> Book:
    """Return the Book of 2024 that labels describe, with last year's Book behind it."""
    made = book_of_labels(labels or {}, year=2024, vocabulary=VOCABULARY, is_printed=is_printed)
    if prior is None:
        return made
    return replace(made, prior=book_of_labels(prior, year=2023, vocabulary=VOCABULARY, is_printed=is_printed))


def at(
    labels: Labels | None = None,
    *,
    each: str = "",
    row: int = 0,
    prior: Labels | None = None,
    is_printed: bool = False,
    **rest: Unpack[Answers],
) -> At:
    """Return the place where a formula is read: on the Book as a whole, or on one row of a table."""
    facts = Facts(book(labels, prior=prior, is_printed=is_printed), **rest)
    found = table(each)
    chosen: Row = None if found is None else facts.rows(found.name)[row]
    return At(facts, chosen)


def inside(condition: str, labels: Labels, *, over: str, is_printed: bool = False) -> tuple[Node, At]:
    """Return a condition as an aggregate over a table reads it, and where it reads it: at the first row."""
    node = tree(f"count({over}, {condition})")
    assert isinstance(node, Aggregate)
    assert node.condition is not None
    place = at(labels, each=over, is_printed=is_printed)
    return node.condition, At(place.facts, inner=place.row)


def compiler(each: str = "", **formulas: str) -> Compiler:
    """Return a compiler that computes the amounts of some labels by formulas, with the caliber open."""
    found: dict[tuple[str, str | None, str], Node] = {}
    for label, formula in formulas.items():
        amount, definition = (parse_formula(text, vocabulary=VOCABULARY, each=table(each)) for text in (label, formula))
        assert isinstance(amount, AmountOf)
        found[amount.table, amount.row, amount.field] = definition
    return Compiler(found)


def value_at(formula: str, place: At, *, each: str = "", by: Compiler = COMPILER) -> Value:
    """Return the value of a formula at a place."""
    return value_of(tree(formula, each=each), place, by=by)


def value_of(node: Node, place: At, *, by: Compiler = COMPILER) -> Value:
    """Return the value of a tree at a place; its closure and its written function agree on all they tell."""
    facts, told = place.facts, []
    for compiler_ in (Writer(by), by):
        found = compiler_.compile(node)(facts, place.row, place.inner)
        told.append((type(found), found))
    assert told[0] == told[1]
    return told[1][1]


def value(
    formula: str,
    labels: Labels | None = None,
    *,
    each: str = "",
    row: int = 0,
    prior: Labels | None = None,
    **rest: Unpack[Answers],
) -> Value:
    """Return the value of a formula on a Book of labels."""
    return value_at(formula, at(labels, each=each, row=row, prior=prior, **rest), each=each)
