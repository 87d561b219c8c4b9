"""A dry run is plain values: it goes to JSON and back whole."""

import json

from jixiao.exchange.treasury.dry_run import FigureChange, MonthSum, ProjectSum, dry_run_from_json, dry_run_to_json
from tests.exchange.treasury.exports import HEADER, LINES, TITLES, planned


def test_a_dry_run_goes_to_json_and_back() -> None:
    for rows in ((*TITLES, HEADER, *LINES), (HEADER, *LINES)):
        run = planned(rows)
        assert dry_run_from_json(json.loads(json.dumps(dry_run_to_json(run)))) == run


def test_json_says_what_a_page_shows() -> None:
    data = dry_run_to_json(planned((*TITLES, HEADER, *LINES)))
    assert {change["kind"] for change in data["changes"]} == {"new"}
    assert data["summary"].startswith("读到 4 行：对上 4 行")


def test_a_change_is_new_changed_or_unchanged() -> None:
    kinds = [FigureChange("f", "数", old, 5).kind for old in (None, 0, 5)]
    assert kinds == ["new", "changed", "unchanged"]


def test_a_project_is_added_up_over_its_months() -> None:
    total = ProjectSum("p1", "甲", (MonthSum(1, 0, 5), MonthSum(2, 7, 8)))
    assert (total.before, total.after) == (7, 13)
