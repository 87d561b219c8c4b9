"""A rate of change holds in one reading, or in none."""

import pytest

from tests.proofreading.spoken import Brief, brief, relations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 1.5÷（2.3＋1.5）＝39.47 %
        ("接待费2.30万元，较上年减少1.5万元（39.47%）。", (("2.30", "1.5"), "39.47", True)),
        ("接待费2.30万元，较上年减少1.5万元（42.86%）。", (("2.30", "1.5"), "42.86", False)),
        # 34÷285＝11.93 %
        ("用车251万元，比上年285万元下降34万元，下降12%。", (("251", "285"), "12", True)),
        # the change may come after the rate: 2.9÷（76.7＋2.9）＝3.64 %
        ("收入76.7亿元，同比降3.6%，减收2.9亿元。", (("76.7", "2.9"), "3.6", True)),
        # of two changes the rate belongs to one: 1.55÷（5.48－1.55）＝39.4 %
        ("总额5.48万元，比预算增加0万元，比去年增加1.55万元，增长39.4%。", (("5.48", "1.55"), "39.4", True)),
        # 571.6÷（36399＋571.6）＝1.546 %
        ("规模36,399亿元，较上年减少571.6亿元，下降1.6%。", (("36,399", "571.6"), "1.6", False)),
        # 149÷115＝129.6 %
        ("危房改造任务115户，实际完成264户，实际改造数超任务43%。", (("264", "115"), "43", False)),
        # 252÷3600＝7 % just so; 3,852 was 实际
        ("再就业目标3,600人，实际完成3,852人，超额完成7%。", (("3,852", "3,600"), "7", True)),
        ("2021年预算380万元，2022年增加到456万元，增长20%。", (("456", "380"), "20", True)),
        # a rate of difference of plan and outcome: 119.1÷1105.2＝10.776 %
        ("年初预算数1,105.20万元，决算数1,224.30万元，预决算差异率10.78%。", (("1,224.30", "1,105.20"), "10.78", True)),
        # the levels stand in other sentences: （11.8－12.39）÷12.39＝4.76 %
        (
            (
                "2022年预算合计11.8万元：公务接待11.8万元。\n2021年决算合计12.39万元：公务接待12.39万元。\n"
                "公务接待较上年同期减少0.59万元，减少4.76%。"
            ),
            (("11.8", "12.39"), "4.76", True),
        ),
    ],
)
def test_rates_of_change(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="growth")


@pytest.mark.parametrize(
    "text",
    [
        "税收5亿元，同比下降5.2%。",
        "经费0万元，与上年相比减少0万元，下降0%。",
        "再就业目标3,600人，实际完成3,852人，增长5.2%。",
    ],
)
def test_without_figures_there_is_nothing_to_judge(text: str) -> None:
    assert brief(text, kind="growth") == []


def test_figures_of_other_sentences_never_refute_a_rate() -> None:
    text = "年初收入支出总计预算321.02万元。\n与2023年度相比，收入支出总计增加307.82万元，增长100.00%。"
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []


LEVELS = "公务接待费1.86万元，公务用车运行维护费6.12万元，培训费4.05万元。"
THREE = "三公经费比上年增加{}万元，其中：公务接待费比上年增加0.36万元，增长{}%；公务用车运行维护费增加{}万元，增长{}%。"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # 0.36 of 1.50 is 24 %, 1.02 of 5.10 is 20 %
        (LEVELS + THREE.format("1.38", "24", "1.20", "20"), "20"),
        (LEVELS + THREE.format("1.38", "42", "1.02", "20"), "42"),
        (LEVELS + "其中公务接待费比去年增加0.36万元，增长24%；培训费比去年减少0.95万元，下降91%。", "91"),  # 0.95 of 5
        (
            "培训费4.05万元，会议费2.4万元。\n其中会议费较上年减少0.6万元，下降20%；培训费较上年减少0.59万元，下降19%。",
            "19",
        ),
        (LEVELS + "与上年比，培训费减少0.95万元，下降19%；公务接待费增加0.63万元，增长24%。", "24"),
    ],
)
def test_a_rate_without_its_level_fails_where_the_list_shows_the_levels(text: str, wrong: str) -> None:
    assert [it[1] for it in brief(text, kind="growth") if it[2] is False] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        # neither rate holds for the level of its name
        LEVELS + THREE.format("1.38", "42", "1.20", "20"),
        # two levels go by the name, or it is that of a plan
        LEVELS + "公务用车运行维护费7.3万元。" + THREE.format("1.38", "24", "1.20", "20"),
        LEVELS.replace("公务用车运行", "预算公务用车运行") + THREE.format("1.38", "24", "1.20", "20"),
        # one change alone shows nothing
        LEVELS + "公务用车运行维护费比上年增加1.20万元，增长20%。",
    ],
)
def test_a_rate_without_its_level_is_left_alone_where_nothing_shows_it(text: str) -> None:
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []


