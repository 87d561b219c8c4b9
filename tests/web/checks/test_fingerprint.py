"""The fingerprint of a finding: it changes with every figure that was read, and with nothing else."""

from copy import deepcopy
from typing import Any

import pytest

from jixiao.web.checks.fingerprint import fingerprint

FINDING: dict[str, Any] = {
    "rule": "R103",
    "instance": "k1",
    "stated": "12",
    "message": "得分 12 分不在 0 与权重 10 分之间。",
    "operands": [
        {"figure": "indicator/k1/score", "label": "得分", "printed": "12", "unit": "分"},
        {"figure": "indicator/k1/weight", "label": "权重", "printed": "10", "unit": "分"},
    ],
}


def test_the_words_and_the_order_do_not_count() -> None:
    other = deepcopy(FINDING)
    other["message"] = "得分超过权重。"
    other["operands"].reverse()
    assert fingerprint(other) == fingerprint(FINDING)


@pytest.mark.parametrize("name", ["rule", "instance", "stated"])
def test_another_finding_has_another(name: str) -> None:
    assert fingerprint({**FINDING, name: "9"}) != fingerprint(FINDING)


@pytest.mark.parametrize("at", [0, 1])
def test_every_figure_counts(at: int) -> None:
    other = deepcopy(FINDING)
    other["operands"][at]["printed"] = "11"
    assert fingerprint(other) != fingerprint(FINDING)


def test_figures_that_change_places_count() -> None:
    other = deepcopy(FINDING)
    first, second = other["operands"]
    first["printed"], second["printed"] = second["printed"], first["printed"]
    assert fingerprint(other) != fingerprint(FINDING)
