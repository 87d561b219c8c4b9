"""The columns of the list of problems."""

from collections.abc import Callable
from dataclasses import dataclass

from jixiao.book.finding import Finding
from jixiao.book.finding_text import also_of, basis_of, place_of, repair_of, statement_of
from jixiao.book.verdict import SEVERITIES
from jixiao.rules.file_report import FileReport

STATES = ["已改", "情况属实", "误报"]


@dataclass(frozen=True, slots=True)
class ListColumn:
    """One column: its name, its width in figures, and what stands in it."""

    label: str
    width: int
    text: Callable[[FileReport, Finding], str]
    align: str = "left"
    is_filled_in: bool = False


def _nothing(_report: FileReport, _finding: Finding) -> str:
    return ""


def _problem(_report: FileReport, finding: Finding) -> str:
    also = also_of(finding)
    return statement_of(finding) + (f"同一原因：{also}。" if also else "")


def _advice(_report: FileReport, finding: Finding) -> str:
    repair = repair_of(finding)
    return f"{repair}。{finding.fix}" if repair else finding.fix


COLUMNS = (
    ListColumn("序号", 5, _nothing, align="center"),
    ListColumn("文件", 15, lambda report, _: report.name),
    ListColumn("编号", 7, lambda _, finding: finding.rule, align="center"),
    ListColumn("程度", 8, lambda _, finding: SEVERITIES[finding.shown_severity], align="center"),
    ListColumn("问题", 34, _problem),
    ListColumn("位置", 16, lambda report, finding: place_of(finding, file=report.name)),
    ListColumn("所写", 10, lambda _, finding: finding.stated, align="right"),
    ListColumn("应为", 10, lambda _, finding: finding.computed, align="right"),
    ListColumn("算式", 17, lambda _, finding: finding.arithmetic),
    ListColumn("依据", 20, lambda _, finding: basis_of(finding)),
    ListColumn("建议", 22, _advice),
    ListColumn("状态", 10, _nothing, align="center", is_filled_in=True),
    ListColumn("说明", 14, _nothing, is_filled_in=True),
)
