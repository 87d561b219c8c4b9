"""The kinds of long work: each app registers its own when it is ready."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jixiao.web.accounts.role import Role

if TYPE_CHECKING:
    from jixiao.web.jobs.job_run import JobRun


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job.

    Unit:
        message: what was and was not done, full Chinese sentences.
        detail: for the page of the result, plain JSON values.
    """

    message: str
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class JobKind:
    """One kind of long work.

    Unit:
        event: what the audit log calls it when it is asked for.
        roles: who may ask for it, and read the result, at its unit and year.
        run: does it; it is called again from the start when its process died.
        is_quick: whether it is over in seconds and does not wait behind what takes minutes.
        page: the address name of the page of its result, which takes the token.
    """

    name: str
    label: str
    event: str
    roles: frozenset[Role]
    run: "Callable[[JobRun], Outcome]"
    is_quick: bool = False
    page: str = "jobs:job"


KINDS: dict[str, JobKind] = {}


def register_kind(kind: JobKind) -> None:
    """Make a kind known."""
    KINDS[kind.name] = kind


def kinds_by_pace(*, is_quick: bool) -> list[str]:
    """Return the names of the kinds that are quick, or of all."""
    return [name for name, kind in KINDS.items() if kind.is_quick or not is_quick]
