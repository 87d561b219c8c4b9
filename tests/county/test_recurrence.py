"""What comes again: the same place, the same kind, or the same words."""

from msgspec.structs import replace

from jixiao.book.register import Problem
from jixiao.county.recurrence import repeated_findings, repeated_problems
from tests.book.found import FOUND, NOTE, WARNING


def test_the_same_rule_on_the_same_instance_is_the_same_finding() -> None:
    found = repeated_findings([FOUND, WARNING], earlier={2023: [FOUND], 2022: [FOUND], 2021: [NOTE]})
    assert [(it.rule, it.years, it.count, it.is_same_place) for it in found] == [("R103", (2023, 2022), 2, True)]


def test_the_same_rule_elsewhere_is_the_same_kind_and_told_once() -> None:
    elsewhere = [replace(FOUND, instance=key) for key in ("k2", "k3")]
    found = repeated_findings(elsewhere, earlier={2023: [FOUND]})
    assert [(it.rule, it.instance, it.is_same_place) for it in found] == [("R103", "", False)]


def test_a_rule_met_at_the_same_place_is_not_told_again_as_a_kind() -> None:
    found = repeated_findings([FOUND, replace(FOUND, instance="k2")], earlier={2023: [FOUND]})
    assert [(it.instance, it.is_same_place) for it in found] == [("k1", True)]


def test_hints_and_new_findings_are_no_recurrence() -> None:
    assert repeated_findings([NOTE], earlier={2023: [NOTE]}) == ()
    assert repeated_findings([FOUND], earlier={2023: [WARNING]}) == ()


def test_problems_are_compared_by_their_words_without_years() -> None:
    now = [Problem("w1", "2024年绩效目标不够细化。"), Problem("w2", "支出进度偏慢"), Problem("w3", "。")]
    before = {2023: [Problem("x", "2023年度绩效目标，不够细化"), Problem("y", "！")]}
    assert [(it.content, it.years) for it in repeated_problems(now, earlier=before)] == [
        ("2024年绩效目标不够细化。", (2023,))
    ]
