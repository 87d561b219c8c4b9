"""The table of the three public expenses: what is spent stands in columns, budget beside account; or in rows."""

from jixiao.book.caliber import Caliber
from jixiao.extraction.final_accounts.form import Target, plain_label
from jixiao.extraction.final_accounts.header import Column, suffixes
from jixiao.extraction.final_accounts.intake import Intake, amount_columns, label_columns


def read_across(intake: Intake) -> None:
    """Read the rows of a table whose columns are named, or the columns of one whose rows are."""
    columns = intake.header.columns
    if label_columns(columns):
        _read_rows(intake)
        return
    filled = (row for row in intake.rows if any(intake.cells(row, columns=columns)))
    row = next(filled, intake.header.last + 1)
    for column in amount_columns(columns):
        target = _target(intake, column=column)
        if target is not None:
            intake.state(target, row=row, column=column, caliber=Caliber(_phase(intake, column=column)))


def _read_rows(intake: Intake) -> None:
    rows = intake.form.sides[""]
    for row in intake.rows:
        label = next(intake.cells(row, columns=label_columns(intake.header.columns)), None)
        target = None if label is None else rows.get(plain_label(label.text))
        if target is not None:
            for column in amount_columns(intake.header.columns):
                intake.state(target, row=row, column=column, caliber=Caliber(_phase(intake, column=column)))
        elif label is not None:
            intake.note_unread(label)


def _phase(intake: Intake, *, column: Column) -> str:
    """Return the phase that a column names, the final one if it names none."""
    return next((intake.forms.phases[word] for word in reversed(column.path) if word in intake.forms.phases), "final")


def _target(intake: Intake, *, column: Column) -> Target | None:
    rows = intake.form.sides[""]
    path = [word for word in column.path if word not in intake.forms.phases]
    return next((rows[word] for word in suffixes(path) if word in rows), None)
