"""Tables whose rows are named in words, income beside expenditure: the whole account and fiscal appropriation."""

from collections.abc import Mapping, Sequence

from jixiao.book.caliber import ALL_FUNDS, Caliber
from jixiao.extraction.final_accounts.form import Rows, plain_label
from jixiao.extraction.final_accounts.header import Column, meaning
from jixiao.extraction.final_accounts.intake import Intake, amount_columns, label_columns
from jixiao.extraction.final_accounts.subject import subject_of
from jixiao.reading.document import Cell

_SIDES = ("income", "expenditure")

Block = Sequence[Column]


def read_items(intake: Intake, *, classes: Mapping[str, str]) -> None:
    """Read every row below the header, first those of the income side, then the others.

    Args:
        intake: The table.
        classes: Codes of the functional 类 by their folded names.
    """
    for index, block in enumerate(intake.header.blocks()):
        _read_side(intake, side=_SIDES[min(index, 1)], block=block, classes=classes)


def _read_side(intake: Intake, *, side: str, block: Block, classes: Mapping[str, str]) -> None:
    rows = intake.form.sides.get(side, {})
    below: Rows = {}  # what rows mean under the row that was met last
    for row in intake.rows:
        label = next(intake.cells(row, columns=label_columns(block)), None)
        if label is None:
            continue
        word = plain_label(label.text)
        target = below.get(word) or rows.get(word)
        if target is None:
            _read_other(intake, row=row, block=block, label=label, code=classes.get(word, ""))
            continue
        if word not in below:
            below = intake.form.below.get(f"{target.table}/{target.row}", {})
        for column in amount_columns(block):
            intake.state(target, row=row, column=column, caliber=_caliber(intake, column=column))


def _read_other(intake: Intake, *, row: int, block: Block, label: Cell, code: str) -> None:
    """Take a functional 类 over where it has a figure: a form lists all of them. Note anything else with a figure."""
    filled = list(intake.cells(row, columns=amount_columns(block)))
    subject = subject_of(code, name=plain_label(label.text), table="functional")
    if not filled:
        return
    if subject is None or not intake.form.classes:
        intake.note_unread(label)
        return
    for column in amount_columns(block):
        caliber = _caliber(intake, column=column)
        if caliber.fund == ALL_FUNDS:
            caliber = caliber._replace(fund=intake.form.classes)
        intake.echo_class(subject, row=row, column=column, caliber=caliber)


def _caliber(intake: Intake, *, column: Column) -> Caliber:
    return Caliber.from_suffix(meaning(column.path, words=intake.form.columns))
