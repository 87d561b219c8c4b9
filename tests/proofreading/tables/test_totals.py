"""Totals of rows and columns hold in the reading that fits most cells; what breaks it there is wrong."""

from tests.proofreading.spoken import brief

TOWNS = "镇街\t合计\tC级\tD级\n甲\t8\t1\t7\n乙\t5\t2\t3\n丙\t6\t2\t4\n丁\t9\t5\t4\n戊\t12\t8\t4\n己\t{}\t3\t4"


def test_a_total_of_columns() -> None:
    assert (("3", "4"), "7", True) in brief(TOWNS.format(7), kind="sum")
    assert (("3", "4"), "8", False) in brief(TOWNS.format(8), kind="sum")


def test_a_total_of_rows() -> None:
    text = (
        "（单位：万元）\n项目\t预算数\n合计\t44\n1.出国费\t3\n2.接待费\t11\n3.用车费\t30\n其中：运行费\t12\n购置费\t18"
    )
    found = brief(text, kind="sum")
    assert (("3", "11", "30"), "44", True) in found


def test_codes_tell_what_stands_below() -> None:
    text = "（单位：万元）\n科目\t合计\n201一般公共服务\t9\n20101人大\t4\n2010101行政运行\t4\n20103政府\t5"
    found = brief(text, kind="sum")
    assert (("4", "5"), "9", True) in found


def test_a_reading_that_never_holds_is_none() -> None:
    assert brief("镇街\t合计\tC级\tD级\n甲\t8\t1\t2\n乙\t5\t2\t9", kind="sum") == []
