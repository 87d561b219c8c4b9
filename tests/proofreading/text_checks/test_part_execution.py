"""What was budgeted is reported on."""

from tests.proofreading.sample import hits

BUDGET = "（一）预算安排\n年初预算下达100万元，其中：人员支出70万元，公用支出20万元，项目支出10万元。\n"


def test_a_part_left_out_is_named() -> None:
    [hit] = hits("part_execution", text=f"{BUDGET}（二）1-8月执行情况\n1-8月，公用支出13万元，项目经费5万元。")
    assert "没有写人员支出的执行数" in hit.message
    assert hit.place.line == 4


def test_all_parts_no_part_or_no_budget() -> None:
    execution = "（二）1-8月执行情况\n人员经费40万元，日常公用支出13万元，项目支出5万元。"
    assert hits("part_execution", text=BUDGET + execution) == []
    assert hits("part_execution", text=f"{BUDGET}（二）1-8月执行情况\n总体正常。") == []
    assert hits("part_execution", text=f"{BUDGET}（二）1-8月执行情况\n基本支出53万元，项目支出5万元。") == []
    whole = BUDGET.replace("人员支出70万元，公用支出20万元", "基本支出90万元")
    assert hits("part_execution", text=whole + execution) == []
    assert hits("part_execution", text="（二）1-8月执行情况\n公用支出13万元。") == []
    assert hits("part_execution", text=f"{BUDGET}（二）预计执行情况\n公用支出13万元。") == []
