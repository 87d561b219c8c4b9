"""Disclosure in the fictional county for tests: a final form, and what is made of it without writing reports."""

import datetime as dt

from jixiao.exchange.screening.hit import Hit, Screening, Spot, settle_hits
from jixiao.pipelines.disclose_unit import UnitDisclosure
from jixiao.web.action import perform
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.actions.screen import KeepScreening
from jixiao.web.disclosure.making import acknowledged, notes_of
from jixiao.web.disclosure.models import ScreeningRun
from jixiao.web.rounds.models import Assignment
from tests.web.conftest import County
from tests.web.rounds.round_case import fill, hand_in, open_round, take

YEAR = 2023
DAY = dt.date(2024, 9, 1)
HIT = Hit("a1b2", "telephone", "电话号码", "请删去。", (Spot("报告.docx，第3段", "138****0000"),))


def accept(county: County, *, year: int = YEAR) -> Assignment:
    """Bring the form of the unit to the state 接收."""
    assignment = open_round(county, year=year)
    fill(assignment)
    hand_in(county, assignment=assignment)
    for who, step in (("department", "pass_on"), ("finance", "review"), ("finance", "accept")):
        take(county, who=who, step=step, assignment=assignment)
    assignment.refresh_from_db()
    return assignment


def finalise(county: County, *, year: int = YEAR) -> Assignment:
    """Bring the form of the unit to the state 定稿."""
    return take(county, who="finance", step="finalise", assignment=accept(county, year=year))


def made_for(county: County, *, hits: tuple[Hit, ...] = ()) -> UnitDisclosure:
    """Return a disclosure without documents, with hits settled by what the unit acknowledged."""
    accepted = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("finance"))
    screening: Screening = settle_hits(hits, acknowledged=acknowledged(notes_of(accepted)))
    return UnitDisclosure(accepted.book(), (), (), {}, b"sheets", screening, ())


def screen_it(county: County, *, hits: tuple[Hit, ...] = (), who: str = "preparer") -> ScreeningRun:
    """Keep a screening of the accepted version."""
    version = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("finance")).version.pk
    action = KeepScreening(county.unit.pk, YEAR, version, DAY, made_for(county, hits=hits))
    return perform(action, actor=county.actor(who))
