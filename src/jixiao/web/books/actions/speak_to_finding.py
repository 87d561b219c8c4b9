"""Say something to a finding: it is so, for a reason; it is a false alarm; or take it back."""

from dataclasses import dataclass

from jixiao.exchange.cell_text import clean_cell
from jixiao.exchange.workbook.intake.cell_error import CellError
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, LockedError
from jixiao.web.books.actions.find_finding import finding_now
from jixiao.web.books.saving.store_save import hold_for_saving
from jixiao.web.checks.models import FindingNote
from jixiao.web.rounds.state import EDITABLE
from jixiao.web.store.models import YearBook

_MOST_CHARACTERS = 500


@dataclass
class _ToFinding(Action[FindingNote]):
    """Something that is said to one finding of a Book, as it stands."""

    pk: int
    mark: str

    def permit(self, actor: Actor) -> None:
        """Only the own unit speaks, and only while the form is with it."""
        found = find_visible(YearBook, actor=actor, pk=self.pk, roles=OWN_ROLES)
        self.head, assignments = hold_for_saving(found)
        if assignments and all(assignment.state not in EDITABLE for assignment in assignments):
            raise LockedError("材料已经报送或正在审核，现在不能说明。需要修改的，请先撤回。")


@dataclass
class ExplainFinding(_ToFinding):
    """Say that it is so and why, or that it is a false alarm."""

    reason: str
    kind: FindingNote.Kind = FindingNote.Kind.EXPLAINED

    @property
    def event(self) -> str:
        """What the audit log calls it: an explanation or a false alarm."""
        return "finding.explain" if self.kind == FindingNote.Kind.EXPLAINED else "finding.dispute"

    def change(self, actor: Actor) -> Effect[FindingNote]:
        """Keep what was said; it holds until a figure of the finding changes."""
        found = finding_now(self.head, mark=self.mark)
        note, is_new = FindingNote.objects.get_or_create(
            book=self.head,
            rule=found["rule"],
            instance=found["instance"],
            fingerprint=self.mark,
            defaults={"kind": self.kind, "reason": self._reason(), "person_id": actor.person_id},
        )
        detail = {"rule": note.rule, "instance": note.instance, "kind": str(note.kind), "reason": note.reason}
        return Effect(note, f"book/{self.head.pk}" if is_new else "", self.head.unit_id, detail)

    def _reason(self) -> str:
        try:
            reason = clean_cell(self.reason)
        except CellError as error:
            raise ActionError(f"{error.problem}{error.remedy}") from error
        if not reason:
            raise ActionError("请写明情况或理由，再保存说明。")
        if len(reason) > _MOST_CHARACTERS:
            raise ActionError(f"说明有 {len(reason)} 个字，最多 {_MOST_CHARACTERS} 个字。请写得短一些。")
        return reason


@dataclass
class TakeBackNote(_ToFinding):
    """Take back what was said to a finding."""

    event = "finding.take_back"

    def change(self, actor: Actor) -> Effect[FindingNote]:
        """Remove the note; the audit keeps what it said."""
        note = FindingNote.objects.filter(book=self.head, fingerprint=self.mark).first()
        if note is None:
            raise ActionError("这条说明已经不在了。请刷新页面。")
        detail = {"rule": note.rule, "instance": note.instance, "kind": str(note.kind), "reason": note.reason}
        note.delete()
        return Effect(note, f"book/{self.head.pk}", self.head.unit_id, detail)