@pytest.mark.parametrize(
    "text",
    ["决算9.86万元，比上年减少4.14万元，{}29.57%。", "预算19.5万元，比2021年的23万元{}15.22%。"],
)
def test_a_rate_that_is_right_may_say_the_wrong_direction(text: str) -> None:
    [right] = relations(text.format("下降"), kind="growth")
    [wrong] = relations(text.format("增长"), kind="growth")
    assert (right.holds, right.note) == (True, "")
    assert (wrong.holds, wrong.note) == (False, "比率相符，但应为下降")
    assert "≠" not in wrong.arithmetic


def test_a_negative_increase_is_a_decrease() -> None:
    [found] = relations("预算19.5万元，比2021年的23万元增长-15.22%。", kind="growth")
    assert found.holds


@pytest.mark.parametrize(
    "text",
    [
        "会议费支出95万元，比预算节约10万元，比上年增长5%。",
        "支出86万元，较预算压减14万元，同比下降3.5%。",
        "采购规模3681.6亿元，比上年增长25.8%，节约资金440.6亿元。",
    ],
)
def test_a_rate_against_something_else_is_not_of_a_change(text: str) -> None:
    assert relations(text, kind="growth") == []


def test_the_rate_by_which_a_budget_and_its_account_differ() -> None:
    text = "收入预算数1526.4万元，决算数1683.7万元，差异率10.31%；支出预算数1526.4万元，决算数1654.9万元，差异率{}%。"
    assert brief(text.format("8.42"), kind="growth")[1] == (("1654.9", "1526.4"), "8.42", True)
    assert brief(text.format("4.82"), kind="growth")[1] == (("1654.9", "1526.4"), "4.82", False)


@pytest.mark.parametrize(
    "text",
    [
        "旅游人次由50万人次增加到60万人次，旅游收入增长15%。",
        "收入1278万元，上年为1200万元，支出增长2%。",
    ],
)
def test_a_rate_with_a_subject_of_its_own_is_no_rate_of_the_figures_before(text: str) -> None:
    assert brief(text, kind="growth") == []


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("实际支出24.98亿元，为预算的92.76%，比上年决算数25.10亿元增长0.5%。", False),
        ("实际支出24.98亿元，为预算的92.76%，比上年决算数25.10亿元下降0.5%。", True),
        ("在校学生1940人，比上年的2000人增长3%。", False),
        ("在校学生2060人，比上年的2000人下降3%。", False),
        ("支出5.1亿元，比上年5.1亿元增长0.5%。", True),  # which both were rounded to
    ],
)
def test_a_rate_of_one_digit_goes_the_way_of_its_levels(text: str, *, holds: bool) -> None:
    assert [it[2] for it in brief(text, kind="growth")] == [holds]


@pytest.mark.parametrize(
    "text",
    [
        "收入1960万元，上年2000万元，剔除一次性因素后，同口径增长12%。",
        "收入1960万元，比上年2000万元，按可比口径增长2.0%。",
        "支出19万元，比预算20万元减少5%，同比增长5%。",
        "支出19万元，比预算20万元减少5%；比上年增长3%。",
    ],
)
def test_a_rate_by_another_way_of_comparing_is_not_wrong(text: str) -> None:
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []


def test_the_year_before_is_no_name_of_a_base() -> None:
    text = "上年结余6.47万元，共计84.47万元。\n2023年实际使用13.6万元。\n机械化率94.8%，比上年提升1%。"
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []


def test_a_plan_that_was_adjusted_goes_down_from_the_year_before() -> None:
    text = "税收收入拟调整为85000万元，调减16000万元，下降{}%。"
    assert [it for it in brief(text.format("9.7"), kind="growth") if it[2] is False] == []
    assert (("85000", "16000"), "15.84", True) in brief(text.format("15.84"), kind="growth")
    told = text.replace("拟调整为", "").replace("调减", "比上年减少").format("9.7")
    assert [it[1] for it in brief(told, kind="growth") if it[2] is False] == ["9.7"]
