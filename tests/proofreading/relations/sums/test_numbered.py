"""Numbered lines are a list as long as each begins with an amount right behind its name."""

import pytest

from jixiao.proofreading.relations.sums.numbered import numbered_amounts, numbered_runs
from tests.proofreading.spoken import brief, said


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("一、种粮补贴4.15万元，涉及120户。\n二、农机补贴5.25万元。", ["4.15", "5.25"]),
        ("1.种粮补贴4.15万元。\n发放到户。\n2.农机补贴5.25万元。\n3.加强监管。", ["4.15", "5.25"]),
        ("（一）种粮补贴4.15万元。\n1.水稻3万元。\n2.玉米1.15万元。\n（二）农机补贴5.25万元。", ["4.15", "5.25"]),
        ("1.种粮补贴4.15万元。\n3.农机补贴5.25万元。", ["4.15"]),  # a number is missing
        ("1.种粮补贴4.15万元。\n2.涉及120户，补贴5.25万元。", ["4.15"]),
        ("1.种粮补贴：按标准发放4.15万元。", []),
        ("种粮补贴4.15万元。\n1.农机补贴5.25万元。", []),
    ],
)
def test_amounts_of_numbered_lines(lines: str, found: list[str]) -> None:
    facts = numbered_amounts(0, text=said(f"现将资金下达如下。\n{lines}"))
    assert [fact.level.printed for fact in facts if fact.level is not None] == found


def test_each_list_of_numbered_lines_is_a_run() -> None:
    text = said(
        "公益金186万元。\n（一）健身3个项目，共158万元。其中：\n1.场地112万元；\n2.活动46万元。\n（二）竞技1个项目，28万元。"
    )
    runs = [[it.mention.printed for it in run] for run in numbered_runs(text)]
    assert runs == [["158", "28"], ["3", "1"], ["112", "46"]]


def test_of_the_points_of_a_line_those_that_were_given_are_its() -> None:
    text = said("（一）投入指标满分20分，得19分。其中到位率5分，得4分。\n（二）产出指标满分40分，得37.5分。")
    assert [[it.mention.printed for it in run] for run in numbered_runs(text)] == [["19", "37.5"]]


def test_a_line_may_tell_several_items() -> None:
    text = said("税收186.5万元。\n1.增值税70.4万元，下降10%。\n2.房产相关税收中，契税68.3万元；房产税47.8万元。")
    assert [[it.mention.printed for it in run] for run in numbered_runs(text)] == [
        ["70.4", "68.3"],
        ["70.4", "68.3", "47.8"],
    ]
    assert (("70.4", "68.3", "47.8"), "186.5", True) in brief(
        "税收186.5万元。\n1.增值税70.4万元，下降10%。\n2.房产相关税收中，契税68.3万元；房产税47.8万元。", kind="sum"
    )


@pytest.mark.parametrize(("count", "holds"), [("四", True), ("三", False)])
def test_heads_whose_paragraphs_tell_their_amounts(count: str, *, holds: bool) -> None:
    items = ("69669", "133423", "27200", "4700")
    lines = [f"{at}.收入甲\n全县安排{amount}万元，比上年增加9万元。" for at, amount in enumerate(items, start=1)]
    text = "（一）来源\n" + "\n".join(lines) + f"\n上述{count}项收入合计234992万元，为全年收入。"
    assert (items, "234992", True) in brief(text, kind="sum")
    assert [it[2] for it in brief(text, kind="count")] == [holds]


def test_what_was_there_before_is_no_part_of_the_income_of_the_year() -> None:
    text = "本单位总收入581.44万元，其中本年收入390.55万元。\n1.财政拨款收入382.17万元。\n2.上级补助收入8.38万元。\n"
    text += "3.上年结转和结余190.89万元。"
    found = brief(text, kind="sum")
    assert {(("382.17", "8.38"), "390.55", True), (("390.55", "190.89"), "581.44", True)} <= set(found)
