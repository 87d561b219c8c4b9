"""A change is the difference of two levels, in its direction."""

import pytest

from tests.proofreading.spoken import Brief, brief, relations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("决算数2752.93万元，比2022年2935.11万元减少182.18万元。", (("2752.93", "2935.11"), "182.18", True)),
        ("决算数2752.93万元，比2022年2935.11万元减少128.18万元。", (("2752.93", "2935.11"), "128.18", False)),
        ("决算数2752.93万元，比2022年2935.11万元增加182.18万元。", (("2752.93", "2935.11"), "182.18", False)),
        ("应承担9925万元，已支付9600万元，还需拨付325万元。", (("9925", "9600"), "325", True)),
        ("年初预算5万元，决算3万元，比年初预算减少2万元。", (("3", "5"), "2", True)),
    ],
)
def test_differences(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="difference")


def test_a_wrong_direction_against_a_figure_of_another_sentence() -> None:
    text = "年初预算700.83万元。调整后为830.76万元，比年初预算{}129.93万元。"
    assert brief(text.format("增加"), kind="difference") == [(("830.76", "700.83"), "129.93", True)]
    assert brief(text.format("减少"), kind="difference") == [(("830.76", "700.83"), "129.93", False)]


def test_a_wrong_direction_is_named() -> None:
    (found,) = relations("决算数3万元，比2022年5万元增加2万元。", kind="difference")
    assert found.note == "金额相符，但应为减少"


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("下达资金9.00万元，安排支出5.00万元，结转下年4.00万元。", [True]),
        ("下达资金9.00万元，安排支出5.00万元，结转下年3.00万元。", [False]),
        ("下达资金9.00万元，安排支出9.00万元，结转下年0.00万元。", []),
        ("上年下达资金9.00万元，安排支出5.00万元，结转下年3.00万元。", []),
        ("下达资金9.00万元，安排支出5.00万元，收回1.00万元，结转下年3.00万元。", []),
        ("下达资金9.00万元，安排任务5.00万元，结转下年3.00万元。", []),
    ],
)
def test_what_is_left_of_funds_handed_out(text: str, holds: list[bool]) -> None:
    assert [it[2] for it in brief(text, kind="difference")] == holds


def test_a_remainder_that_does_not_come_out_is_no_mistake() -> None:
    assert brief("收入9.00万元，支出5.00万元，结转3.00万元。", kind="difference") == []


@pytest.mark.parametrize(("before", "holds"), [("10", True), ("9", False)])
def test_the_figure_of_last_year_may_stand_in_brackets_behind_the_change(before: str, *, holds: bool) -> None:
    text = f"退休人员12人，较上年增加2人（上年{before}人）。"
    assert brief(text, kind="difference") == [(("12", before), "2", holds)]


@pytest.mark.parametrize(
    "text",
    [
        "收入2021年792.22万元，2020年为602.97万元，同比上年度减少189.25万元。",
        "决算792.22万元，上年602.97万元，较上年减少189.25万元。",
    ],
)
def test_a_change_in_the_wrong_direction_is_told(text: str) -> None:
    assert brief(text, kind="difference") == [(("792.22", "602.97"), "189.25", False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("限额1105.3亿元；余额1071.65亿元，离限额还差33.65亿元。", (("1105.3", "1071.65"), "33.65", True)),
        (
            "涉及7054.47万元，整改资金1783.20万元。\n尚余5271.27万元未到位。",
            (("7054.47", "1783.20"), "5271.27", True),
        ),
        ("甲、乙两校拨款为27.1亿元和38.4亿元，后者多出11.3亿元。", (("38.4", "27.1"), "11.3", True)),
        ("下达62.5万元，使用58.3万元，节余4.2万元。", (("62.5", "58.3"), "4.2", True)),
        (
            "2011年实际发生6590.39万元。\n接待3次。\n支出明细略。\n2012年预算6120万元，比2011年实际压减470.39万元。",
            (("6120", "6590.39"), "470.39", True),
        ),
    ],
)
def test_what_is_left_or_lacks(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="difference")


