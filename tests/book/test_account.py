"""Income and expenditure of the whole unit."""

from jixiao.book.account import EXPENDITURE, INCOME, PROJECT_FUNDS


def test_only_what_can_fall_below_zero_is_signed() -> None:
    signed = [row.label for row in (*INCOME, *EXPENDITURE, *PROJECT_FUNDS) if row.is_signed]
    assert signed == ["年初结转调整数", "经营结余", "调剂净额"]


def test_the_total_of_the_year_and_the_grand_total_are_two_rows_on_both_sides() -> None:
    totals = [{row.name: row.label for row in rows if row.name.endswith("total")} for rows in (INCOME, EXPENDITURE)]
    assert totals == [
        {"total": "收入合计", "grand_total": "收入总计"},
        {"total": "支出合计", "grand_total": "支出总计"},
    ]
