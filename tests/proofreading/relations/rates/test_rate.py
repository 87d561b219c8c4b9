"""A rate holds against one base that the text gives; it fails only against the base that it names."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("支出130.71万元，为年初预算195.24万元的66.95%。", (("130.71", "195.24"), "66.95", True)),
        ("支出130.71万元，为年初预算195.24万元的69.65%。", (("130.71", "195.24"), "69.65", False)),
        ("年初预算40.25万元，决算21.56万元，完成年初预算的53.57%。", (("21.56", "40.25"), "53.57", True)),
        ("年初预算811.72万元，预计执行1556.61万元，执行率达到100%。", (("1556.61", "811.72"), "100", False)),
        # 78.57 % is cut, 15.67 % is rounded
        ("使用公益金5.04亿元，其中养老3.96亿元，占78%；社区0.79亿元，占16%。", (("3.96", "5.04"), "78", True)),
        ("使用公益金5.04亿元，其中养老3.96亿元，占78%；社区0.79亿元，占16%。", (("0.79", "5.04"), "16", True)),
        ("支出合计9万元，其中：基本支出4万元，占54.44%。", (("4", "9"), "54.44", False)),
        # 税收 is part of the name of 非税收入, which it does not begin
        ("收入4.86亿元。税收收入2.94亿元；非税收入1.92亿元。税收占比60.5%。", (("2.94", "4.86"), "60.5", True)),
        # the base is the named one, not the head of the list
        (
            "授予中小企业25,797.2亿元，占70.9%；其中小微企业13,968.1亿元，占中小企业金额的54.1%。规模36,399亿元。",
            (("13,968.1", "25,797.2"), "54.1", True),
        ),
        # the head of the list is the whole, though 4 is 40 % of another figure; so is that of the list around it
        ("收入10.0万元。支出合计9.0万元，其中：基本支出4.0万元，占40%。", (("4.0", "9.0"), "40", False)),
        ("支出合计9万元，其中：基本支出4万元（其中：人员2万元，占22.22%）。", (("2", "9"), "22.22", True)),
        ("去年收入8.0万元。年初预算为9.0万元，决算为4.0万元，完成年初预算的50%。", (("4.0", "9.0"), "50", False)),
        ("调整预算数9.0万元，执行4.0万元，为该项目调整预算数的50%。另有8.0万元。", (("4.0", "9.0"), "50", False)),
        # the rate goes by the name of what was done with the plan before it
        ("总投资5万元。项目计划资金9万元，实际到位5万元，资金到位率100%。", (("5", "9"), "100", False)),
        ("规模9.0万元，比上年8.0万元增加1.0万元。合同4.0万元，占规模的50%。", (("4.0", "9.0"), "50", False)),
        ("还需拨付325万元，市级预算安排80%计260万元。", (("260", "325"), "80", True)),
    ],
)
def test_rates(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="ratio")


@pytest.mark.parametrize(
    "text",
    [
        "一般公共预算收入76.7亿元，为年度预算的73.7%。",
        "采购执行率100%。",
        "项目总数9个，预算总金额930.55万元，执行总体进度为100%。",
        "已完成数字化，占馆藏86%。",
        "年初预算9.0万元。项目支出4.0万元。支出决算数为年初预算的98.36%。",  # of a figure of its own
        "“三公”经费年初预算9万元，决算为6万元。其中：车辆决算为4万元，完成年初预算的100%；接待决算为2万元。",
    ],
)
def test_a_base_that_nobody_gives_is_no_mistake(text: str) -> None:
    assert brief(text, kind="ratio") == []


def test_a_rate_with_a_subject_of_its_own_is_no_rate_of_the_figure_before() -> None:
    text = "支出年初预算7.00万元，调整预算9.00万元，决算9.00万元，其中项目支出4.00万元。支出决算数为调整预算数的{}%。"
    assert [it for it in brief(text.format(100), kind="ratio") if it[2] is False] == []


@pytest.mark.parametrize(
    "text",
    [
        "收入合计36.0万元，其中：甲站20.0万元；乙站临时用工报酬占全部收入的12%。",
        "支出合计36.0万元，其中：教学20.0万元，教师培训和差旅费占全部支出的12%。",
        "采购货物36.0万元；授予小微企业合同占货物支出金额的80%。货物支出金额36.0万元。",
    ],
)
def test_a_share_with_a_subject_of_its_own_is_of_no_figure_before(text: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []


def test_a_base_is_found_without_the_word_for_amount() -> None:
    text = "授予中小企业30.0万元；其中小微企业12.0万元，占中小企业金额的{}%。"
    assert (("12.0", "30.0"), "40", True) in brief(text.format(40), kind="ratio")
    assert (("12.0", "30.0"), "4", False) in brief(text.format(4), kind="ratio")


def test_a_share_may_be_told_before_what_it_gives() -> None:
    text = "分配资金3000万元：人口因素占40%，1200万元；面积因素占60%，1800万元。"
    assert brief(text, kind="ratio") == [(("1200", "3000"), "40", True), (("1800", "3000"), "60", True)]


def test_a_budget_told_after_sentences_is_of_the_figure_that_heads_one() -> None:
    text = "非税收入完成23.47亿元，增长11.5%。其他收入3亿元。全年预算27.5亿元，完成预算的{}%。"
    assert (("23.47", "27.5"), "85.3", True) in brief(text.format("85.3"), kind="ratio")
    assert [it for it in brief(text.format("83.5"), kind="ratio") if it[2] is False] == []


@pytest.mark.parametrize(
    ("text", "parts", "rate"),
    [
        (
            "2014年全国基金收入37667亿元，比上年增长9.1%。保险费28088亿元，占收入的74.6%。其中养老：收入21489亿元。",
            ("28088", "37667"),
            "74.6",
        ),
        (
            "收入约2028.73亿元，校均27.79亿元；其中拨款945.35亿元，只占46.6%。",
            ("945.35", "2028.73"),
            "46.6",
        ),
        (
            "任务安排19204.09万元。已支付18501.09万元。两项合计191.05万元，占安排总额的0.99%。",
            ("191.05", "19204.09"),
            "0.99",
        ),
    ],
)
def test_the_whole_of_a_share_is_no_average_and_no_less_than_the_part(
    text: str, parts: tuple[str, str], rate: str
) -> None:
    assert (parts, rate, True) in brief(text, kind="ratio")
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []


def test_a_share_is_of_what_its_base_is_called_though_another_figure_fits() -> None:
    text = "全镇财政预算收入完成5753.78万元。\n全年财政总支出5712.44万元。\n滚存结余41.34万元，占收入0.72%。"
    assert (("41.34", "5753.78"), "0.72", True) in brief(text, kind="ratio")


def test_a_share_after_that_of_another_whole_may_be_of_the_part() -> None:
    text = "教育支出300万元，占总支出1000万元的30%，比上年增长5%，学生资助120万元，占40%。"
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []


_PARTS = "支出：800万元，其中人员经费434.5万元，公用经费77.5万元，项目支出288万元。基本支出合512万元，占64%，"


def test_a_share_is_of_what_an_earlier_sentence_calls_so() -> None:
    assert ((("288", "800"), "36", True)) in brief(f"{_PARTS}项目占36%。", kind="ratio")


@pytest.mark.parametrize(
    "text",
    [
        f"{_PARTS}项目占36%。",
        f"{_PARTS}建设占33%。",  # of what no figure is told
        "支出960万元，其中培训经费240万元，占25%，差旅占12%，会议占10%。",
        "收入200万元。财政拨款180万元，占90%，事业占7%，经营占3%。",
    ],
)
def test_a_share_with_a_short_subject_is_of_no_other_figure(text: str) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is False] == []


def test_a_general_word_is_no_subject() -> None:
    assert ((("500", "800"), "66.5", False)) in brief("支出800万元，其中人员500万元，金额占66.5%。", kind="ratio")


def test_a_share_of_a_later_sentence_that_names_another_thing_is_of_no_figure_before_it() -> None:
    text = "全市采购规模86080万元。政府集中采购、分散采购规模分别为22254万元和63826万元，占25.85%和74.15%。"
    text += "优先采购节能环保产品占98.6%。"
    assert [it for it in brief(text, kind="ratio") if it[1] == "98.6"] == []