def test_all_others_are_what_a_whole_leaves() -> None:
    text = "限额1105.3亿元。\n市本级限额636.16亿元，其余469.14亿元在县区。"
    assert (("1105.3", "636.16"), "469.14", True) in brief(text, kind="difference")
    assert brief(text.replace("469.14", "496.14"), kind="difference") == []


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("收入2021年792.22万元，2020年为602.97万元，同比上年度{}189.25万元。", {"增加": True, "减少": False}),
        ("培训费2023年9.5万元，2022年11.2万元，比上年{}1.7万元。", {"减少": True, "增加": False}),
    ],
)
def test_the_direction_against_the_year_before(text: str, holds: dict[str, bool]) -> None:
    for way, is_right in holds.items():
        assert [it[2] for it in brief(text.format(way), kind="difference")] == [is_right]


def test_the_year_before_may_not_be_what_a_change_is_against() -> None:
    text = "培训费2023年9.5万元，2022年11.2万元，比年初预算减少{}万元。"
    assert [it for it in brief(text.format("1.5"), kind="difference") if it[2] is False] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("招标经费预算15.3万元，已执行2.4万元。\n办案经费尚余12.9万元。", (("15.3", "2.4"), "12.9", True)),
        ("问题资金251.54万元，已整改215.87万元，未整改资金35.67万元。", (("251.54", "215.87"), "35.67", True)),
        (
            "累计支出3012.47万元。\n预计全年支出6805.61万元，余下4个月须再支3793.14万元。",
            (("6805.61", "3012.47"), "3793.14", True),
        ),
    ],
)
def test_other_words_for_what_is_left(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="difference")
    stated = expected[1]
    wrong = text.replace(stated, f"{stated[:-1]}{'1' if stated[-1] != '1' else '2'}")
    assert [it for it in brief(wrong, kind="difference") if it[2] is False] == []


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("2022年支出8.2万元，2023年支出9.5万元，增加1.3万元。", True),
        ("2022年支出8.2万元，2023年支出9.5万元，减少1.3万元。", False),
        ("2022年支出8.2万元，2023年支出9.5万元，增加1.8万元。", False),
        ("去年办案312件，今年办案346件，同比减少34件。", False),
    ],
)
def test_the_year_before_may_be_told_first(text: str, *, holds: bool) -> None:
    assert [it[2] for it in brief(text, kind="difference")] == [holds]


@pytest.mark.parametrize(
    "text",
    [
        "2022年收入8.2万元，2023年支出9.5万元，减少1.3万元。",  # of two things
        "2021年支出8.2万元，2023年支出9.5万元，减少1.1万元。",
        "2022年支出8.2万元，2023年支出9.5万元，比预算减少1.3万元。",
        "2022年支出8.2万元，增加0.4万元，2023年支出9.5万元，减少2.6万元。",
    ],
)
def test_other_pairs_of_years_tell_nothing_wrong(text: str) -> None:
    assert [it for it in brief(text, kind="difference") if it[2] is False] == []


def test_points_that_were_taken_off() -> None:
    assert (("100", "97"), "3", True) in brief("满分100分，综合评分97分，扣3分。", kind="difference")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年支出856.3万元，2022年支出902.6万元，同比减少46.3万元，下降5.13%。", [True]),
        ("2023年支出856.3万元，2022年支出902.6万元，同比减少43.6万元，下降5.13%。", [False]),
        ("2023年部门支出856.3万元，2022年部门支出902.6万元，增加46.3万元。", [False]),
        ("2023年收入856.3万元，2022年支出902.6万元，比2021年减少36.3万元，下降3.87%。", []),
        ("2023年支出856.3万元，2022年支出902.6万元，比2021年减少36.3万元，下降3.87%。", []),
        ("2023年支出856.3万元，2022年支出902.6万元，人员经费减少36.3万元。", []),
    ],
)
def test_the_same_figure_of_the_year_before_stands_behind(text: str, expected: list[bool]) -> None:
    assert [it[2] for it in brief(text, kind="difference")] == expected
    assert [it for it in brief(text, kind="growth") if it[2] is False] == []
