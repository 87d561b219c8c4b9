"""Accept the repair that is offered for a finding: the figure is set as if it had been typed."""

from dataclasses import dataclass

from jixiao.book.column import Kind
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, ConflictError
from jixiao.web.books.actions.find_finding import finding_now
from jixiao.web.books.panel import split_figure
from jixiao.web.books.saving.answer import Answer
from jixiao.web.books.saving.asked import Asked, Change
from jixiao.web.books.saving.store_save import REPAIRED, check_open, hold_for_saving, note_preparer, store_save
from jixiao.web.books.small_sum import exact_yuan
from jixiao.web.store.models import YearBook


@dataclass
class AcceptRepair(Action[Answer]):
    """Set the figure of the first repair of a finding."""

    pk: int
    mark: str
    event = "finding.repair"

    def permit(self, actor: Actor) -> None:
        """Hold the Book of the own unit; the finding must still stand and its table be open."""
        found = find_visible(YearBook, actor=actor, pk=self.pk, roles=OWN_ROLES)
        self.head, self.assignments = hold_for_saving(found)
        self.finding = finding_now(self.head, mark=self.mark)
        self.table, self.asked = self._asked()
        check_open(TABLE_BY_NAME[self.table], assignments=self.assignments, asked=self.asked)

    def change(self, actor: Actor) -> Effect[Answer]:
        """Save the figure."""
        answer = store_save(self.head, table=TABLE_BY_NAME[self.table], asked=self.asked, actor=actor, origin=REPAIRED)
        if answer.refused or answer.conflicts or not answer.changed:
            raise ConflictError("没有改成：这个数已经变了。请看刷新后的检查结果。")
        note_preparer(self.assignments, tables=(self.table,), actor=actor)
        repair = self.finding["repair"][0]
        detail = {"rule": self.finding["rule"], "figure": repair["figure"], "from": repair["from"], "to": repair["to"]}
        return Effect(answer, f"book/{self.head.pk}", self.head.unit_id, detail)

    def _asked(self) -> tuple[str, Asked]:
        """Return the table and the change that the repair amounts to; money is offered in 万元 and saved in 元."""
        repair = next(iter(self.finding["repair"]), None)
        split = split_figure(repair["figure"]) if repair else None
        if repair is None or split is None:
            raise ActionError("这条检查结果没有可以采纳的改法。请直接修改表格。")
        table, row, field = split
        columns = {column.name: column.kind for column in TABLE_BY_NAME[table].columns}
        is_money = columns.get(field, Kind.MONEY) is Kind.MONEY
        text = exact_yuan(repair["to"]) if is_money else repair["to"]
        return table, Asked(changes=(Change(row, self.head.revision, {field: text}),))
