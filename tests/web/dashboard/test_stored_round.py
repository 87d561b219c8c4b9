"""What an actor sees of a round, and what tells one state of it from another."""

from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.scope import visible
from jixiao.web.dashboard.models import UnitSummary
from jixiao.web.dashboard.stored_round import StoredRound
from jixiao.web.dashboard.summary import refresh_round
from jixiao.web.rounds.models import Assignment, Round
from tests.web.conftest import County
from tests.web.rounds.round_case import DUE, fill, open_round


def read(county: County, *, who: str = "finance") -> StoredRound:
    """Read the only round as a person sees it."""
    actor = county.actor(who)
    forms, summaries = visible(Assignment, actor=actor), visible(UnitSummary, actor=actor)
    return StoredRound.read(Round.objects.get(), forms=forms, summaries=summaries)


def test_each_form_has_a_row_with_the_summary_of_its_book(county: County) -> None:
    own = open_round(county)
    Assignment.objects.create(round=own.round, unit=county.other, due=DUE)
    fill(own)
    refresh_round(own.round)
    first, second = read(county).rows
    assert (first.assignment.pk, first.assignment.unit.name) == (own.pk, county.unit.name)
    assert first.assignment.state == Assignment.objects.get(pk=own.pk).state
    assert first.summary == UnitSummary.objects.get()
    assert (second.assignment.unit.name, second.summary) == (county.other.name, None)


def test_whoever_sees_less_has_other_parts(county: County) -> None:
    own = open_round(county)
    Assignment.objects.create(round=own.round, unit=county.other, due=DUE)
    whole, department = read(county), read(county, who="department")
    assert [unit for _, _, unit, _ in department.forms] == [county.unit.pk]
    assert whole.parts != department.parts
    assert read(county).parts == whole.parts


def test_each_change_is_another_state(county: County) -> None:
    own = open_round(county)
    fill(own)
    seen = [read(county).parts]
    refresh_round(own.round)
    seen.append(read(county).parts)
    UnitSummary.objects.get().save()  # worked out again
    seen.append(read(county).parts)
    Assignment.objects.update(state="accepted")
    seen.append(read(county).parts)
    Unit.objects.filter(pk=county.unit.pk).update(name="示例县农业技术推广站")
    seen.append(read(county).parts)
    assert len(set(seen)) == len(seen)
