"""Totals are read with the list that explains them, and judged only where its end is sure."""

import pytest

from tests.proofreading.spoken import Brief, brief

QUOTA = "核定编制40名，其中：行政编制{}名，参公编制7名，事业编制10名，工勤编制1名；退休5人。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # 22＋7＋10＋1＝40, and 23＋7＋10＋1＝41 although 23＋7＋10＝40
        (QUOTA.format(22), (("22", "7", "10", "1"), "40", True)),
        (QUOTA.format(23), (("23", "7", "10", "1"), "40", False)),
        ("收入合计9万元（甲4万元，乙5万元）。", (("4", "5"), "9", True)),
        ("收入合计9.0万元（甲4.0万元，乙4.0万元）。", (("4.0", "4.0"), "9.0", False)),
        # 118606＋14091＝132697: the list goes on after a list within it
        (
            "资料共132697卷，其中：档案118606卷，包括纸质118000卷、照片606盒；资料14091册。",
            (("118606", "14091"), "132697", True),
        ),
        # the list goes on after a list within it that names the budgets of its items
        (
            "经费62.07万元。其中：出国12.02万元；用车27.46万元；其中：购置0万元；运行27.46万元，为预算29.6万元的92.8%；接待22.59万元。",
            (("12.02", "27.46", "22.59"), "62.07", True),
        ),
        # what was planned stands beside each item
        (
            "支出605.1万元，年初预算520万元，其中：教育486.3万元，年初预算420万元；卫生118.8万元，年初预算100万元。",
            (("486.3", "118.8"), "605.1", True),
        ),
        (
            "支出605.1万元，年初预算520万元，其中：教育486.3万元，年初预算420万元；卫生118.8万元，年初预算100万元。",
            (("420", "100"), "520", True),
        ),
        # points that were given, not those that were to be had
        (
            "综合得分85.4分。其中：决策权重20分，得分18.2分；产出权重50分，得分44.7分；效益权重30分，得分22.5分。",
            (("18.2", "44.7", "22.5"), "85.4", True),
        ),
        (
            "综合得分86.4分。其中：决策权重20分，得分18.2分；产出权重50分，得分44.7分；效益权重30分，得分22.5分。",
            (("18.2", "44.7", "22.5"), "86.4", False),
        ),
        # the total stands in the sentence before, not last
        ("收入1237万元，支出1169万元。其中：福彩498万元，体彩739万元。", (("498", "739"), "1237", True)),
        # 税收＋非税 is all; 基金 stands beside the total
        ("收入316580万元，其中：税收238998万元；非税77582万元；基金1616万元。", (("238998", "77582"), "316580", True)),
    ],
)
def test_sums(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="sum")


@pytest.mark.parametrize(
    "text",
    [
        "基金收入10244万元，其中土地出让10065万元。",
        "培训费合计9万元，其中：甲4万元，乙3万元等。",
        "经费9万元，其中：甲4万元，乙3万元。",
        "税收76.7亿元，其中：甲80亿元，退税3亿元。",
        "接待费4.2万元，其中：国内4.2万元，人均114元。",
    ],
)
def test_a_list_that_may_be_open_is_no_mistake(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_a_part_is_no_more_than_the_whole() -> None:
    assert (("10065", "10244"), "10244", True) in brief("基金收入10244万元，其中土地出让10065万元。", kind="order")


def test_changes_and_last_years_figures_add_up_too() -> None:
    text = (
        "经费431万元，上年支出433万元，减少2万元，其中：用车251万元，比上年285万元减少34万元；"
        "购置56万元，比上年增加56万元；接待124万元，比上年148万元减少24万元。"
    )
    found = brief(text, kind="sum")
    assert (("34", "56", "24"), "2", True) in found  # －34＋56－24＝－2
    assert (("285", "148"), "433", True) in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "设施共470处，其中：灌溉设施{}处，包括泵站210处、水闸85处、机井75处；供水设施100处。",  # 370 + 100 = 470
            (("{}", "100"), "470"),
        ),
        (
            "人员共96人，其中：一线人员{}人，包括教师60人、医生16人；后勤人员20人。",  # 76 + 20 = 96
            (("{}", "20"), "96"),
        ),
    ],
)
def test_a_semicolon_leaves_the_list_within(text: str, expected: tuple[tuple[str, ...], str]) -> None:
    for figure in ("730", "767"):
        parts = tuple(part.format(figure) for part in expected[0])
        assert (parts, expected[1], False) in brief(text.format(figure), kind="sum")


def test_a_semicolon_within_the_only_list_leaves_nothing() -> None:
    text = "收入合计9.6万元，其中：甲4.1万元、乙3.3万元；丙2.2万元。"
    assert (("4.1", "3.3", "2.2"), "9.6", True) in brief(text, kind="sum")


def test_a_list_may_split_up_a_figure_in_several_ways() -> None:
    text = "安排资金2860万元，其中甲类1540万元、乙类{}万元；到户620万元。"
    assert (("1540", "1320"), "2860", True) in brief(text.format("1320"), kind="sum")
    assert [it for it in brief(text.format("1320"), kind="sum") if it[2] is False] == []


def test_a_price_with_counts_beside_the_amounts_is_no_whole() -> None:
    text = "为2316人发放2968万元，人均12817元；其中甲类184人412万元，乙类2132人2556万元。"
    assert (("412", "2556"), "2968", True) in brief(text, kind="sum")
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


