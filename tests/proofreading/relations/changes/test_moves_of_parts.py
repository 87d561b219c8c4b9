"""The changes of the parts of a whole give its change, wherever the text comes back to its parts."""

from tests.proofreading.spoken import brief, relations

WHOLE = "三公经费40.2万元，比2019年减少{}万元。其中：出国费0万元，接待费22.2万元，用车费18万元。\n"
PARTS = (
    "（一）出国费0万元，与2019年持平。\n（二）接待费22.2万元，比2019年减少4.8万元。\n（三）用车费18万元，与2019年持平。"
)


def test_one_part_alone_has_changed() -> None:
    assert (("4.8",), "4.8", True) in brief(WHOLE.format("4.8") + PARTS, kind="sum")
    assert not any(it[1] == "4.9" for it in brief(WHOLE.format("4.9") + PARTS, kind="sum"))


def test_parts_on_the_lines_below() -> None:
    text = "三公经费13.78万元，比上年减少15万元。具体：\n1、出国0万元，比去年减少15万元。\n2、接待8.5万元，持平。\n"
    assert (("15",), "15", True) in brief(text + "3、用车5.28万元，与去年持平。", kind="sum")
    assert (("15",), "15", True) not in brief(text + "3、用车6.29万元，与去年持平。", kind="sum")  # not its parts


def test_changes_are_of_the_same_base() -> None:
    text = "用车27万元，比上年增加6万元；其中：购置0万元，比上年增加0万元；运行27万元，比预算减2万元，比上年增加6万元。"
    assert (("0", "6"), "6", True) in brief(text, kind="sum")


def test_parts_of_a_known_whole_that_tell_all_their_changes() -> None:
    text = (
        "三公经费支出3825万元，比预算数减少{}万元，下降23%。\n一、因公出国费99万元，比预算数减少31万元。团组13个。\n"
        "二、公务接待费1014万元，比预算数减少850万元。\n三、公务用车购置及运行费2712万元，比预算数减少107万元。"
    )
    assert (("31", "850", "107"), "988", True) in brief(text.format(988), kind="sum")
    assert (("31", "850", "107"), "1188", False) in brief(text.format(1188), kind="sum")
    other = text.replace("公务接待费", "会议费")  # what else there was last year is not told
    assert all(it[2] for it in brief(other.format(1188), kind="sum"))


def test_changes_against_the_plan_and_against_last_year() -> None:
    text = (
        "三公经费1134万元，较上年1174万元减少40万元，较预算数1237万元减少103万元。其中：出国费0万元，较上年6万元减少6万元；"
        "公务接待费122万元，较上年144万元减少22万元，较预算数339万元减少217万元；"
        "公务用车费1012万元，较上年1024万元减少12万元，较预算数898万元增加114万元。"
    )
    found = brief(text, kind="sum")
    assert (("217", "114"), "103", True) in found
    assert (("6", "22", "12"), "40", True) in found
    assert (("6", "144", "1024"), "1174", True) in found  # last year's figures


def test_decreases_are_added_up_as_they_are_told() -> None:
    text = (
        "三公经费支出3825万元，比预算数减少1188万元。\n一、因公出国费99万元，比预算数减少31万元。\n"
        "二、公务接待费1014万元，比预算数增加50万元。\n三、公务用车购置及运行费2712万元，比预算数减少107万元。"
    )
    (wrong,) = [it for it in relations(text, kind="sum") if it.holds is False]
    assert wrong.arithmetic == "31－50＋107＝88万元，≠1188万元"
