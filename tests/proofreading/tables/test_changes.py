"""Columns of changes are the difference of two others, or its rate."""

from tests.proofreading.spoken import brief

TABLE = (
    "（单位：万元）\n项目\t上年数\t本年数\t增减额\t增减%\n合计\t52.30\t44.18\t-8.12\t-15.53\n"
    "接待费\t14.20\t10.06\t{}\t-29.15\n用车费\t38.10\t34.12\t-3.98\t{}\n会议费\t8.00\t9.00\t1.00\t12.50"
)


def test_changes_and_rates() -> None:
    text = TABLE.format("-4.14", "-10.45")
    assert (("10.06", "14.20"), "-4.14", True) in brief(text, kind="difference")
    assert (("34.12", "38.10"), "-10.45", True) in brief(text, kind="growth")


def test_one_that_fails_is_wrong_in_a_table_that_was_drawn() -> None:
    text = TABLE.format("-4.41", "-14.05")
    assert [it for it in brief(text, kind="difference") if it[2] is False] == [(("10.06", "14.20"), "-4.41", False)]
    assert [it for it in brief(text, kind="growth") if it[2] is False] == [(("34.12", "38.10"), "-14.05", False)]


def test_a_rate_of_the_wrong_sign() -> None:
    found = brief(TABLE.format("-4.14", "10.45"), kind="growth")
    assert [it for it in found if it[2] is False] == [(("34.12", "38.10"), "10.45", False)]


def test_rates_are_no_amounts() -> None:
    assert [it for it in brief(TABLE.format("-4.14", "-10.45"), kind="sum") if it[2] is False] == []


def test_columns_of_something_else() -> None:
    text = "（单位：万元）\n项目\t上年数\t本年数\t增减额\n甲\t9.00\t8.00\t5.00\n乙\t7.00\t8.00\t3.00"
    assert brief(text, kind="difference") == []
