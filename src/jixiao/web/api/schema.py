"""The shapes of the API: what it takes and what it gives; numbers of money and scores are texts."""

import datetime as dt
from typing import Annotated, Any

from ninja import Schema
from pydantic import ConfigDict, Field

MOST_ID = 2**53 - 1  # what a script counts exactly
Id = Annotated[int, Field(ge=0, le=MOST_ID)]
Words = Annotated[str, Field(max_length=2000)]


class Problem(Schema):
    """A refusal."""

    model_config = ConfigDict(extra="allow")

    code: str
    message: str


class Asked(Schema):
    """What is sent; a name that is not known is refused, not ignored."""

    model_config = ConfigDict(extra="forbid", strict=False)


class Me(Schema):
    """Who asks."""

    id: int
    name: str
    kind: str
    grants: list[dict[str, Any]]


class UnitOut(Schema):
    """One unit."""

    id: int
    code: str
    name: str
    kind: str
    parent_id: int | None


class RoundOut(Schema):
    """One round."""

    id: int
    owner_id: int
    kind: str
    year: int
    title: str
    first_month: int
    last_month: int
    due: dt.date
    tables: list[str]


class FormOut(Schema):
    """Where one form stands."""

    id: int
    round_id: int
    unit_id: int
    state: str
    level: str
    due: dt.date
    version: int


class DecisionOut(Schema):
    """One step that was taken."""

    step: str
    level: str
    reason: str
    letter: list[dict[str, Any]]
    at: dt.datetime


class SubmissionOut(Schema):
    """One frozen version, without its content."""

    id: int
    assignment_id: int
    number: int
    digest: str
    rule_pack: str
    coverage: dict[str, Any]
    override_reason: str
    submitted: dt.datetime


class SubmissionWhole(SubmissionOut):
    """One frozen version with its content, and whether it is still what was sealed."""

    snapshot: dict[str, Any]
    findings: list[dict[str, Any]]
    is_intact: bool


class BookOut(Schema):
    """The head of one Book."""

    id: int
    unit_id: int
    year: int
    revision: int
    changed: dt.datetime


class NoteOut(Schema):
    """What a person said to a finding."""

    id: int
    rule: str
    instance: str
    fingerprint: str
    kind: str
    reason: str
    at: dt.datetime


class ProposalOut(Schema):
    """A change that a reviewer proposes."""

    id: int
    assignment_id: int
    path: str
    label: str
    old: str
    new: str
    reason: str
    state: str
    answer: str


class AttachmentOut(Schema):
    """A file that was attached."""

    id: int
    name: str
    unit_id: int
    year: int
    purpose: str
    subject: str
    level: str
    at: dt.datetime


class EntryOut(Schema):
    """One entry of the audit log."""

    seq: int
    at: str
    event: str
    person_id: int
    person_name: str
    source: str
    unit_id: int
    subject: str
    outcome: str
    detail: dict[str, Any]
    digest: str


class RoundAsked(Asked):
    """A new round."""

    owner: Id
    kind: Annotated[str, Field(pattern="^(goal|monitoring|evaluation)$")]
    year: Annotated[int, Field(ge=2000, le=2100)]
    title: Annotated[str, Field(min_length=1, max_length=120)]
    due: dt.date
    first_month: Annotated[int, Field(ge=1, le=12)] = 1
    last_month: Annotated[int, Field(ge=1, le=12)] = 12
    units: Annotated[list[Id], Field(max_length=5000, default_factory=list)]
    tables: Annotated[list[Annotated[str, Field(max_length=32)]], Field(max_length=100, default_factory=list)]


class FormsAsked(Asked):
    """Some forms of a round, and why."""

    assignments: Annotated[list[Id], Field(min_length=1, max_length=5000)]
    reason: Annotated[str, Field(max_length=200)] = ""


class ExtensionAsked(FormsAsked):
    """A later day for some forms."""

    due: dt.date


class StepAsked(Asked):
    """One step: the version that was seen, and why."""

    version: Id
    reason: Words = ""


class DelegateAsked(Asked):
    """Who is asked to do a form."""

    person: Id


class ProposalAsked(Asked):
    """A change that is proposed."""

    path: Annotated[str, Field(min_length=1, max_length=140)]
    label: Annotated[str, Field(max_length=200)] = ""
    old: Words = ""
    new: Words = ""
    reason: Annotated[str, Field(min_length=1, max_length=500)]


class AnswerAsked(Asked):
    """How the unit answers a proposal."""

    is_accepted: bool
    answer: Annotated[str, Field(max_length=500)] = ""


class NoteAsked(Asked):
    """What is said to a finding."""

    kind: Annotated[str, Field(pattern="^(explained|false_alarm)$")]
    reason: Annotated[str, Field(min_length=1, max_length=500)]


class Count(Schema):
    """How many were reached."""

    count: int
