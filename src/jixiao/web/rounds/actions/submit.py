"""Hand a form in: the Book is checked and frozen with its digest, the version of the rules and the coverage slip."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from jixiao.exchange.book_json import book_to_json
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import UnitKind
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Effect
from jixiao.web.action_error import ActionError
from jixiao.web.checks.run import check_head, open_findings
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.lock import hold_book
from jixiao.web.rounds.models import Assignment, Submission
from jixiao.web.rounds.seal import digest_of, seal_of
from jixiao.web.rounds.state import Level, State
from jixiao.web.rounds.version_difference import difference_from_accepted
from jixiao.web.store.load import load_book


@dataclass
class Submit(TakeStep):
    """Hand in a form; over an error only with a written reason.

    Unit:
        request_key: the key of the request; the same request sent twice is one submission.
        today: the day of the server, which alone decides whether it is late.
    """

    request_key: str = ""
    today: dt.date | None = None

    def permit(self, actor: Actor) -> None:
        """Let the same request through again; hold everything else as every step does.

        The form is held first: of one request that arrives twice at once, the second waits and finds the first.
        """
        find_visible(Assignment, actor=actor, pk=self.pk, is_locked=True)
        self.known = self._known(actor)
        if self.known is None:
            super().permit(actor)

    def change(self, actor: Actor) -> Effect[Assignment]:
        """Freeze the Book and move on; a late submission says so."""
        if self.known is not None:
            return Effect(self.known.assignment)
        head = hold_book(self.assignment.unit_id, year=self.assignment.round.year)
        book = load_book(head)
        run = check_head(head, book=book)
        errors = open_findings(run, severity="error")
        if errors and not self.reason.strip():
            message = f"还有 {len(errors)} 处错误没有处理。请先改正，或写明仍要报送的理由。"
            raise ActionError(message, detail={"errors": [found["message"] for found in errors]})
        snapshot = book_to_json(book)
        number = self.assignment.submissions.count() + 1
        digest = digest_of(snapshot)
        Submission.objects.create(
            assignment=self.assignment,
            number=number,
            snapshot=snapshot,
            digest=digest,
            seal=seal_of(digest, unit_id=self.assignment.unit_id, number=number),
            rule_pack=run.rule_pack,
            coverage=run.coverage,
            findings=run.findings,
            override_reason=self.reason.strip() if errors else "",
            material=difference_from_accepted(self.assignment, snapshot=snapshot),
            submitted_by_id=actor.person_id,
            request_key=self.request_key,
        )
        parent = self.assignment.unit.parent
        has_department = parent is not None and parent.kind == UnitKind.DEPARTMENT
        self.assignment.level = Level.DEPARTMENT if has_department else Level.FINANCE
        self.assignment.state = State.CHECKED
        effect = super().change(actor)
        is_late = (self.today or timezone.localdate()) > self.assignment.due
        return Effect(
            effect.result, effect.subject, effect.unit_id, {**effect.detail, "number": number, "late": is_late}
        )

    def _known(self, actor: Actor) -> Submission | None:
        if not self.request_key:
            return None
        sent = Submission.objects.filter(assignment=self.pk, submitted_by=actor.person_id)
        return sent.filter(request_key=self.request_key).first()
