"""Read the sheet 分资金来源: amounts of other fund types, months, years and scopes, one a line."""

import re
from dataclasses import dataclass, field

from jixiao.book.book import Amount
from jixiao.book.caliber import ALL_FUNDS, Caliber
from jixiao.book.column import TableSchema
from jixiao.book.figure import Figure, State
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.caliber_words import EXECUTED
from jixiao.exchange.workbook.funds_table import FUNDS_TABLE
from jixiao.exchange.workbook.intake.gathering import Gathering
from jixiao.exchange.workbook.intake.read_table import read_table
from jixiao.exchange.workbook.intake.resolve_rows import RowResolver
from jixiao.exchange.workbook.intake.row_draft import RowDraft
from jixiao.law.code_list import folded
from jixiao.law.nearest import nearest_word
from jixiao.reading.spreadsheet.sheet import Sheet

_YEAR = re.compile("(20[0-9]{2})年?度?")
_YEARS_BACK = {"": 0, "本年": 0, "本年度": 0, "上年": 1, "上年度": 1, "前年": 2}
_LAST_MONTH = 12
_MONTH_REMEDY = "在“截止月”填 1 至 12 的整数；未注明月份的填 0。"


def read_funds(sheet: Sheet, *, resolver: RowResolver) -> set[tuple[str, str]]:
    """Read the amounts of the sheet into the gathering and return the rows that they refer to."""
    drafts = read_table(sheet, table=FUNDS_TABLE, gathering=resolver.gathering)
    reader = _FundsReader(sheet, resolver)
    required = resolver.gathering.form.required(FUNDS_TABLE.name)
    for draft in drafts:
        if all(name in draft.cells for name in required):
            reader.read(draft)
    return reader.used


class _LineError(Exception):
    """A word of a line that names nothing; noted where it stands."""

    def __init__(self, name: str, *, problem: str, remedy: str) -> None:
        self.name = name
        self.problem = problem
        self.remedy = remedy
        super().__init__(problem)


@dataclass
class _FundsReader:
    """Reads lines; `used` are the rows they refer to."""

    sheet: Sheet
    resolver: RowResolver
    used: set[tuple[str, str]] = field(default_factory=set)

    @property
    def gathering(self) -> Gathering:
        return self.resolver.gathering

    def read(self, draft: RowDraft) -> None:
        try:
            table = self.table(draft)
            caliber = self.caliber(draft)
            field_name = self.field(draft, table=table)
        except _LineError as error:
            self.gathering.refuse(
                self.sheet, position=draft.positions[error.name], problem=error.problem, remedy=error.remedy
            )
            return
        row = self.row(draft, table=table)
        figure = draft.cells["figure"]
        if row and isinstance(figure, Figure) and figure.state is not State.MISSING:
            is_reversal = draft.cells.get("is_reversal") is True
            amount = Amount(table.name, row, field_name, caliber, figure, is_reversal)
            self.used.add((table.name, row))
            self.gathering.amount(self.sheet, position=draft.positions["figure"], amount=amount)

    def table(self, draft: RowDraft) -> TableSchema:
        text = draft.cells["table"]
        name = self.gathering.form.sheets.get(folded(text), "")
        table = TABLE_BY_NAME.get(name)
        if table is None or not table.amounts:
            labels = "、".join(table.label for table in TABLE_BY_NAME.values() if table.amounts)
            raise _LineError("table", problem=f"“{text}”不是有金额的表。", remedy=f"填其中一个：{labels}。")
        return table

    def row(self, draft: RowDraft, *, table: TableSchema) -> str:
        """Return the row that a line names; what names none is noted and gives an empty text."""
        text, position = draft.cells["row"], draft.positions["row"]
        if not table.fixed_rows:
            return self.resolver.find(text, table=table, sheet=self.sheet, position=position)
        rows = self.gathering.form.rows(table)
        found = rows.get(folded(text), "")
        if not found:
            nearest = nearest_word(folded(text), among=rows)
            remedy = f"是否应为“{nearest}”？" if nearest else f"填「{table.label}」表里的行名。"
            self.gathering.refuse(
                self.sheet, position=position, problem=f"「{table.label}」表里没有“{text}”。", remedy=remedy
            )
        return found

    def field(self, draft: RowDraft, *, table: TableSchema) -> str:
        text = draft.cells.get("field", "")
        if not text and len(table.amounts) == 1:
            return table.amounts[0].name
        found = self.gathering.form.amounts(table).get(folded(text))
        if found is None:
            labels = "、".join(amount.label for amount in table.amounts)
            name = "field" if "field" in draft.positions else "table"
            problem = f"「{table.label}」表没有金额项目“{text}”。" if text else "没有写明是哪一种金额。"
            raise _LineError(name, problem=problem, remedy=f"填其中一个：{labels}。")
        return found

    def caliber(self, draft: RowDraft) -> Caliber:
        text = draft.cells["phase"]
        phase = self.gathering.form.phases.get(folded(text))
        if phase is None:
            remedy = f"填其中一个：{FUNDS_TABLE.column('phase').meaning}。"
            raise _LineError("phase", problem=f"“{text}”不是口径的阶段。", remedy=remedy)
        fund = draft.cells.get("fund") or ALL_FUNDS
        return Caliber(phase, fund, self.month(draft, phase=phase), self.years_back(draft), self.scope(draft))

    def month(self, draft: RowDraft, *, phase: str) -> int:
        figure = draft.cells.get("as_of")
        if isinstance(figure, Figure) and figure.is_value:
            if figure.number not in range(_LAST_MONTH + 1):
                raise _LineError("as_of", problem="截止月不在 1 至 12 之间。", remedy=_MONTH_REMEDY)
            return int(figure.number)
        if phase != EXECUTED or self.gathering.month:
            return self.gathering.month if phase == EXECUTED else 0
        raise _LineError("phase", problem="执行数没有写明截止月份。", remedy=_MONTH_REMEDY)

    def years_back(self, draft: RowDraft) -> int:
        text = folded(draft.cells.get("year", ""))
        match = _YEAR.fullmatch(text)
        years_back = self.gathering.year - int(match[1]) if match else _YEARS_BACK.get(text, -1)
        if years_back < 0:
            remedy = f"填本年度 {self.gathering.year} 或以前的年份；本年度可以留空。"
            raise _LineError("year", problem=f"“{text}”不是本年度或以前的年份。", remedy=remedy)
        return years_back

    def scope(self, draft: RowDraft) -> str:
        text = draft.cells.get("scope", "")
        found = self.gathering.form.scopes.get(folded(text)) if text else "own"
        if found is None:
            raise _LineError("scope", problem=f"“{text}”不是单位范围。", remedy="填 本级 或 汇总。")
        return found
