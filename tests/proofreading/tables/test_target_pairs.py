"""A target and what was reached stand side by side with one unit."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("row", "same", "order"),
    [
        ("更新音响 50件 50件 20 20", [("50", "50")], []),
        ("养护里程 300 公里 300 公里 15", [("300", "300")], []),
        ("服务人次 ≥105人 116人 10 10", [], [("105", "116")]),
        ("单位成本 ≤105元 96元 10 10", [], [("96", "105")]),
        ("单位成本 ≤105元 116元 10 9", [], []),  # on the wrong side
        ("种薯基地 8000亩 8535亩", [], [("8000", "8535")]),
        ("种薯基地 8000亩 8535亩 10 9", [], []),  # points were lost, more may be worse
        ("种薯基地 8000亩 8535株", [], []),
    ],
)
def test_neighbours_of_one_unit(row: str, same: list[tuple[str, str]], order: list[tuple[str, str]]) -> None:
    assert [it[0] for it in brief(row, kind="same")] == same
    assert [it[0] for it in brief(row, kind="order")] == order


def test_cells_of_a_table() -> None:
    table = "三级指标 | 年度指标值 | 全年实际值 |\n带动增收 | ≥11.376万元 | 12万元 |\n服务户数 | 39户 | 39户 |"
    assert [set(it[0]) for it in brief(table, kind="order")] == [{"11.376", "12"}]
    assert {"39"} in [set(it[0]) for it in brief(table, kind="same")]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ("≥50000人次 | 110406", [("50000", "110406")]),
        ("≥50000人次 | 40406", []),
        ("50000人次 | 110406", []),  # without a sign it may be anything
        ("≥95% | 100", []),  # points stand behind such a target
    ],
)
def test_what_was_reached_of_a_count_may_lack_its_unit(cells: str, found: list[tuple[str, str]]) -> None:
    table = f"数量指标 | 救助户数 | ≥20户 | 20户 |\n数量指标 | 救助人次 | {cells} |"
    assert [it[0] for it in brief(table, kind="order") if set(it[0]) & {"50000", "95"}] == found
