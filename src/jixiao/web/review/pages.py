"""The pages of review: what waits, one form with its differences, findings, scores and opinion."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError
from jixiao.web.files.models import Attachment
from jixiao.web.files.upload_point import INDICATOR
from jixiao.web.number_text import whole_number
from jixiao.web.review.actions.propose import REVIEWERS, AnswerProposal, Propose
from jixiao.web.review.actions.score import AssignEvaluator, GiveScore
from jixiao.web.review.cell_text import shown_cell
from jixiao.web.review.items import ScoredItem, scored_items
from jixiao.web.review.models import EvaluatorTask, Proposal, ReviewScore
from jixiao.web.review.ranking import ranked
from jixiao.web.review.tasks import evaluators_for, find_task, open_tasks
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.models import Assignment, Submission
from jixiao.web.rounds.pages import possible_steps
from jixiao.web.rounds.state import WITH_REVIEWERS, State
from jixiao.web.rounds.version_difference import CellDifference, differences

_A_PAGE = 50
_MOST_DIFFERENCES = 300


@require_safe
def index(request: ActorRequest) -> HttpResponse:
    """List the forms that a reviewer can see, those that wait first."""
    rows = visible(Assignment, actor=request.actor, roles=REVIEWERS).select_related("round", "unit")
    asked = request.GET.get("state", "")
    if asked in State.values:
        rows = rows.filter(state=asked)
    elif asked != "all":
        rows = rows.filter(state__in=WITH_REVIEWERS)
    page = Paginator(rows.order_by("-round__pk", "unit__code"), _A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "states": State.choices, "asked": asked}
    return render(request, "review/index.html", context)


@require_safe
def show(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show one form to its reviewer."""
    row = find_visible(Assignment, actor=request.actor, pk=pk, roles=REVIEWERS)
    versions = list(row.submissions.all())
    if not versions:
        return render(request, "review/empty.html", {"assignment": row})
    newest = versions[-1]
    before = _version(versions, number=request.GET.get("from", "")) or (versions[-2] if len(versions) > 1 else None)
    found = differences(before.snapshot, new=newest.snapshot) if before else ()
    lines = [_difference(item) for item in found[:_MOST_DIFFERENCES]]
    context = {
        "assignment": row,
        "submission": newest,
        "returned": row.decisions.filter(step="return").last(),
        "versions": versions,
        "before": before,
        "differences": lines,
        "difference_count": len(found),
        "is_material": any(item.is_material for item in found),
        "findings": ranked(newest.findings),
        "items": _with_scores(
            newest, given=visible(ReviewScore, actor=request.actor, roles=REVIEWERS), actor=request.actor
        ),
        "attachments": _attachments(row, submission=newest),
        "proposals": _proposals(row, actor=request.actor, roles=REVIEWERS),
        "steps": [step for step in possible_steps(row, actor=request.actor) if step["name"] != "correct"],
        "evaluators": evaluators_for(row.unit),
        "tasks": visible(EvaluatorTask, actor=request.actor, roles=REVIEWERS).filter(assignment=row),
        "projects": _projects(newest.snapshot),
        "is_finance": request.actor.has_role({Role.FINANCE}, path=row.unit.path, year=row.round.year),
    }
    return render(request, "review/show.html", context)


