"""Sums within a row whose columns are not known."""

from tests.proofreading.spoken import brief

HEAD = "项目 | 下达 | 金额 | 人数 | 一类人数 | 一类金额 | 二类人数 | 二类金额 |\n"


def test_sums_that_go_side_by_side() -> None:
    found = [(it[0], it[1]) for it in brief("国家助学金 27.1 27.1 313 229 22.9 84 4.2", kind="sum")]
    assert (("229", "84"), "313") in found
    assert (("22.9", "4.2"), "27.1") in found


def test_one_sum_of_few_digits_may_be_met_by_chance() -> None:
    assert brief("国家助学金 27.4 27.4 313 229 22.9 84 4.2", kind="sum") == []


def test_a_sum_of_many_digits() -> None:
    assert (("307.55", "335.6"), "643.15", True) in brief("营养改善 307.55 6151 335.6 12863 643.15", kind="sum")


def test_all_that_stands_behind_the_first_number() -> None:
    row = "林业局 357.18 199 能力提升补助 134.18 公益林补偿 24 防治补助"
    assert (("199", "134.18", "24"), "357.18", True) in brief(row, kind="sum")
    assert brief(row.replace("357.18", "358.18"), kind="sum") == []
