"""Read the lines of an export: each one exact, or refused with its cell and a sentence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from msgspec.structs import replace

from jixiao.book.column import Kind
from jixiao.book.figure import State
from jixiao.exchange.treasury.profile import SheetProfile
from jixiao.exchange.workbook.intake.cell_error import CellError, check_readable
from jixiao.exchange.workbook.intake.read_figure import FigureColumn, read_figure
from jixiao.exchange.workbook.intake.read_word import read_date, read_text
from jixiao.exchange.workbook.problem import Problem
from jixiao.law.code_list import folded
from jixiao.reading.spreadsheet.sheet import SheetCell, cell_name

_FREE = ("note", "voucher", "date", "month", "reversal")  # where a word for a sum says nothing about its row
_PART_SUM = "小计"
_STATES = {"": "blank", "-": "blank", "—": "blank", "——": "blank", "无": "blank", "不涉及": "not_applicable"}
_MONTH = re.compile(r"(20[0-9]{2})(?:(?:年|[-./])(0?[1-9]|1[0-2])月?|(0[1-9]|1[0-2]))")
_BARE_MONTH = re.compile(r"(0?[1-9]|1[0-2])(月?)份?")
_LOST_DIGITS = re.compile(r"(?<![0-9.])[0-9.]++[Ee][+]?[0-9]+")
_MOST_ADDED = 3_000  # lines that one sum may have; looking further would take for ever
_UNIT_OF_CODE = re.compile(r"^[0-9]{4,}[-_]?")


@dataclass(frozen=True, slots=True)
class Record:
    """One line of an export.

    Unit:
        month: 1-12, 0 where the line has none.
        amounts: fen by the name of a meaning; an empty cell is left out.
        fund: a code of the list of funds, empty where the line names none.
        is_reversal: whether the line says that money came back or an entry was cancelled.
    """

    sheet: str
    row: int
    unit_code: str = ""
    unit_name: str = ""
    project_code: str = ""
    project_name: str = ""
    fund: str = ""
    purpose: str = ""
    month: int = 0
    amounts: Mapping[str, int] | None = None
    is_reversal: bool = False
    voucher: str = ""
    cell: str = ""  # of the first amount

    @property
    def project(self) -> str:
        """What the line calls its project, for people."""
        return self.project_name or self.project_code


@dataclass(frozen=True)
class ReadRows:
    """The lines of one sheet and what was refused.

    Unit:
        refused_rows: how many lines have something refused.
        sums: how many lines add up others and were left out.
        negatives: how many negative amounts have no mark.
    """

    records: tuple[Record, ...]
    refused: tuple[Problem, ...]
    refused_rows: int
    sums: int
    negatives: int
    notices: tuple[str, ...]


@dataclass
class RowReader:
    """Reads the lines of one sheet.

    Args:
        profile: The sheet.
        columns: The columns by meaning.
        money: The meanings whose amounts are read.
        unit: The unit of money where a heading does not name one.
        year: The fiscal year; a payment of another year is refused.
        accepts_negative: Whether negative amounts without a mark are reversals.
    """

    profile: SheetProfile
    columns: Mapping[str, int]
    money: tuple[str, ...]
    unit: str
    year: int
    accepts_negative: bool = False
    negatives: int = field(default=0, init=False)

    def read(self) -> ReadRows:
        """Return every line; sums are recognised by their words, or by having no project and adding up others."""
        records: list[Record] = []
        refused: list[Problem] = []
        rows_refused = 0
        sums = self.profile.sums(without=[self.columns[name] for name in _FREE if name in self.columns])
        for row in self.profile.lines:
            if row in sums or not self._has_amount(row):
                continue
            try:
                records.append(self.record(row))
            except _RefusedRowError as error:
                refused += error.problems
                rows_refused += 1
        silent = _silent_sums(records, money=self.money)
        kept = tuple(record for record in records if record.row not in silent)
        notices = (*self._check_sums(kept, said=sums), *_repeated(kept))
        return ReadRows(kept, tuple(refused), rows_refused, len(sums) + len(silent), self.negatives, notices)

    def record(self, row: int) -> Record:
        """Return one line.

        Raises:
            _RefusedRowError: With every cell of it that cannot be used.
        """
        problems: list[Problem] = []
        texts = {name: self._text(name, row=row, problems=problems) for name in self.columns if name not in self.money}
        amounts = self._amounts(row, problems=problems)
        fund = self._fund(texts.get("fund", ""), row=row, problems=problems)
        month = self._month(row, problems=problems)
        is_reversal = self._is_reversal(texts, row=row, amounts=amounts, problems=problems)
        if problems:
            raise _RefusedRowError(problems)
        first = next(name for name in self.money if self._money_cell(name, row=row) is not None)
        return Record(
            self.profile.sheet.name,
            row,
            texts.get("unit_code", ""),
            _UNIT_OF_CODE.sub("", texts.get("unit_name", "")),
            texts.get("project_code", ""),
            texts.get("project_name", ""),
            fund,
            self.profile.words.purpose_of(texts.get("purpose", "")),
            month,
            amounts,
            is_reversal,
            texts.get("voucher", ""),
            cell_name((row, self.columns[first])),
        )

    def _has_amount(self, row: int) -> bool:
        return any(self._money_cell(name, row=row) is not None for name in self.money)

    def _money_cell(self, name: str, *, row: int) -> SheetCell | None:
        """Return the cell of an amount; one that is merged over several rows counts once, in the first of them."""
        spot = (row, self.columns[name])
        area = self.profile.sheet.merged_at(spot)
        return self.profile.sheet.cells.get(spot) if area is None or area.first == spot else None

    def _cell(self, name: str, *, row: int) -> SheetCell | None:
        column = self.columns.get(name, 0)
        return self.profile.sheet.spread.get((row, column)) if column else None

    def _text(self, name: str, *, row: int, problems: list[Problem]) -> str:
        """Return a text; a long code that a sheet has made a number of is refused, unless there is a name."""
        if name in ("date", "month"):
            return ""
        try:
            text = read_text(self._cell(name, row=row), has_1904_dates=self.profile.sheet.has_1904_dates)
        except CellError as error:
            if name != "project_code" or self._cell("project_name", row=row) is None:
                problems.append(self._problem(name, row=row, error=error))
            return ""
        if name == "project_code" and _LOST_DIGITS.fullmatch(text):
            if self._cell("project_name", row=row) is None:
                lost = CellError(f"编码“{text}”被当成数字，末尾几位已经丢失。", remedy="重新导出，编码列保持文本格式。")
                problems.append(self._problem(name, row=row, error=lost))
            return ""
        return text

    def _amounts(self, row: int, *, problems: list[Problem]) -> dict[str, int]:
        amounts: dict[str, int] = {}
        for name in self.money:
            unit = self.profile.column_units.get(self.columns[name], self.unit)
            try:
                column = FigureColumn(Kind.MONEY, unit)
                figure = read_figure(self._money_cell(name, row=row), column=column, states=_STATES)
            except CellError as error:
                problems.append(self._problem(name, row=row, error=error))
                continue
            if figure.state is State.VALUE:
                amounts[name] = int(figure.number)
        return amounts

    def _fund(self, text: str, *, row: int, problems: list[Problem]) -> str:
        if not text:
            return ""
        code = self.profile.words.fund_of(text)
        if code is None:
            known = "、".join(entry.label for entry in self.profile.words.funds.entries(self.year))
            error = CellError(f"不认识资金性质“{text}”。", remedy=f"写成以下之一：{known}；或在规则库里加上这个说法。")
            problems.append(self._problem("fund", row=row, error=error))
        return "" if code in (None, "all") else str(code)

    def _month(self, row: int, *, problems: list[Problem]) -> int:
        name = "date" if "date" in self.columns else "month"
        if name not in self.columns or "paid" not in self.money:
            return 0
        try:
            year, month = read_month(
                self._cell(name, row=row),
                has_1904_dates=self.profile.sheet.has_1904_dates,
                is_month=name == "month",
            )
        except CellError as error:
            problems.append(self._problem(name, row=row, error=error))
            return 0
        if year not in (0, self.year):
            text = f"日期在 {year} 年，账是 {self.year} 年度的。"
            wrong = CellError(text, remedy="核对导出的年度，或导入对应年度的账。")
            problems.append(self._problem(name, row=row, error=wrong))
        return month

    def _is_reversal(
        self, texts: Mapping[str, str], *, row: int, amounts: Mapping[str, int], problems: list[Problem]
    ) -> bool:
        words = self.profile.words
        mark = texts.get("reversal", "")
        is_yes = folded(mark) in words.data["yes"]
        is_marked = is_yes or words.says_reversal(mark) or words.says_reversal(texts.get("note", ""))
        if "paid" not in self.money or "paid" not in amounts:
            return is_marked
        amount = amounts["paid"]
        if amount < 0 and not is_marked and not self.accepts_negative:
            self.negatives += 1
            error = CellError(
                "金额是负数，这一行没有写明是冲销或退回。",
                remedy="核对后说明负数都是冲销或退回，或在导出表中补上标志。",
            )
            problems.append(self._problem("paid", row=row, error=error))
        if amount > 0 and (is_yes or words.says_reversal(mark)):
            error = CellError(
                f"这一行标明“{mark}”，金额却是正数，看不出是增是减。", remedy="冲销、退回的金额在导出表中改成负数。"
            )
            problems.append(self._problem("paid", row=row, error=error))
        return amount < 0

    def _problem(self, name: str, *, row: int, error: CellError) -> Problem:
        spot = cell_name((row, self.columns[name]))
        return Problem(self.profile.sheet.name, spot, error.problem, error.remedy)

    def _check_sums(self, records: tuple[Record, ...], *, said: Mapping[int, str]) -> Iterator[str]:
        """Yield a sentence for a grand total that is not the sum of the lines; a broken file shows itself so."""
        if said and not folded(said[max(said)]).endswith(_PART_SUM):
            row = max(said)
            word = folded(said[row])
            for name, stated in self._amounts(row, problems=[]).items():
                total = sum((record.amounts or {}).get(name, 0) for record in records)
                if total != stated:
                    label = self.profile.words.meanings[name].label
                    yield (
                        f"「{self.profile.sheet.name}」第 {row} 行“{word}”的{label}是 {yuan_text(stated)} 元，"
                        f"读到的各行之和是 {yuan_text(total)} 元，差 {yuan_text(stated - total)} 元；核对文件是否完整。"
                    )


class _RefusedRowError(Exception):
    """A line has cells that cannot be used."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__(str(len(problems)))


