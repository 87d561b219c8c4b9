"""Changes against two bases: where those against one come out, all parts are told."""

from tests.proofreading.spoken import brief

TEXT = (
    "三公经费较上年减少15.29万元，较年初预算数减少{}万元。其中：用车费较上年减少2.90万元，较年初预算数减少0.04万元；"
    "接待费较上年减少{}万元，较年初预算数减少0.04万元。"
)


def test_the_other_base() -> None:
    assert (("0.04", "0.04"), "0.08", True) in brief(TEXT.format("0.08", "12.39"), kind="sum")
    assert (("0.04", "0.04"), "0.04", False) in brief(TEXT.format("0.04", "12.39"), kind="sum")


def test_parts_that_may_be_some_of_all() -> None:
    assert brief(TEXT.format("0.04", "11.39"), kind="sum") == []
