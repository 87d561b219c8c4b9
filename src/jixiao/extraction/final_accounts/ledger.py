"""What the tables state, gathered: the first statement of a quantity counts, another value is noted.

Some rows only echo another table, such as the functional classes in the account as a whole. They wait until everything
else is gathered, so that a figure has its place where its reader looks for it.
"""

from dataclasses import dataclass, field

from msgspec import Struct

from jixiao.book.book import Amount
from jixiao.book.caliber import Caliber
from jixiao.book.classification import EconomicLine, FunctionalLine
from jixiao.book.figure import Figure
from jixiao.book.place import Place
from jixiao.book.printing import print_money
from jixiao.extraction.final_accounts.form import Target
from jixiao.extraction.final_accounts.note import Note, NoteKind
from jixiao.extraction.final_accounts.subject import Subject


class _Statement(Struct, frozen=True):
    target: Target
    caliber: Caliber
    figure: Figure
    place: Place
    subject: Subject | None
    is_compared: bool


@dataclass(slots=True)
class Ledger:
    """Amounts, lines and notes in the order in which they are met."""

    unit: str = "万元"
    amounts: dict[str, Amount] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    subjects: dict[str, dict[str, Subject]] = field(default_factory=lambda: {"functional": {}, "economic": {}})
    notes: list[Note] = field(default_factory=list)
    _echoes: list[_Statement] = field(default_factory=list)

    def state(self, target: Target, *, caliber: Caliber, figure: Figure, place: Place) -> None:
        """Take a figure over; one that is there already with another value stays, and the difference is noted."""
        caliber = caliber._replace(fund=target.fund) if target.fund else caliber
        amount = Amount(target.table, target.row, target.field, caliber, figure)
        known = self.amounts.get(amount.figure_id)
        if known is None or (figure.is_value and not known.figure.is_value):
            self.amounts[amount.figure_id] = amount
            self.places[amount.figure_id] = place
        elif figure.is_value and figure.number != known.figure.number:
            self.note(self._difference(known, figure=figure), kind=NoteKind.CONFLICT, place=place)

    def echo(
        self,
        target: Target,
        *,
        caliber: Caliber,
        figure: Figure,
        place: Place,
        subject: Subject | None = None,
        is_compared: bool = True,
    ) -> None:
        """Keep a figure that another table states at first hand.

        Args:
            target: Where it goes if no other table has it.
            caliber: Its caliber.
            figure: The figure.
            place: Its place.
            subject: The functional line that it needs.
            is_compared: Whether another value in the other table is noted; not where a rule compares the two.
        """
        self._echoes.append(_Statement(target, caliber, figure, place, subject, is_compared))

    def settle(self) -> None:
        """Take over the echoes of what no table states at first hand, and compare the others."""
        for it in self._echoes:
            if it.subject is not None:
                self.add_subject(it.subject, table=it.target.table)
            is_new = (
                Amount(it.target.table, it.target.row, it.target.field, it.caliber, it.figure).figure_id
                not in self.amounts
            )
            if is_new or it.is_compared:
                self.state(it.target, caliber=it.caliber, figure=it.figure, place=it.place)
        self._echoes.clear()

    def add_subject(self, subject: Subject, *, table: str) -> None:
        """Take a line of a classification over, once."""
        self.subjects[table].setdefault(subject.key, subject)

    def note(self, message: str, *, kind: NoteKind, place: Place) -> None:
        """Note what is not taken over."""
        self.notes.append(Note(kind, message, place))

    def functional_lines(self) -> tuple[FunctionalLine, ...]:
        """Return the lines of the functional classification, the total last."""
        found = self.subjects["functional"].values()
        ordered = sorted(found, key=lambda it: (it.is_total, it.code))
        return tuple(FunctionalLine(it.key, it.code, it.name, it.level, it.parent) for it in ordered)

    def economic_lines(self) -> tuple[EconomicLine, ...]:
        """Return the lines of the economic classification."""
        ordered = sorted(self.subjects["economic"].values(), key=lambda it: (it.is_total, it.code))
        return tuple(EconomicLine(it.key, it.code, it.name, it.level, it.parent) for it in ordered)

    def _difference(self, known: Amount, *, figure: Figure) -> str:
        first = self.places[known.figure_id]
        here, there = (print_money(it.number, unit=self.unit) for it in (figure, known.figure))
        return f"同一数字两处不一致：这里是{here}{self.unit}，{first.describe()}是{there}{self.unit}。"
