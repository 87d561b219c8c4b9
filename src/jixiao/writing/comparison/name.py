"""The name of a figure id in the words of the Book."""

import re

from jixiao.book.caliber import Caliber
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.formula.facts import Facts
from jixiao.formula.want import caliber_words

_LEAF = re.compile(r"(?<![a-z_])([a-z_]+)/([^/\s(),]+)/([a-z_]+)(?:@([\w.\-]+))?")
_TWO_OF_ONE = re.compile(r"^\((.+)（([^（）]+)）( [+\-*/] )\1（([^（）]+)）\)$")
_SIGNS = {" / ": "÷", " * ": "×", " - ": "－", " + ": "＋"}
_NAMES = ("name", "project_name", "category", "purpose", "section")
_ONE_ROW = "self"
_PROJECT = "project"
_AGGREGATE = re.compile(r"[a-z]:[a-z_]")


def figure_words(figure_id: str, *, facts: Facts) -> str:
    """Return a figure id in words: the row, the column and the caliber; a derived one as its sum.

    Args:
        figure_id: The id; one that begins with = is derived.
        facts: The Book, made ready for formulas.
    """
    if not figure_id.startswith("="):
        return _LEAF.sub(lambda leaf: _leaf_words(leaf, facts=facts), figure_id)
    expression = figure_id.removeprefix("=")
    if _AGGREGATE.search(expression):
        tables = dict.fromkeys(TABLE_BY_NAME[leaf[1]].label for leaf in _LEAF.finditer(expression))
        return f"由{'、'.join(tables)}汇总"
    words = _LEAF.sub(lambda leaf: _leaf_words(leaf, facts=facts), expression)
    words = _TWO_OF_ONE.sub(r"\1（\2\3\4）", words)
    for sign, shown in _SIGNS.items():
        words = words.replace(sign, shown)
    return words.removeprefix("(").removesuffix(")") if words.startswith("(") else words


def _leaf_words(leaf: re.Match[str], *, facts: Facts) -> str:
    table, row, column, suffix = leaf.groups()
    caliber = f"（{caliber_words(Caliber.from_suffix(suffix), facts=facts)}）" if suffix else ""
    return f"{_row_words(table, row=row, column=column, facts=facts)}{caliber}"


def _row_words(table: str, *, row: str, column: str, facts: Facts) -> str:
    schema = TABLE_BY_NAME[table]
    fixed = next((item.label for item in schema.fixed_rows if item.name == row), "")
    labels = {it.name: it.label for it in schema.columns} | {it.name: it.label for it in schema.amounts}
    label = labels.get(column, column)
    if fixed:
        return fixed
    return label if row == _ONE_ROW else f"{_row_name(table, row=row, facts=facts)}{label}"


def _row_name(table: str, *, row: str, facts: Facts) -> str:
    found = next((item for item in facts.rows(table) if item.key == row), None)
    names = (getattr(found, attribute, "") for attribute in _NAMES)
    name = next((name for name in names if name), "")
    if name:
        return f"「{name}」"
    project = getattr(found, _PROJECT, "")
    if project and table != _PROJECT:
        return _row_name(_PROJECT, row=project, facts=facts)
    label, rows = TABLE_BY_NAME[table].label, list(facts.rows(table))
    return label if found is None or len(rows) == 1 else f"{label}第{rows.index(found) + 1}行"
