"""Exports of a fictional treasury, and the Book they are imported into."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from xlsxwriter import Workbook

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.execution import MonthlyPayment
from jixiao.book.figure import Figure
from jixiao.book.monitoring import MonitoringWindow
from jixiao.book.project import Project
from jixiao.book.unit import Unit
from jixiao.exchange.treasury.dry_run import DryRun
from jixiao.exchange.treasury.import_table import plan_import
from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook

LAW = law_in_force(Rulebook.shipped(), region="", year=2024)
UNIT = "示例县科技局"
HEADER = ("序号", "预算单位", "项目编码", "项目名称", "资金性质", "支付日期", "支付金额", "摘要", "支付凭证号")
LINES: tuple[tuple[object, ...], ...] = (
    (1, UNIT, "51052124T000000000301", "企业扶持", "一般公共预算", "2024-05-10", "1,000.50", "奖补", "0001"),
    (2, UNIT, "51052124T000000000301", "企业扶持", "一般公共预算", "2024年6月3日", 500, "奖补", "0002"),
    (3, UNIT, "51052124T000000000301", "企业扶持", "一般公共预算", "2024/6/20", "-100", "退回多付资金", "0003"),
    (4, UNIT, "", "厂房 维修", "政府性基金", "20240815", "２，０００．００", "工程款", "0004"),
)
TITLES = (("国库集中支付明细表",), ("支付日期：2024-01-01至2024-08-31", "", "", "", "", "", "单位：元"))


def xlsx(
    rows: Sequence[Sequence[object]],
    *,
    merged: Mapping[str, str] | None = None,
    hidden: Sequence[int] = (),
    name: str = "支付明细",
) -> bytes:
    """Return a workbook of one sheet; `merged` maps ranges such as A1:B1 to their text, `hidden` counts from 1."""
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as workbook:
        sheet: Any = workbook.add_worksheet(name)
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                if value != "":
                    sheet.write(row, column, value)
        for area, text in (merged or {}).items():
            sheet.merge_range(area, text)
        for row in hidden:
            sheet.set_row(row - 1, None, None, {"hidden": True})
    return target.getvalue()


def book(*, payments: Sequence[MonthlyPayment] = (), amounts: Sequence[Amount] = ()) -> Book:
    """Return a Book with three projects, monitored until August."""
    return Book(
        2024,
        unit=Unit(name=UNIT),
        monitoring_window=MonitoringWindow(end_month=Figure.plain("8")),
        projects=(
            Project("p1", code="51052124T000000000301", name="企业扶持", category="特定目标类"),
            Project("p2", name="厂房维修", category="特定目标类"),
            Project("p3", code="51052124T000000000303", name="科技创新大赛", category="特定目标类"),
        ),
        payments=tuple(payments),
        amounts=tuple(amounts),
    )


def payment(key: str, *, month: int, project: str, yuan: str, fund: str = "general") -> MonthlyPayment:
    """Return one payment of a Book."""
    amount = Figure.money(yuan, unit="元")
    return MonthlyPayment(key, Figure.plain(str(month)), "项目支出", project, fund, amount)


def amount(row: str, *, caliber: Caliber, yuan: str) -> Amount:
    """Return one amount of a project."""
    return Amount("project", row, "amount", caliber, Figure.money(yuan, unit="元"))


def planned(
    rows: Sequence[Sequence[object]],
    *,
    into: Book | None = None,
    answers: Mapping[str, str] | None = None,
    hidden: Sequence[int] = (),
) -> DryRun:
    """Return the dry run of an export."""
    content = xlsx(rows, hidden=hidden)
    return plan_import(content, name="明细.xlsx", book=into or book(), law=LAW, answers=answers)
