"""Results come from accepted self-evaluations only, each with its version."""

from jixiao.web.rectification.gather import gather_results, newest_accepted
from jixiao.web.rounds.models import Submission
from tests.web.conftest import County
from tests.web.rectification.rectify_case import hand_in_mistakes
from tests.web.rounds.round_case import take


def test_only_what_was_accepted_counts(county: County) -> None:
    form = hand_in_mistakes(county)
    actor = county.actor("finance")
    assert gather_results(county.region, year=2023, actor=actor).standings == ()
    for who, step in (("department", "pass_on"), ("finance", "review"), ("finance", "accept")):
        take(county, who=who, step=step, assignment=form)
    gathered = gather_results(county.region, year=2023, actor=actor)
    assert len(gathered.standings) > 1
    assert {it.unit for it in gathered.standings} == {county.unit.name}
    version = Submission.objects.get()
    assert gathered.sources == ({"submission": version.pk, "digest": version.digest, "unit": county.unit.name},)
    assert list(newest_accepted(county.other_department, year=2023, actor=actor)) == []
    assert list(newest_accepted(county.region, year=2023, actor=county.actor("preparer"))) == []


def test_an_altered_version_is_left_out_and_told(county: County) -> None:
    form = hand_in_mistakes(county)
    for who, step in (("department", "pass_on"), ("finance", "review"), ("finance", "accept")):
        take(county, who=who, step=step, assignment=form)
    version = Submission.objects.get()
    version.snapshot["year"] = 2022
    version.save()
    gathered = gather_results(county.region, year=2023, actor=county.actor("finance"))
    assert gathered.standings == ()
    assert "被改动过" in gathered.left_out[0]
