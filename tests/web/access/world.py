"""Two counties with everything that an address can name, and a canary in the data of every unit."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.test import Client
from django.utils import timezone
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.figure import Figure
from jixiao.book.figure import State as FigureState
from jixiao.book.indicator import Indicator
from jixiao.book.project import Project
from jixiao.book.register import Narrative
from jixiao.book.unit import Unit as BookUnit
from jixiao.exchange.book_json import book_to_json
from jixiao.web.accounts.models import Grant, LoginSession, Person, Unit, UnitKind
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.tree import add_unit
from jixiao.web.api.models import ApiToken
from jixiao.web.books.actions.import_book import PURPOSE
from jixiao.web.checks.models import FindingNote
from jixiao.web.disclosure.models import Package
from jixiao.web.documents.kinds import CHECK
from jixiao.web.files.keep import keep_bytes
from jixiao.web.files.models import Attachment
from jixiao.web.jobs.folder import JobFolder
from jixiao.web.jobs.models import Job, JobState
from jixiao.web.rectification.models import RectificationItem, ResultUse, Stage
from jixiao.web.review.models import EvaluatorTask, Proposal, ReviewScore
from jixiao.web.rounds.models import Assignment, Decision, Round, RoundKind, Submission
from jixiao.web.rounds.seal import digest_of, seal_of
from jixiao.web.rounds.state import Level, State
from jixiao.web.store.models import YearBook
from jixiao.web.store.replace import replace_book
from tests.web.conftest import County, give, log_in, make_person

YEAR = 2023
RELATIONS = ("own", "sibling", "parent", "other", "abroad")
PEOPLE = (
    "preparer",
    "approver",
    "department",
    "reader",
    "finance",
    "evaluator",
    "system",
    "security",
    "audit",
)
REACH = {  # the relations whose objects a person reaches by place in the tree
    "preparer": {"own"},
    "approver": {"own"},
    "department": {"own", "sibling", "parent"},
    "reader": {"own", "sibling", "parent"},
    "finance": {"own", "sibling", "parent", "other"},
    "evaluator": {"own"},
}
PERSONAL = {"login", "token", "job"}  # things of one person
_TEN = Figure(FigureState.VALUE, 10)
_WEEK = dt.timedelta(days=7)


def canary(relation: str) -> str:
    """Return the token that stands in the data of a unit and nowhere else."""
    return f"CANARY-{relation.upper()}-7Q4X"


@dataclass
class World:
    """The county, another one, and the objects of each unit.

    Shape:
        units: by relation to `county.unit`.
        mark: stands behind each canary.
        made: the id of an object by thing and relation.
    """

    county: County
    units: Mapping[str, Unit]
    mark: str = ""
    made: dict[tuple[str, str], int | str] = field(default_factory=dict)
    clients: dict[str, Client] = field(default_factory=dict)

    def client(self, who: str) -> Client:
        """Return the browser of a person; "anonymous" is nobody."""
        if who not in self.clients:
            client = Client(raise_request_exception=False)
            if who != "anonymous":
                log_in(client, person=self.county.people[who])
            self.clients[who] = client
        return self.clients[who]

    def pk(self, thing: str, *, relation: str, who: str) -> int | str:
        """Return the id of a thing of a unit, for an address that a person opens."""
        if thing in PERSONAL:
            return self.made.get((f"{thing} of {who}", relation), self.made[thing, "other"])
        return self.made[thing, relation]


def make_world(county: County, *, mark: str = "") -> World:
    """Make everything; a mark stands behind the canary wherever a person could have typed it."""
    region = add_unit("520000", name="邻县", kind=UnitKind.REGION, region="520000")
    department = add_unit("901", name="邻县农业农村局", kind=UnitKind.DEPARTMENT, parent=region)
    abroad = add_unit("901001", name="邻县农技站", parent=department)
    county.people["abroad"] = make_person("abroad", name="邻县经办")
    give(county.people["abroad"], role=Role.PREPARER, unit=abroad)
    county.people["evaluator2"] = make_person("evaluator2", name="另一评价人")
    give(county.people["evaluator2"], role=Role.EVALUATOR, unit=county.region)
    units = dict(zip(RELATIONS, (county.unit, county.sibling, county.department, county.other, abroad), strict=True))
    world = World(county, units, mark=mark)
    for relation, unit in units.items():
        _fill(world, relation=relation, unit=unit, owner=region if relation == "abroad" else county.region)
    _administration(world)
    return world


def _fill(world: World, *, relation: str, unit: Unit, owner: Unit) -> None:
    token, people = canary(relation) + world.mark, world.county.people
    book = _book(unit, token=token)
    head = YearBook.objects.create(unit=unit, year=YEAR)
    replace_book(head, book=book)
    FindingNote.objects.create(
        book=head, rule="R101", instance="x", fingerprint="f" * 64, kind="explained", reason=f"{token}的说明"
    )
    form = _form(unit, owner=owner)
    submission = _submit(form, book=book, person=people["approver"])
    evaluator = people["evaluator" if relation == "own" else "evaluator2"]
    made = {
        "book": head.pk,
        "round": form.round_id,
        "watched": form.round_id,
        "form": form.pk,
        "submission": submission.pk,
        **_review(submission, token=token, finance=people["finance"], evaluator=evaluator),
        **_files(head, token=token),
        **_rectify(unit, owner=owner, relation=relation, token=token, finance=people["finance"]),
        "package": _accept(unit, owner=owner, book=replace(book, year=YEAR - 1), people=people).pk,
        "unit-year": unit.pk,
        "region": owner.pk,
        "unit": unit.pk,
    }
    world.made |= {(thing, relation): pk for thing, pk in made.items()}


def _book(unit: Unit, *, token: str) -> Book:
    return Book(
        YEAR,
        unit=BookUnit(name=f"{unit.name}{token}", code=unit.code, region=unit.region),
        narratives=(Narrative(key="n1", section="概况", content=f"{token}的概况。"),),
        projects=(Project(key="p1", name=f"{token}项目"),),
        indicators=(Indicator(key="i1", project="p1", name=f"{token}指标", weight=_TEN, score=_TEN),),
    )


def _form(unit: Unit, *, owner: Unit) -> Assignment:
    """Open a round for a unit, with its form at finance."""
    asked = Round.objects.create(
        owner=owner,
        kind=RoundKind.EVALUATION,
        year=YEAR,
        title=f"{YEAR}年度绩效自评",
        due=timezone.localdate() + _WEEK,
        rule_pack="1",
    )
    return Assignment.objects.create(round=asked, unit=unit, due=asked.due, state=State.REVIEWING, level=Level.FINANCE)


def _review(submission: Submission, *, token: str, finance: Person, evaluator: Person) -> dict[str, int]:
    """Let a version be returned, corrected, scored and given to an evaluator."""
    form = submission.assignment
    decision = Decision.objects.create(
        assignment=form, submission=submission, step="return", person=finance, reason=f"{token}退回"
    )
    proposal = Proposal.objects.create(
        assignment=form, path="unit/u/name", label="名称", new=f"{token}建议", reason=f"{token}理由", person=finance
    )
    ReviewScore.objects.create(
        submission=submission, item="indicator/i1", score="5", reason=f"{token}评分", person=finance, role="finance"
    )
    task = EvaluatorTask.objects.create(
        person=evaluator,
        assignment=form,
        project="p1",
        valid_from=timezone.localdate() - _WEEK,
        valid_to=timezone.localdate() + _WEEK,
        given_by=finance,
    )
    return {"decision": decision.pk, "proposal": proposal.pk, "task": task.pk}


def _files(head: YearBook, *, token: str) -> dict[str, int]:
    """Keep a piece of evidence and a workbook to import."""
    subjects = {
        "attachment": ("佐证材料", "indicator/i1", f"{token}.txt"),
        "import": (PURPOSE, f"book/{head.pk}/workbook", f"{token}.xlsx"),
    }
    return {
        thing: _attachment(head.unit, token=token, purpose=purpose, subject=subject, name=name)
        for thing, (purpose, subject, name) in subjects.items()
    }


def _attachment(unit: Unit, *, token: str, purpose: str, subject: str, name: str) -> int:
    file = keep_bytes(f"{token} file".encode())
    kept = Attachment.objects.create(file=file, name=name, unit=unit, year=YEAR, purpose=purpose, subject=subject)
    return kept.pk


def _rectify(unit: Unit, *, owner: Unit, relation: str, token: str, finance: Person) -> dict[str, int]:
    """Raise a problem with its evidence, and keep the results of the county."""
    item = RectificationItem.objects.create(
        unit=unit,
        year=YEAR,
        key=f"person/{relation}",
        content=f"{token}问题",
        measure=f"{token}措施",
        stage=Stage.SUBMITTED,
        raised_by=finance,
    )
    evidence = _attachment(
        unit, token=token, purpose="整改佐证", subject=f"rectification/{item.pk}", name=f"{token}.txt"
    )
    result_use = ResultUse.objects.create(
        owner=owner, year=YEAR, standings=[], sources={"versions": []}, rule_pack="1", person=finance
    )
    return {"item": item.pk, "evidence": evidence, "result-use": result_use.pk}


def _accept(unit: Unit, *, owner: Unit, book: Book, people: Mapping[str, Person]) -> Package:
    """Let the year before be final, with a package to publish."""
    asked = Round.objects.create(
        owner=owner,
        kind=RoundKind.EVALUATION,
        year=book.year,
        title="上年自评",
        due=timezone.localdate(),
        rule_pack="1",
    )
    form = Assignment.objects.create(round=asked, unit=unit, due=asked.due, state=State.FINAL, level=Level.FINANCE)
    version = _submit(form, book=book, person=people["approver"])
    Decision.objects.create(assignment=form, submission=version, step="accept", person=people["finance"])
    file = keep_bytes(f"{book.unit.name} package".encode())
    return Package.objects.create(
        unit=unit,
        year=book.year,
        submission=version,
        name=f"{book.unit.name}.zip",
        file=file,
        is_preview=False,
        person=people["approver"],
    )


def _submit(form: Assignment, *, book: Book, person: Person) -> Submission:
    snapshot = book_to_json(book)
    digest = digest_of(snapshot)
    return Submission.objects.create(
        assignment=form,
        number=1,
        snapshot=snapshot,
        digest=digest,
        seal=seal_of(digest, unit_id=form.unit_id, number=1),
        rule_pack="1",
        coverage={},
        findings=[],
        submitted_by=person,
    )


def _administration(world: World) -> None:
    people = world.county.people
    spare = make_person("spare", name="备用")
    grant = Grant.objects.create(person=spare, role=Role.PREPARER, unit=world.county.other)
    for relation in RELATIONS:
        world.made["person", relation] = spare.pk
        world.made["grant", relation] = grant.pk
    world.made["job", "other"] = _job(spare, unit=world.county.other)
    world.made["token", "other"] = _token(spare, key="s")
    world.made["login", "other"] = _login(spare, key="s")
    for who in PEOPLE:
        world.made[f"login of {who}", "own"] = _login(people[who], key=who)
        world.made[f"job of {who}", "own"] = _job(people[who], unit=world.county.unit)
        world.made[f"token of {who}", "own"] = _token(people[who], key=who)


def _login(person: Person, *, key: str) -> int:
    return LoginSession.objects.create(person=person, session_key=f"second-{key}", source="127.0.0.1").pk


def _token(person: Person, *, key: str) -> int:
    expires = timezone.localdate() + _WEEK
    return ApiToken.objects.create(person=person, label="测试", digest=key, expires=expires).pk


def _job(person: Person, *, unit: Unit) -> str:
    """Make a finished check of one file for a person, at the place of the first role; without one nobody sees it."""
    grant = person.grants.first()
    line = {"name": "报告.txt", "view": 1}
    job = Job.objects.create(
        kind=CHECK,
        title="检查 报告.txt",
        owner=person,
        unit=grant.unit if grant else unit,
        state=JobState.DONE,
        attempts=1,
        result={"files": [{"name": "报告.txt", "size": 2}], "lines": [line, line], "together": []},
        expires=timezone.now() + _WEEK,
    )
    JobFolder(job.token).keep_made(1, attempt=1, content=b"{}")
    return job.token