def read_month(cell: SheetCell | None, *, has_1904_dates: bool = False, is_month: bool = False) -> tuple[int, int]:
    """Return the year, 0 if it is not said, and the month of a cell with a date, a time or a month.

    Args:
        cell: The cell.
        has_1904_dates: Whether day 0 of the dates of the sheet is in 1904.
        is_month: Whether its column is one of months, where a bare number is a month.

    Raises:
        CellError: If the cell is empty or says no month of the calendar; two-digit years and spans are none.
    """
    if cell is None or not cell.text.split():
        raise CellError("没有日期。", remedy="补上支付日期，如 2024-08-31。")
    check_readable(cell)
    first = replace(cell, text=folded(cell.text.split()[0]))
    if not cell.format.is_date:
        bare = _BARE_MONTH.fullmatch(first.text)
        if bare and (is_month or bare[2]):
            return 0, int(bare[1])
        month = _MONTH.fullmatch(first.text)
        if month:
            return int(month[1]), int(month[2] or month[3])
    day = read_date(first, has_1904_dates=has_1904_dates)
    if day is None:
        raise CellError("没有日期。", remedy="补上支付日期，如 2024-08-31。")
    return day.year, day.month


def _silent_sums(records: list[Record], *, money: tuple[str, ...]) -> set[int]:
    """Return the rows that name no project and are the sum of the lines that follow or precede them."""
    if not any(record.project for record in records):
        return set()
    found = set()
    for index, record in enumerate(records):
        if not record.project:
            after = (other for other in records[index + 1 :] if other.project)
            before = (other for other in records[index - 1 :: -1] if other.project) if index else iter(())
            if _adds_up(record, others=after, money=money) or _adds_up(record, others=before, money=money):
                found.add(record.row)
    return found


def _adds_up(record: Record, *, others: Iterator[Record], money: tuple[str, ...]) -> bool:
    wanted = record.amounts or {}
    left = dict(wanted)
    for other in islice(others, _MOST_ADDED):
        for name in money:
            left[name] = left.get(name, 0) - (other.amounts or {}).get(name, 0)
        if not any(left.values()):
            return True
    return False


def _repeated(records: tuple[Record, ...]) -> Iterator[str]:
    first: dict[tuple[object, ...], Record] = {}
    for record in records:
        key = (record.voucher, record.project, record.month, record.fund, tuple((record.amounts or {}).items()))
        if record.voucher and key in first:
            yield (
                f"「{record.sheet}」第 {first[key].row} 行和第 {record.row} 行的凭证号“{record.voucher}”、"
                "项目和金额都相同，两行都已计入；如是重复导出，删去一行再导入。"
            )
        first.setdefault(key, record)


def yuan_text(fen: int) -> str:
    """Return an amount of fen in yuan, with two decimals.

    Example:
        >>> yuan_text(-5)
        '-0.05'
    """
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02}"