@pytest.mark.parametrize(
    "text",
    [
        "编制197人，其中全额编制34人，在岗345人（含临时人员167人）。",
        "财政拨款3961.45万元：（1）文化3945.69万元，下分文物3845.69万元、建设费100万元；（2）卫生15.76万元。",
        "财政拨款3961.45万元，其中文化3945.69万元，文物3845.69万元，建设费100万元，卫生15.76万元。",
        "收入总计3759.2万元，年初结转1366.76万元也在其中；本年收入2392.44万元，拨款2206.44万元，其他收入186万元。",
        "“三公”经费29万元，多0.5万元，升1.75%：出国0万元，用车28万元，均与上年同。",
    ],
)
def test_what_is_beside_a_list_or_within_an_item_is_no_part_of_its_total(text: str) -> None:
    assert [it for kind in ("sum", "ratio", "growth") for it in brief(text, kind=kind) if it[2] is False] == []


def test_figures_that_are_worked_out_in_brackets_are_no_parts() -> None:
    text = "完成率为96.88%（4380.2/4521.36），调整率18.98%（（4521.36-3800）/3800）。"
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


@pytest.mark.parametrize(
    "text",
    [
        "教育支出1302万元（年初预算为1200万元、调整预算1310万元），完成年初预算的108.5%。",
        "交通支出866万元（年初812万元，调整后871万元）。",
        "林业支出645万元（2021年612万元、2020年598万元）。",
    ],
)
def test_other_stages_and_years_of_a_figure_in_brackets_are_no_parts(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_spending_told_behind_a_part_of_the_income_is_none_of_it() -> None:
    text = "上年结余60万元，本年收入1302万元，其中拨款1200万元，本年支出1250万元，年终结余112万元。"
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_the_next_numbered_item_is_no_part_of_the_one_before() -> None:
    text = (
        "体育活动1433.1万元，其中补助地方249.41万元。"
        "1、运动会654.17万元，其中补助地方30万元；2、活动559.52万元；3、其他219.41万元。"
    )
    found = brief(text, kind="sum")
    assert [it for it in found if it[2] is False] == []
    assert (("654.17", "559.52", "219.41"), "1433.1", True) in found


def test_indicators_of_one_level_are_split_up_by_those_of_the_next() -> None:
    assert brief("编制指标12个，其中一级指标3个，二级指标9个，三级指标12个。", kind="sum") in (
        [],
        [(("3", "9"), "12", True)],
    )
    assert (("3", "9", "12"), "12", False) in brief(
        "编制指标12个，其中产出指标3个，效益指标9个，其他指标12个。", kind="sum"
    )


def test_what_was_used_of_an_item_is_no_other_item() -> None:
    text = "收到补助{}万元，其中：抓拍设施补助52.5万元，已支出38.8万元，支付率74%。"
    assert all(it[2] for it in brief(text.format("52.5"), kind="sum"))
    assert all(it[2] for it in brief(text.format("60.5"), kind="sum"))
    assert (("1.1", "1.8"), "2.9", True) in brief("已使用2.9万元，其中：甲已使用1.1万元，乙已使用1.8万元。", kind="sum")


def test_what_is_added_behind_a_colon_is_no_part() -> None:
    text = "本级收入23.8万元，增长3.9%，加上：上年结转4.5万元、补助收入31.8万元，收入总计{}万元。"
    assert brief(text.format("60.1"), kind="sum") == [(("23.8", "4.5", "31.8"), "60.1", True)]
    assert [it for it in brief(text.format("61.0"), kind="sum") if it[1] == "23.8"] == []


def test_the_whole_told_again_at_another_stage_is_no_part_of_itself() -> None:
    text = "总投资61.8万元，其中中央资金{}万元，县级资金30.9万元，2021年下达资金61.8万元。"
    assert (("30.9", "30.9"), "61.8", True) in brief(text.format("30.9"), kind="sum")
    assert all(it[2] for it in brief(text.format("30.9"), kind="sum"))


def test_the_last_items_alone_may_give_a_total_of_many_digits() -> None:
    text = "销售彩票4220.5亿元。其中，乐透型2273.3亿元，占54%，福利彩票和体育彩票分别{}亿元和2308.2亿元。"
    assert (("1912.3", "2308.2"), "4220.5", True) in brief(text.format("1912.3"), kind="sum")
    assert all(it[2] for it in brief(text.format("1912.3"), kind="sum"))


def test_a_total_of_its_own_ends_a_list() -> None:
    text = "加转移支付收入1884万元，其中：一般转移支付1478万元，上年结转60万元，调入103万元，收入合计为6449万元。"
    assert [it for it in brief(text, kind="sum") if "6449" in it[0]] == []


def test_a_list_told_again_is_no_part_of_its_last_item() -> None:
    text = "预期目标：造林1.2万亩，森林16.3万亩，防治3.45万亩 实际完成：造林1.2万亩，森林16.3万亩，防治3.45万亩"
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_what_follows_a_part_that_is_all_of_it_stands_beside_it() -> None:
    text = "收入7783.26万元。其中：财政拨款收入751.8万元，占9.7%，包括公共预算751.8万元；其他收入7000万元，占90.3%。"
    assert [it for it in brief(text, kind="sum") if it[1] == "751.8" and it[2] is False] == []
    text = text.replace("占9.7%，", "").replace("，占90.3%", "")  # nothing tells that it is not one of the parts
    assert [it[2] for it in brief(text, kind="sum") if it[1] == "751.8"] == [False]


def test_what_was_paid_of_a_whole_is_no_part_of_it() -> None:
    text = "整合使用涉农资金107.13万元，其中项目管理费1.07万元，{}已拨付106.36万元。"
    assert all(it[2] for it in brief(text.format("目前"), kind="sum"))
    assert all(it[2] for it in brief(text.format(""), kind="sum"))
