"""The scores of a table add up to the stated total."""

from tests.proofreading.sample import hits

TABLE = "三级指标\t权重\t得分\n甲\t10\t9\n乙\t10\t8.5\n丙\t10\t10"  # 9 + 8.5 + 10 = 27.5


def test_another_total_is_told_at_the_stated_one() -> None:
    [hit] = hits("total_row", text=f"自评得分28分（满分30分）。\n{TABLE}")
    assert (hit.stated, hit.computed, hit.severity) == ("28", "27.5", "")
    assert hit.place.line == 1


def test_the_right_total_leaves_a_note() -> None:
    [hit] = hits("total_row", text=f"自评得分27.5分（满分30分）。\n{TABLE}")
    assert (hit.severity, hit.certainty, hit.place.line) == ("note", "arguable", 2)
    assert "合计 27.5 分" in hit.message


def test_an_unclear_table_leaves_a_note() -> None:
    text = "自评得分28分（满分{}分）。\n"
    assert [hit.severity for hit in hits("total_row", text=text.format(40) + TABLE)] == ["note"]
    assert [hit.severity for hit in hits("total_row", text="自评得分28分。\n" + TABLE)] == ["note"]
    two = f"{TABLE}\n另一张表\n{TABLE}"
    assert [hit.severity for hit in hits("total_row", text=text.format(30) + two)] == ["note", "note"]


def test_a_total_row_or_a_short_table_is_enough() -> None:
    assert hits("total_row", text=f"自评得分28分。\n{TABLE}\n合 计\t30\t27.5") == []
    assert hits("total_row", text="三级指标\t权重\t得分\n甲\t10\t9\n乙\t10\t8") == []
