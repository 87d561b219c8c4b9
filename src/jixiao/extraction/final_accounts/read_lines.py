"""Tables whose rows are subjects: income, expenditure, the budgets of funds, basic expenditure by economic class."""

from collections.abc import Sequence

from jixiao.book.caliber import Caliber
from jixiao.extraction.final_accounts.form import Target, plain, plain_label
from jixiao.extraction.final_accounts.header import Column, meaning
from jixiao.extraction.final_accounts.intake import Intake, amount_columns, label_columns
from jixiao.extraction.final_accounts.subject import TOTAL, Subject, subject_of

Block = Sequence[Column]


def read_lines(intake: Intake) -> None:
    """Read every row below the header; tables that stand side by side are read one after the other."""
    for block in intake.header.blocks():
        for row in intake.rows:
            _read_row(intake, row=row, block=block)


def _read_row(intake: Intake, *, row: int, block: Block) -> None:
    labels = list(intake.cells(row, columns=label_columns(block)))
    if not labels:
        return
    caliber = Caliber("final", fund=intake.form.fund)
    named = intake.form.sides.get("", {})
    total = next((cell for cell in labels if plain_label(cell.text) in named), None)
    if total is not None:
        behind = total.column + total.column_span  # the label may reach over the columns of the next block
        columns = [column for column in amount_columns(intake.header.columns) if column.number >= behind]
        for column in columns[:1]:
            intake.state(named[plain_label(total.text)], row=row, column=column, caliber=caliber)
        return
    subject = _subject(intake, row=row, block=block)
    if subject is None:
        intake.note_unread(labels[0])
    else:
        _read_line(intake, subject=subject, row=row, block=block)


def _read_line(intake: Intake, *, subject: Subject, row: int, block: Block) -> None:
    caliber = Caliber("final", fund=intake.form.fund)
    intake.ledger.add_subject(subject, table=intake.form.lines)
    for column in amount_columns(block):
        field = meaning(column.path, words=intake.form.columns)
        intake.state(Target(intake.form.lines, subject.key, field), row=row, column=column, caliber=caliber)
        if subject.is_total and field in intake.form.also:
            intake.echo_total(intake.form.also[field], row=row, column=column, caliber=caliber)


def _subject(intake: Intake, *, row: int, block: Block) -> Subject | None:
    words = {kind: _text(intake, row=row, block=block, kind=kind) for kind in ("code", "name")}
    first = next(intake.cells(row, columns=label_columns(block)))
    if plain_label(first.text) in intake.forms.total_rows:
        return subject_of(TOTAL, name=TOTAL, table=intake.form.lines)
    return subject_of(plain(words["code"]), name=words["name"], table=intake.form.lines)


def _text(intake: Intake, *, row: int, block: Block, kind: str) -> str:
    """Return what the columns of a kind hold; a code may stand in three columns, 类, 款 and 项."""
    cells = intake.cells(row, columns=[column for column in block if column.kind == kind])
    return "".join("".join(cell.text.split()) for cell in cells)
