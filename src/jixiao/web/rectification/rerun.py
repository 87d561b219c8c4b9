"""Run the rule behind an item again on the newest version that the unit handed in."""

from jixiao.county.rectification.rerun import Rerun, rerun_of
from jixiao.exchange.book_json import book_from_json
from jixiao.pipelines.check_book import check_book
from jixiao.rules.outcome import Outcomes
from jixiao.web.action_error import ActionError, LockedError
from jixiao.web.rectification.models import RectificationItem
from jixiao.web.rectification.register import item_of
from jixiao.web.rounds.models import Submission
from jixiao.web.rounds.seal import is_intact


class Reruns:
    """Runs the rules once a version, however many items ask for it."""

    def __init__(self) -> None:
        self._outcomes: dict[int, Outcomes] = {}

    def of(self, row: RectificationItem) -> Rerun:
        """Return what the rule of an item says of the newest version of its form.

        Raises:
            ActionError: If no rule found it.
            LockedError: If the frozen version was altered.
        """
        if row.submission is None or not row.rule:
            raise ActionError("这个问题不是规则发现的，不能由规则复核销号。请由审核人写明理由签字销号。")
        newest: Submission = row.submission.assignment.submissions.latest("number")
        return rerun_of(item_of(row), outcomes=self._run(newest), version=newest.number)

    def _run(self, version: Submission) -> Outcomes:
        if version.pk not in self._outcomes:
            if not is_intact(version):
                raise LockedError("这一版的内容被改动过，不能作为复核依据。请联系系统管理员。")
            self._outcomes[version.pk] = check_book(book_from_json(version.snapshot)).outcomes
        return self._outcomes[version.pk]
