"""All tables as JSON."""

import json
from typing import Any

from jixiao.exchange.open_data.package import open_data_files
from tests.exchange.open_data.sample import sample, shipped_law

Json = Any  # what json.loads returns


def rows(table: str) -> Json:
    shown = json.loads(open_data_files(sample(), law=shipped_law())["data.json"])
    return next(item["rows"] for item in shown["tables"] if item["name"] == table)


def test_numbers_are_exact_texts_and_states_are_told_apart() -> None:
    (staffing,) = rows("staffing")
    assert staffing["编制数（名）"] == "0"
    assert staffing["在职人数（人）"] is None
    assert staffing["工资发放人数（人）"] == {"state": "不涉及"}
    assert [row["金额（元）"] for row in rows("income")] == ["37934300.00", {"state": "未列"}, {"state": "不涉及"}]
    assert rows("headcount")[0]["在职人员控制率（%）"] == "66.90"


def test_texts_are_as_they_are_and_days_and_flags_plain() -> None:
    assert rows("project")[0]["项目用途"] == "=HYPERLINK(1)"
    (adjustment,) = rows("adjustment")
    assert (adjustment["调整日期"], adjustment["程序是否完成"]) == ("2024-05-06", False)


def test_the_head_says_whose_data_they_are_and_in_which_unit() -> None:
    shown = json.loads(open_data_files(sample(), law=shipped_law())["data.json"])
    assert (shown["unit"], shown["year"], shown["money_unit"]) == ("示例县示例局", 2024, "元")
