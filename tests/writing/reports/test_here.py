"""Rows are chosen, matched, sorted and grouped; what is missing is remembered once, with its rows."""

from typing import Any

from jixiao.book.schema import TABLE_BY_LABEL
from jixiao.formula.special import UNKNOWN
from jixiao.writing.reports.here import Here, Run
from jixiao.writing.reports.spec import Repeat
from jixiao.writing.reports.words import Asked, Words
from tests.writing.reports.sample import catalogue, facts

ROWS = [
    {"编号": "k1", "一级指标": "产出指标", "二级指标": "数量指标", "三级指标": "甲", "得分": "2", "所属项目": "p1"},
    {"编号": "k2", "一级指标": "效益指标", "二级指标": "经济效益指标", "三级指标": "乙", "得分": "3"},
    {"编号": "k3", "一级指标": "产出指标", "二级指标": "质量指标", "三级指标": "丙", "所属项目": "p1"},
    {"编号": "k4", "一级指标": "产出指标", "二级指标": "数量指标", "三级指标": "丁", "得分": "1", "所属项目": "p2"},
]
BOOK: dict[str, Any] = {
    "绩效指标": ROWS,
    "项目": [{"编号": "p1", "项目名称": "项目一"}, {"编号": "p2", "项目名称": "项目二"}],
}
TABLE = TABLE_BY_LABEL["绩效指标"]


def here(book: dict[str, Any] | None = None, *, each: str = "", row: int = 0) -> Here:
    """Return the Book as a whole, or one row of a table."""
    rules = catalogue()
    found = Here(Run(facts(book or BOOK), rules.compiler, rules.law))
    if not each:
        return found
    table = TABLE_BY_LABEL[each]
    return Here(found.run, table, found.run.facts.rows(table.name)[row])


def asked(text: str, *, each: str = "") -> Asked:
    """Return an expression about the final account."""
    return Words(catalogue().vocabulary, "final").asked(text, each=TABLE_BY_LABEL[each] if each else None)


def names(repeat: Repeat, *, at: Here | None = None) -> str:
    """Return the names of the indicators in the order in which they come."""
    return "".join(found.row.name for found in (at or here()).rows(repeat))


def test_rows_come_in_the_order_of_the_book() -> None:
    assert names(Repeat(TABLE)) == "甲乙丙丁"


def test_rows_are_chosen_where_the_condition_is_known_to_hold() -> None:
    assert names(Repeat(TABLE, where=asked("得分 >= 2", each="绩效指标"))) == "甲乙"


def test_rows_are_sorted_and_those_without_a_value_come_last() -> None:
    order = asked("得分", each="绩效指标")
    assert names(Repeat(TABLE, order=order)) == "丁甲乙丙"
    assert names(Repeat(TABLE, order=order, is_descending=True)) == "乙甲丁丙"
    by_project = asked("所属项目", each="绩效指标")
    assert names(Repeat(TABLE, order=by_project)) == "甲丙丁乙"


def test_rows_of_a_group_stand_together_where_the_first_of_them_stands() -> None:
    assert names(Repeat(TABLE, group=("level1",))) == "甲丙丁乙"
    assert names(Repeat(TABLE, group=("level1", "level2"))) == "甲丁丙乙"


def test_rows_are_matched_with_the_row_around() -> None:
    match = (("project", asked("编号", each="项目")),)
    assert names(Repeat(TABLE, match=match), at=here(each="项目")) == "甲丙"
    assert names(Repeat(TABLE, match=match), at=here(each="项目", row=1)) == "丁"


def test_a_reference_is_followed_and_one_that_points_nowhere_finds_blanks() -> None:
    name = asked("项目.项目名称", each="绩效指标")
    assert here(each="绩效指标").value(name) == "项目一"
    assert here(each="绩效指标", row=1).value(name) == ""
    assert here(each="绩效指标", row=1).value(asked("项目.开始月份", each="绩效指标")) is UNKNOWN
    assert here(each="绩效指标", row=1).wanted(name) == ("项目名称",)


def test_a_condition_that_cannot_be_told_is_told_of() -> None:
    place = here(each="绩效指标", row=2)
    place.run.place = "附表"
    assert place.holds(asked("得分 < 1", each="绩效指标")) is None
    assert not place.run.notices
    assert place.holds(asked("得分 < 1", each="绩效指标"), outcome="少写了一句") is None
    assert place.run.notices == ("“附表”少写了一句，因为没有填写：得分（丙）。",)
    assert place.holds(None) is True
    assert place.holds(asked("年度() = 2023")) is True
    assert place.holds(asked("年度() = 2024")) is False
    assert here({"收入合计": "不涉及"}).holds(asked("收入合计 > 0")) is False


def test_what_is_wanted_is_told_once_with_its_rows() -> None:
    place = here()
    for row in place.rows(Repeat(TABLE)):
        row.tell_wanted(["得分", "权重"], outcome="留有待填处")
        row.tell_wanted(["得分"], outcome="留有待填处")
    place.run.tell("另有一事。")
    place.run.tell("另有一事。")
    place.tell_wanted(["收入合计"], outcome="留有待填处")
    assert place.run.notices == (
        "报告留有待填处，因为没有填写：得分（甲、乙、丙等4行）、权重（甲、乙、丙等4行）、收入合计。",
        "另有一事。",
    )


def test_a_parameter_that_nobody_verified_is_told_of() -> None:
    place = here()
    assert place.value(asked("参数(部门自评满分)")) == 100
    assert place.value(asked("参数(自评总分)")) == 100
    (notice,) = place.run.notices
    assert notice.startswith("参数“部门自评满分”（100分）未经核实，依据标记：种子。")
