"""Running the examples that the rules carry."""

import pytest

from jixiao.errors import RefusalError
from jixiao.pipelines.run_examples import run_examples


def test_the_examples_of_one_rule_are_numbered_and_right() -> None:
    results = list(run_examples(["R103"], region="510521", year=2024))
    assert [result.number for result in results] == list(range(1, len(results) + 1))
    assert all(result.is_right for result in results)


def test_no_name_means_every_rule() -> None:
    rules = {result.rule.id for result in run_examples([], region="", year=2024)}
    assert {"R001", "R103", "R190"} <= rules


def test_unknown_rules_are_refused_together() -> None:
    with pytest.raises(RefusalError, match="没有编号为 R998、R999 的审核公式"):
        list(run_examples(["R103", "R998", "R999"], region="", year=2024))
