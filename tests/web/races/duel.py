"""Several who act on the same thing at the same moment, as often as the settings say, and what each was told."""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from jixiao.web.accounts.actor import Actor
from jixiao.web.action import Action, perform
from jixiao.web.action_error import ActionError
from tests.web.books.race_case import at_once

RACES = int(os.environ.get("JIXIAO_RACES", "10"))  # of each kind; `make soak` runs 1,000
EDITS = int(os.environ.get("JIXIAO_RACE_EDITS", "160"))  # acknowledged ones; `make soak` runs 10,000

Job = Callable[[], object]


@dataclass
class Told:
    """What the runners of one race were told, under one lock.

    Unit:
        done: the names of those who succeeded, in the order in which they learned it.
        refused: the codes of the refusals by name.
    """

    done: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)


def race(**jobs: Job) -> Told:
    """Run named jobs at once; a refusal is an outcome, anything else that is raised fails the test."""
    told = Told()

    def run(name: str, job: Job) -> None:
        try:
            job()
        except ActionError as error:
            with told.lock:
                told.refused[name] = error.code
            return
        with told.lock:
            told.done.append(name)

    assert at_once([partial(run, name, job) for name, job in jobs.items()]) == []
    return told


def doing(action: Action[Any], *, actor: Actor) -> Job:
    """Return the job of performing an action."""
    return lambda: perform(action, actor=actor)
