"""What carries a score: indicators with weight and self-score, exact, and nothing made up where nothing is stated."""

from decimal import Decimal
from typing import Any

from jixiao.exchange.book_json import book_to_json
from jixiao.web.review.items import scored_items
from tests.web.rounds.small_book import small_book


def items(*rows: dict[str, Any]) -> list[Any]:
    return list(scored_items({"tables": {"indicator": rows}}))


def test_the_indicators_come_in_their_order_with_exact_scores() -> None:
    found = list(scored_items(book_to_json(small_book())))
    assert [item.path for item in found] == ["indicator/k1", "indicator/k2", "indicator/k3"]
    assert [item.self_score for item in found] == [Decimal(12), Decimal("9.5"), Decimal(10)]
    assert (found[0].project, found[0].group, found[0].name) == ("p1", "产出指标", "培训人次")
    assert (found[0].target, found[0].actual) == ("120人次", "118人次")


def test_a_score_of_zero_is_no_missing_score() -> None:
    zero, missing, none = items(
        {"key": "a", "score": {"number": "0", "quantum": "0"}},
        {"key": "b", "score": {"state": "missing"}},
        {"key": "c"},
    )
    assert zero.self_score == 0
    assert zero.self_score is not None
    assert missing.self_score is None
    assert none.self_score is None


def test_a_quality_is_shown_in_its_words() -> None:
    (item,) = items(
        {"key": "a", "level1": "效益指标", "level2": "社会效益", "target_level": "优", "actual_level": "良"}
    )
    assert (item.group, item.target, item.actual) == ("效益指标·社会效益", "优", "良")


def test_a_book_without_indicators_has_none() -> None:
    assert list(scored_items({"tables": {}})) == []
