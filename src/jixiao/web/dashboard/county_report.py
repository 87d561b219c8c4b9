"""The work of making the official summary of a round: the report in Word, its tables in Excel."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils import timezone

from jixiao.book.book import Book
from jixiao.county.filing import Filing, FilingState
from jixiao.county.summary import Round as CountyRound
from jixiao.pipelines.county_summary import RoundEntry, summarise_county
from jixiao.pipelines.write_county import write_county
from jixiao.web.accounts.models import UnitKind
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action_error import NotFoundError
from jixiao.web.documents.source import WORKING, source_book, working_folder
from jixiao.web.jobs.job_run import JobRun
from jixiao.web.jobs.kind import JobKind, Outcome, register_kind
from jixiao.web.rounds.models import Assignment, Round
from jixiao.web.rounds.state import State

COUNTY = "dashboard.county"
FINANCE = frozenset({Role.FINANCE})
_STATES = {
    State.EMPTY: FilingState.NOT_STARTED,
    State.DRAFTING: FilingState.FILLING,
    State.CHECKED: FilingState.CHECKED,
    State.SUBMITTED: FilingState.SUBMITTED,
    State.REVIEWING: FilingState.REVIEWING,
    State.RETURNED: FilingState.RETURNED,
    State.ACCEPTED: FilingState.ACCEPTED,
    State.FINAL: FilingState.FINAL,
    State.DISCLOSED: FilingState.DISCLOSED,
}


def register_county_kind() -> None:
    """Make the kind known to the queue."""
    register_kind(JobKind(COUNTY, "全县汇总", "document.generate", FINANCE, make_county))


@dataclass
class _Entries:
    """The units of a round one after the other, and what was taken of each."""

    run: JobRun
    forms: list[Assignment]
    has_drafts: bool
    drafts: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)

    def read(self) -> Iterator[RoundEntry]:
        """Yield each unit with the version that counts, else what it has so far where that is asked for."""
        for number, form in enumerate(self.forms):
            self.run.tell(form.unit.name, done=number, total=len(self.forms) + 1)  # and the files at the end
            yield RoundEntry(filing_of(form), self._book(form))

    def _book(self, form: Assignment) -> Book | None:
        newest = form.submissions.last()
        is_handed_in = newest is not None and _STATES[State(form.state)].is_handed_in
        if not is_handed_in and not self.has_drafts:
            self.without.append(form.unit.name)
            return None
        number = newest.pk if newest is not None and is_handed_in else WORKING
        try:
            book = source_book(self.run.actor, unit_id=form.unit_id, year=form.round.year, submission=number)
        except NotFoundError:
            self.without.append(form.unit.name)
            return None
        if number == WORKING:
            self.drafts.append(form.unit.name)
        return book


def make_county(run: JobRun) -> Outcome:
    """Sum a round up and write its report and its tables."""
    item = find_visible(Round, actor=run.actor, pk=int(run.job.payload["round"]), roles=FINANCE)
    forms = visible(Assignment, actor=run.actor, roles=FINANCE).filter(round=item)
    listed = list(forms.select_related("unit__parent", "round").prefetch_related("submissions"))
    entries = _Entries(run, listed, bool(run.job.payload.get("drafts")))
    region = item.owner.region if item.owner.region.isdecimal() else ""
    round_ = CountyRound(_place(item), item.year, item.get_kind_display(), item.last_month, timezone.localdate())
    summary = summarise_county(entries.read(), round_=round_, region=region)
    run.tell("写出汇总报告和附表", done=len(listed), total=len(listed) + 1)
    mark = "（含未报送的底稿）" if entries.drafts else ""  # a report that is handed on must not hide it
    with working_folder() as folder:
        written = write_county(summary, region=region, out=folder, date=round_.today)
        for path in (*written.report.paths, written.workbook):
            run.keep(f"{path.stem}{mark}{path.suffix}", content=path.read_bytes())
    counted = len(listed) - len(entries.without)
    message = f"{len(listed)} 个单位，汇总了 {counted} 个，{len(entries.without)} 个没有可汇总的账。"
    return Outcome(message, {"told": [*_told(entries), *written.report.notices]})


def filing_of(form: Assignment) -> Filing:
    """Return how far a form is, as the county's roll-up counts it."""
    newest = form.submissions.last()
    parent = form.unit.parent
    return Filing(
        form.unit.name,
        form.unit.code,
        parent.name if parent is not None and parent.kind == UnitKind.DEPARTMENT else "",
        _STATES[State(form.state)],
        form.due,
        timezone.localtime(newest.submitted).date() if newest else None,
    )


def _told(entries: _Entries) -> Iterator[str]:
    if entries.drafts:
        yield f"还没有报送、用底稿汇总的单位：{'、'.join(entries.drafts)}。"
    if entries.without:
        yield f"没有汇总的单位：{'、'.join(entries.without)}。"


def _place(item: Round) -> str:
    """Return the name of the place, also where its finance office opened the round."""
    owner = item.owner
    return owner.parent.name if owner.kind == UnitKind.FINANCE and owner.parent is not None else owner.name
