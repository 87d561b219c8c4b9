"""Whose year a workbook holds, and in which units: what must be known before the tables can be read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.form import Form
from jixiao.exchange.workbook.intake.read_single import SingleForm
from jixiao.exchange.workbook.intake.sheet_names import COVER_NAME
from jixiao.exchange.workbook.problem import Problem
from jixiao.law.code_list import folded
from jixiao.law.in_force import Law
from jixiao.law.jurisdiction import MalformedRegionError
from jixiao.reading.spreadsheet.sheet import Sheet, cell_name

_UNIT = "unit"
_REGION = "region"
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_TITLE_YEAR = re.compile("(20[0-9]{2})年度?")
_CODE = re.compile("[0-9]+")
_ANY_YEAR = 2024  # only so that the reading can go on and find what else is wrong
_TITLE_ROWS = 3


class LawOf(Protocol):
    """Gives the law in force for a region and a fiscal year."""

    def __call__(self, region: str, *, year: int) -> Law:
        """Return the law."""
        ...


@dataclass(frozen=True)
class Identity:
    """What the workbook says about itself.

    Unit:
        money_unit: the unit of money where no header says one, empty if the workbook names none.
        region: the division code as it stands, without a name behind it.
    """

    year: int
    region: str
    law: Law
    money_unit: str
    problems: tuple[Problem, ...] = ()


def identify(sheets: Mapping[str, Sheet], *, form: Form, law_of: LawOf) -> Identity:
    """Return whose year the sheets hold and the law in force for it.

    Args:
        sheets: The sheets by table.
        form: The national forms, which the labels are known from.
        law_of: Gives the law.
    """
    table = TABLE_BY_NAME[_UNIT]
    forms = {name: SingleForm(sheets[name], table, form) for name in (_UNIT, COVER_NAME) if name in sheets}
    year = _year(forms)
    region = _region(forms.get(_UNIT))
    problems = [] if year or _UNIT not in forms else [_no_year(forms[_UNIT])]
    try:
        law = law_of(region, year=year or _ANY_YEAR)
    except MalformedRegionError as error:
        problems.append(_wrong_region(forms[_UNIT], problem=str(error)))
        region, law = "", law_of("", year=year or _ANY_YEAR)
    cover = forms.get(COVER_NAME)
    identity = Identity(year or _ANY_YEAR, region, law, cover.text("money_unit") if cover else "", tuple(problems))
    newer = _newer_format(cover, form=form) if cover else ()
    return replace(identity, problems=(*problems, *newer))


def _year(forms: Mapping[str, SingleForm]) -> int:
    """Return the year beside its label, else that of a title, 0 if there is none."""
    for form in forms.values():
        found = _YEAR.search(folded(form.text("year")))
        if found:
            return int(found[0])
    for form in forms.values():
        for (row, _), cell in form.sheet.cells.items():
            found = _TITLE_YEAR.search(folded(cell.text)) if row <= _TITLE_ROWS else None
            if found:
                return int(found[1])
    return 0


def _region(form: SingleForm | None) -> str:
    """Return the code that the region begins with; what has none is left for the check of the region."""
    text = folded(form.text(_REGION)) if form else ""
    code = _CODE.match(text)
    return code[0] if code else text


def _no_year(form: SingleForm) -> Problem:
    position = form.position("year")
    cell = cell_name(position) if position else ""
    return Problem(form.sheet.name, cell, "没有写明年度。", "在「单位」表的“年度”右边填四位年份，如 2024。")


def _wrong_region(form: SingleForm, *, problem: str) -> Problem:
    position = form.position(_REGION)
    return Problem(form.sheet.name, cell_name(position) if position else "", problem, "填六位区划代码；不知道就空着。")


def _newer_format(cover: SingleForm, *, form: Form) -> tuple[Problem, ...]:
    version = cover.text("format")
    if not version.isdecimal() or int(version) <= form.version:
        return ()
    problem = f"工作簿格式 {version} 比本程序认得的 {form.version} 新。"
    position = cover.position("format")
    return (Problem(cover.sheet.name, cell_name(position) if position else "", problem, "升级程序后再读取。"),)