@require_POST
def give_back(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Return one form with a letter made of the chosen findings and own remarks."""
    row = find_visible(Assignment, actor=request.actor, pk=pk, roles=REVIEWERS)
    newest = row.submissions.last()
    chosen = set(request.POST.getlist("finding"))
    letter = [_letter_line(item) for item in ranked(newest.findings) if item["fingerprint"] in chosen] if newest else []
    letter += _own_remarks(request.POST.get("remarks", ""))
    reason = f"共 {len(letter)} 条意见" if letter else ""
    action = TakeStep(pk, "return", _number(request.POST.get("version", "")), reason, letter)
    perform(action, actor=request.actor)
    messages.success(request, f"已退回，附 {len(letter)} 条意见。")
    return redirect("review:show", pk=pk)


@require_POST
def give_back_many(request: ActorRequest) -> HttpResponse:
    """Return several forms at once, each with a letter of all its open errors and what must be explained."""
    done, told = 0, []
    chosen = sorted({_number(text) for text in request.POST.getlist("assignment")})
    rows = [find_visible(Assignment, actor=request.actor, pk=pk, roles=REVIEWERS) for pk in chosen]  # all or none
    for row in rows:
        newest = row.submissions.last()
        findings = [item for item in ranked(newest.findings) if not item["state"]] if newest else []
        letter = [_letter_line(item) for item in findings if item["shown"] != "note"]
        remark = request.POST.get("reason", "").strip()
        letter += _own_remarks(remark)
        reason = remark or (f"共 {len(letter)} 条意见" if letter else "")
        try:
            perform(TakeStep(row.pk, "return", row.version, reason, letter), actor=request.actor)
            done += 1
        except ActionError as error:
            told.append(f"{row.unit}：{error.message}")
    messages.success(request, f"已退回 {done} 个单位。")
    for text in told:
        messages.error(request, text)
    return redirect("review:index")


@require_POST
def propose(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Propose a change of one cell."""
    asked = {name: request.POST.get(name, "") for name in ("path", "label", "old", "new", "reason")}
    perform(Propose(pk, **asked), actor=request.actor)
    messages.success(request, "修改建议已提出，由单位决定是否采纳。")
    return redirect("review:show", pk=pk)


@require_POST
def answer(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Answer a proposal for the unit."""
    is_accepted = request.POST.get("do") == "accept"
    row = perform(AnswerProposal(pk, is_accepted, request.POST.get("answer", "")), actor=request.actor)
    messages.success(request, "已答复。采纳的数字请在表中修改后重新报送。")
    return redirect("rounds:assignment", pk=row.assignment_id)


@require_safe
def proposals(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show the proposals to the unit."""
    row = find_visible(Assignment, actor=request.actor, pk=pk, roles=OWN_ROLES)
    returned = row.decisions.filter(step="return").last()
    context = {
        "assignment": row,
        "proposals": _proposals(row, actor=request.actor, roles=OWN_ROLES),
        "returned": returned,
    }
    return render(request, "review/proposals.html", context)


@require_POST
def score(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Give a score as a reviewer."""
    _give(request, assignment=pk, task=0)
    return redirect(f"{request.path.removesuffix('score/')}#scores")


@require_POST
def assign(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Give an evaluator a project of a form."""
    first, last = _day(request.POST.get("valid_from", "")), _day(request.POST.get("valid_to", ""))
    if first is None or last is None:
        raise ActionError("请填写任务的开始日期和结束日期。")
    action = AssignEvaluator(
        pk, _number(request.POST.get("person", "")), request.POST.get("project", ""), valid_from=first, valid_to=last
    )
    task = perform(action, actor=request.actor)
    messages.success(request, f"已把任务交给 {task.person}。")
    return redirect("review:show", pk=pk)


@require_safe
def tasks(request: ActorRequest) -> HttpResponse:
    """List the open tasks of an evaluator."""
    rows = open_tasks(request.actor, today=timezone.localdate())
    return render(request, "review/tasks.html", {"tasks": rows})


@require_safe
def show_task(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show an evaluator the assigned project and nothing else."""
    task = find_task(request.actor, pk=pk, today=timezone.localdate())
    newest = task.assignment.submissions.last()
    own = ReviewScore.objects.filter(person=request.actor.person_id)  # an evaluator sees no other score
    items = _with_scores(newest, given=own, actor=request.actor) if newest else []
    if task.project:
        items = [line for line in items if line["item"].project == task.project]
    name = dict(_projects(newest.snapshot)).get(task.project, "部门整体") if newest else ""
    return render(request, "review/task.html", {"task": task, "items": items, "project": name})


@require_POST
def score_task(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Give a score as an evaluator."""
    task = find_task(request.actor, pk=pk, today=timezone.localdate())
    _give(request, assignment=task.assignment_id, task=pk)
    return redirect("review:task", pk=pk)


def _give(request: ActorRequest, *, assignment: int, task: int) -> None:
    asked = {name: request.POST.get(name, "") for name in ("item", "score", "reason")}
    kept = perform(GiveScore(assignment, **asked, task=task), actor=request.actor)
    messages.success(request, f"已记下 {kept.score} 分。")


def _with_scores(submission: Submission, *, given: QuerySet[ReviewScore], actor: Actor) -> list[dict[str, Any]]:
    """Return the items of a version with the scores that somebody may see."""
    by_item: dict[str, list[ReviewScore]] = {}
    for row in given.filter(submission=submission).select_related("person"):
        by_item.setdefault(row.item, []).append(row)
    found: list[dict[str, Any]] = []
    for item in scored_items(submission.snapshot):
        scores = by_item.get(item.path, [])
        own = next((row for row in scores if row.person_id == actor.person_id), None)
        found.append({"item": item, "scores": scores, "own": own, "is_doubtful": _is_doubtful(item)})
    return found


def _is_doubtful(item: ScoredItem) -> bool:
    return item.self_score is None or (item.weight is not None and item.self_score > item.weight)


def _difference(item: CellDifference) -> dict[str, Any]:
    return {
        "label": item.label,
        "path": item.path,
        "old": shown_cell(item.old),
        "new": shown_cell(item.new),
        "is_material": item.is_material,
    }


def _own_remarks(text: str) -> list[dict[str, Any]]:
    """Return the lines of a letter that a reviewer wrote, one a line of the text."""
    lines = (line.strip() for line in text.splitlines())
    return [{"message": line, "rule": "", "basis": [], "fix": ""} for line in lines if line]


def _letter_line(found: Mapping[str, Any]) -> dict[str, Any]:
    names = ("rule", "title", "message", "basis", "fix", "arithmetic", "fingerprint", "instance", "shown")
    return {name: found[name] for name in names}


def _attachments(row: Assignment, *, submission: Submission) -> list[dict[str, Any]]:
    """Return what is attached to a version and to its indicators, each with the name of what it proves."""
    rows = Attachment.objects.filter(unit=row.unit_id, year=row.round.year, removed__isnull=True)
    indicators = submission.snapshot["tables"].get(INDICATOR, ())
    names = {f"{INDICATOR}/{it['key']}": f"指标“{it.get('name', '')}”" for it in indicators}
    own = {f"submission/{submission.pk}": f"第 {submission.number} 版"}
    return [
        {"file": item, "about": {**names, **own}.get(item.subject, "这一版没有的指标")}
        for item in rows
        if item.subject.startswith(f"{INDICATOR}/") or item.subject in own
    ]


def _proposals(row: Assignment, *, actor: Actor, roles: frozenset[Role]) -> QuerySet[Proposal]:
    return visible(Proposal, actor=actor, roles=roles).filter(assignment=row).select_related("person")


def _projects(snapshot: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(row["key"], row.get("name", row["key"])) for row in snapshot["tables"].get("project", ())]


def _version(versions: list[Submission], *, number: str) -> Submission | None:
    return next((item for item in versions[:-1] if str(item.number) == number), None)


def _number(text: str) -> int:
    return whole_number(text)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
