"""Recurrence is counted from earlier items and earlier accepted versions of the same unit."""

from jixiao.web.rectification.models import RectificationItem
from jixiao.web.rectification.recurrence import earlier_of
from tests.web.conftest import County
from tests.web.rectification.rectify_case import first_error, hand_in_mistakes, raise_error, raise_text
from tests.web.rounds.round_case import open_round, take


def test_an_accepted_version_of_the_year_before_counts(county: County) -> None:
    before = hand_in_mistakes(county)
    found = first_error(before)
    names = {"rule": found["rule"], "instance": found["instance"], "content": ""}
    assert earlier_of(county.unit.pk, year=2024, **names).years == frozenset()  # only handed in
    for who, step in (("department", "pass_on"), ("finance", "review"), ("finance", "accept")):
        take(county, who=who, step=step, assignment=before)
    assert earlier_of(county.unit.pk, year=2024, **names).years == {2023}
    assert earlier_of(county.unit.pk, year=2023, **names).years == frozenset()
    assert earlier_of(county.other.pk, year=2024, **names).years == frozenset()


def test_an_item_of_the_year_before_counts_and_is_named(county: County) -> None:
    item = raise_error(county, assignment=hand_in_mistakes(county))
    earlier = earlier_of(county.unit.pk, year=2024, rule=item.rule, instance=item.instance, content="")
    assert earlier.years == {2023}
    assert earlier.latest == item


def test_the_same_words_of_a_person_count(county: County) -> None:
    old = raise_text(county, assignment=hand_in_mistakes(county), text="2023年采购没有验收。")
    new = raise_text(county, assignment=open_round(county, year=2024), text="2024年采购没有验收")
    assert (new.recurrences, new.recurrence_of) == (1, old)
    other = raise_text(county, assignment=open_round(county, year=2025), text="合同没有存档。")
    assert (other.recurrences, other.recurrence_of) == (0, None)
    assert RectificationItem.objects.count() == 3  # two of one kind and one of another
