"""Read an export against a Book: what it would change, and what only a person can say."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from jixiao.book.book import Book
from jixiao.book.money import FEN_PER
from jixiao.errors import RefusalError
from jixiao.exchange.treasury.column_mapping import (
    BUDGET,
    CUMULATIVE,
    ColumnMapping,
    MappedColumns,
    find_mapping,
    fingerprint_of,
    learned_meanings,
    map_columns,
)
from jixiao.exchange.treasury.dry_run import BUDGET_TABLE, PAYMENTS, DryRun, RowCounts
from jixiao.exchange.treasury.match_rows import match_rows
from jixiao.exchange.treasury.plan_budget import ALL_FUNDS, BudgetPlanner
from jixiao.exchange.treasury.plan_payments import PaymentPlanner
from jixiao.exchange.treasury.profile import SheetProfile, profile_sheet
from jixiao.exchange.treasury.question import Option, Question, wrong_answer
from jixiao.exchange.treasury.read_rows import ReadRows, RowReader
from jixiao.exchange.treasury.table_file import open_table_file
from jixiao.exchange.treasury.words import TreasuryWords, treasury_words
from jixiao.law.in_force import Law
from jixiao.reading.spreadsheet.sheet import Sheet

UNIT, NEGATIVES, YEAR = "unit", "negatives", "year"
_YES = "yes"
_REVERSAL = "reversal"
_KEPT = (UNIT, ALL_FUNDS, NEGATIVES)  # answers that hold for every file of a kind
_NO_TABLE = "用系统原来导出的表，保留列名那一行；列名特别的，先对照“项目名称、支付金额、支付日期”改一次。"


def plan_import(
    content: bytes,
    *,
    name: str,
    book: Book,
    law: Law,
    sender: str = "",
    mappings: Iterable[ColumnMapping] = (),
    answers: Mapping[str, str] | None = None,
) -> DryRun:
    """Return what an export would change in a Book; nothing is changed.

    Args:
        content: The bytes of the file.
        name: Its name.
        book: The Book.
        law: The law of its place and year, for the words of the rulebook.
        sender: Who makes such files, e.g. the treasury of a county; mappings are kept by it.
        mappings: What was learned from earlier files.
        answers: What a person said, by question id; see `Question`.

    Raises:
        RefusedFileError: If the file is not opened.
        RefusalError: If no sheet of it has a header that is known.
    """
    words = treasury_words(law)
    sheets, remarks = open_table_file(content, name=name)
    mappings = tuple(mappings)
    known = {heading for mapping in mappings for heading, meaning in mapping.meanings.items() if meaning}
    profiles, skipped = _profiles(sheets, words=words, known=known)
    if not profiles:
        raise RefusalError("没有找到列名，认不出这是支付明细还是指标执行表。", place=name, remedy=_NO_TABLE)
    headings = {column: text for profile in profiles for column, text in profile.headings.items()}
    learned = find_mapping(mappings, headings=tuple(headings.values()), sender=sender)
    said = {**(learned.settings if learned else {}), **(answers or {})}
    intake = _Intake(book, words, said, profiles, learned.meanings if learned else {})
    digest = hashlib.sha256(content).hexdigest()
    run = replace(intake.run(name), digest=digest, is_learned=learned is not None)
    run = replace(run, notices=(*remarks, *skipped, *run.notices), meanings=intake.meanings())
    run = replace(run, mapping=intake.mapping(run, sender=sender))
    return _checked(run, answers=answers or {})


@dataclass
class _Intake:
    """Reads the sheets of one export."""

    book: Book
    words: TreasuryWords
    answers: Mapping[str, str]
    profiles: list[SheetProfile]
    learned: Mapping[str, str]

    def __post_init__(self) -> None:
        self.mapped = [self._mapped(profile) for profile in self.profiles]
        self.asked: list[Question] = []

    def run(self, name: str) -> DryRun:
        blocking = {question.id: question for mapped in self.mapped for question in mapped.questions}
        blocking |= {question.id: question for question in (*self._year_questions(), *self._unit_questions())}
        counts = RowCounts(hidden=sum(profile.sheet.hidden_rows for profile in self.profiles))
        if blocking:
            return DryRun(name, "", "", counts, questions=tuple(blocking.values()), notices=tuple(self._told()))
        kind = PAYMENTS if self._is_payments else BUDGET_TABLE
        read = [self._read(profile, mapped=mapped) for profile, mapped in zip(self.profiles, self.mapped, strict=True)]
        records = [record for one in read for record in one.records]
        matched = match_rows(records, book=self.book, answers=self.answers)
        plan = self._planner(kind).plan(matched.matched)
        refused_rows = sum(one.refused_rows for one in read)
        counts = replace(
            counts,
            read=len(records) + refused_rows,
            matched=len(matched.matched),
            unmatched=len(matched.unmatched),
            refused=refused_rows,
            others=len(matched.others),
            ignored=len(matched.ignored),
            sums=sum(one.sums for one in read),
        )
        notices = (*self._told(), *(notice for one in read for notice in one.notices), *matched.notices, *plan.notices)
        return DryRun(
            name,
            "",
            kind,
            counts,
            plan.changes,
            plan.new_payments,
            plan.sums,
            (*(problem for one in read for problem in one.refused), *plan.refused),
            (*_negatives(read), *matched.questions, *plan.questions),
            notices,
        )

    def mapping(self, run: DryRun, *, sender: str) -> ColumnMapping | None:
        """Return what is worth keeping for the next file like this."""
        if not run.is_ready:
            return None
        headings = {column: text for profile in self.profiles for column, text in profile.headings.items()}
        settings = {name: self.answers[name] for name in _KEPT if name in self.answers}
        return ColumnMapping(sender, fingerprint_of(headings.values(), sender=sender), run.meanings, settings)

    def meanings(self) -> dict[str, str]:
        """Return what each column is read as, by heading; empty for one that is not read."""
        found: dict[str, str] = {}
        for profile, mapped in zip(self.profiles, self.mapped, strict=True):
            found |= learned_meanings(mapped, headings=profile.headings)
        return found

    def _mapped(self, profile: SheetProfile) -> MappedColumns:
        found = map_columns(profile.headings, words=self.words, learned=self.learned, answers=self.answers)
        if self.answers.get("needed/date") == CUMULATIVE and "paid" in found.columns:
            columns = {CUMULATIVE if name == "paid" else name: column for name, column in found.columns.items()}
            questions = tuple(question for question in found.questions if question.id != "needed/date")
            return replace(found, columns=columns, questions=questions)
        return found

    @property
    def _is_payments(self) -> bool:
        return any("paid" in mapped.columns and mapped.columns.keys() & {"date", "month"} for mapped in self.mapped)

    def _planner(self, kind: str) -> PaymentPlanner | BudgetPlanner:
        months = next((profile.months for profile in self.profiles if profile.months), None)
        made: type[PaymentPlanner | BudgetPlanner] = PaymentPlanner if kind == PAYMENTS else BudgetPlanner
        return made(self.book, self.words.funds, months, self.answers)

    def _read(self, profile: SheetProfile, *, mapped: MappedColumns) -> ReadRows:
        wanted = ("paid",) if self._is_payments else BUDGET
        return RowReader(
            profile,
            mapped.columns,
            tuple(name for name in wanted if name in mapped.columns),
            self.answers.get(UNIT) or next(iter(profile.units), ""),
            self.book.year,
            accepts_negative=self.answers.get(NEGATIVES) == _REVERSAL,
        ).read()

    def _year_questions(self) -> Iterator[Question]:
        """Ask before figures of one year go into the Book of another."""
        for profile in self.profiles:
            if profile.years and self.book.year not in profile.years and self.answers.get(YEAR) != _YES:
                years = "、".join(str(year) for year in profile.years)
                text = (
                    f"「{profile.sheet.name}」表头上写的是 {years} 年，账是 {self.book.year} 年度的。要导入这本账吗？"
                )
                yield Question(YEAR, text, (Option(_YES, "是，年份写法不同，仍然导入"),), is_blocking=True)

    def _unit_questions(self) -> Iterator[Question]:
        """Ask for the unit of money where the export does not say it, or says two things."""
        if self.answers.get(UNIT) in FEN_PER:
            return
        for profile, mapped in zip(self.profiles, self.mapped, strict=True):
            money = [column for name, column in mapped.columns.items() if self.words.meanings[name].is_money]
            own = {profile.column_units[column] for column in money if column in profile.column_units}
            silent = any(column not in profile.column_units for column in money)
            said = {*profile.units, *own}
            sheet = f"「{profile.sheet.name}」"
            if len(said) > 1:
                yield _unit_question(
                    f"{sheet}有的地方写{'、有的地方写'.join(sorted(said))}，金额到底是什么单位？", units=said
                )
            elif silent and not said:
                yield _unit_question(f"{sheet}没有写金额单位，金额是元还是万元？", units=("元", "万元"))

    def _told(self) -> Iterator[str]:
        for profile, mapped in zip(self.profiles, self.mapped, strict=True):
            sheet = profile.sheet
            if mapped.unused:
                yield f"「{sheet.name}」没有用到的列：{'、'.join(mapped.unused)}。"
            if sheet.hidden_rows or sheet.hidden_columns:
                hidden = f"{sheet.hidden_rows} 行、{sheet.hidden_columns} 列"
                yield f"「{sheet.name}」有 {hidden}是隐藏或筛选掉的，也已读取；不需要的，在表中删去后重新导入。"


def _unit_question(text: str, *, units: Iterable[str]) -> Question:
    return Question(UNIT, text, tuple(Option(unit, unit) for unit in sorted(units)), is_blocking=True)


def _negatives(read: list[ReadRows]) -> Iterator[Question]:
    count = sum(one.negatives for one in read)
    if count:
        options = (Option(_REVERSAL, "都是冲销或退回，按减少计入"), Option("refuse", "不导入这些行"))
        yield Question(NEGATIVES, f"有 {count} 行金额是负数而没有写明冲销或退回，都是冲销或退回吗？", options)


def _profiles(
    sheets: Iterable[Sheet], *, words: TreasuryWords, known: set[str]
) -> tuple[list[SheetProfile], list[str]]:
    profiles, skipped = [], []
    for sheet in sheets:
        if sheet.is_hidden:
            skipped.append(f"工作表「{sheet.name}」是隐藏的，没有读取。")
            continue
        profile = profile_sheet(sheet, words=words, known=known)
        if profile is not None:
            profiles.append(profile)
        elif sheet.cells:
            skipped.append(f"工作表「{sheet.name}」没有认出列名，没有读取。")
    return profiles, skipped


def _checked(run: DryRun, *, answers: Mapping[str, str]) -> DryRun:
    """Return a dry run with a problem for each answer that none of its open questions offers."""
    wrong = [
        wrong_answer(question, answer=answers[question.id])
        for question in run.questions
        if question.id in answers and answers[question.id] not in {option.value for option in question.options}
    ]
    return replace(run, refused=(*run.refused, *wrong)) if wrong else run
