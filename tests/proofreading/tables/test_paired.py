"""Sources told twice, as planned and as they came in, give the plan and what came in."""

from tests.proofreading.spoken import brief

FORM = (
    "计划安排资金（万元）\n1088.00\n实际到位资金（万元）\n{}\n市财政\n49.34\n市财政\n49.34\n县财政\n1038.66\n县财政\n970.68\n"
    "实际支出（万元）\n918.02\n资金到位率{}%，到位资金执行率90%，完成较好。"
)


def _wrong(text: str) -> list[tuple[tuple[str, ...], str]]:
    return [(parts, total) for parts, total, holds in brief(text, kind="sum") if holds is False]


def test_both_columns() -> None:
    text = FORM.format("1020.02", "93.75")
    sums = brief(text, kind="sum")
    assert (("49.34", "1038.66"), "1088.00", True) in sums
    assert (("49.34", "970.68"), "1020.02", True) in sums
    assert _wrong(text) == []
    rates = brief(text, kind="ratio")
    assert (("1020.02", "1088.00"), "93.75", True) in rates
    assert (("918.02", "1020.02"), "90", True) in rates


def test_what_came_in_is_wrong() -> None:
    text = FORM.format("1002.02", "93.75")
    assert _wrong(text) == [(("49.34", "970.68"), "1002.02")]
    assert (("1002.02", "1088.00"), "93.75", True) not in brief(text, kind="ratio")


def test_sources_that_are_told_once_are_none() -> None:
    assert _wrong("计划安排资金\n1088.00\n实际到位资金\n1020.02\n市财政\n49.34\n县财政\n1038.66\n其他\n30.12") == []
    assert (
        _wrong(
            "计划安排资金\n1088.00\n实际到位资金\n1020.02\n市财政\n49.34\n市财政\n40.34\n县财政\n38.66\n县财政\n36.6"
        )
        == []
    )
