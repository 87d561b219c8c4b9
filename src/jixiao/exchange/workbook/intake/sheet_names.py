"""Which sheet of a workbook holds which table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.exchange.workbook.cell_words import CODES, FUNDS
from jixiao.exchange.workbook.form import Form
from jixiao.exchange.workbook.funds_table import NAME as FUNDS_NAME
from jixiao.exchange.workbook.problem import Problem
from jixiao.law.code_list import folded
from jixiao.law.nearest import nearest_word
from jixiao.reading.spreadsheet.sheet import Sheet

COVER_NAME = "cover"
_NUMBERING = re.compile(r"^(?:附?表)?[0-9一二三四五六七八九十]*[.、\-_\s]*")


@dataclass(frozen=True)
class SheetNames:
    """The sheets of a workbook by table, `cover` and `funds` among them, and what is wrong with the names."""

    sheets: Mapping[str, Sheet]
    problems: tuple[Problem, ...]


def find_sheets(sheets: tuple[Sheet, ...], *, form: Form) -> SheetNames:
    """Return which sheet holds which table; an unknown sheet with contents is a problem: nothing is lost."""
    found: dict[str, Sheet] = {}
    problems: list[Problem] = []
    for sheet in sheets:
        name = _table_of(sheet.name, form=form)
        if name in found and sheet.cells:
            problem = f"与工作表「{found[name].name}」是同一张表。"
            problems.append(Problem(sheet.name, "", problem, "合并到一张工作表，或把不读取的一张改名，以“附”开头。"))
        elif name:
            found.setdefault(name, sheet)
        elif sheet.cells and sheet.name != CODES and not sheet.name.startswith(form.words["ignored_prefix"]):
            problems.append(_unknown(sheet, form=form))
    for name in form.required_sheets:
        if name not in found:
            label = TABLE_BY_NAME[name].label
            problems.append(
                Problem(label, "", f"没有工作表「{label}」。", "补上这张工作表；名称不同的，改成这个名称。")
            )
    return SheetNames(found, tuple(problems))


def _table_of(sheet_name: str, *, form: Form) -> str:
    """Return the table that a sheet is called after, numbering and 表 at the end left out; empty for none."""
    name = folded(sheet_name)
    plain = _NUMBERING.sub("", name)
    names = {**form.sheets, folded(FUNDS): FUNDS_NAME}
    names |= {folded(word): COVER_NAME for word in form.listed("cover")}
    candidates = (name, plain, plain.removesuffix("表"))
    return next((names[candidate] for candidate in candidates if candidate in names), "")


def _unknown(sheet: Sheet, *, form: Form) -> Problem:
    labels = [*(table.label for table in TABLES), FUNDS, *form.sheets]
    nearest = nearest_word(folded(sheet.name), among=labels)
    hint = f"是否应为「{nearest}」？" if nearest else ""
    prefix = form.words["ignored_prefix"]
    return Problem(sheet.name, "", "不认识这张工作表。", f"{hint}不需要读取的，删除它，或把名称改为以“{prefix}”开头。")
