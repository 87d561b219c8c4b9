"""The last numbers of a row may be the sums of those before, thing by thing."""

import pytest

from tests.proofreading.spoken import Brief, brief

HEAD = "乡镇 C级户数 补助 D级户数 补助 总户数 补助资金\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{HEAD}合计 3 2.25 42 88.2 12 25.2 57 115.65",
            [(("3", "42", "12"), "57", True), (("2.25", "88.2", "25.2"), "115.65", True)],
        ),
        (f"{HEAD}沙坪镇 12.5 30.25 7.4 50.15", [(("12.5", "30.25", "7.4"), "50.15", True)]),
    ],
)
def test_sums_at_the_end_of_rows(text: str, expected: list[Brief]) -> None:
    found = brief(text, kind="sum")
    assert all(it in found for it in expected)


@pytest.mark.parametrize("row", ["合计 3 2.25 42 88.2 12 25.2 58 115.65", "合计 1 2 1 3", "合计 12 12", "合计 0 0 5 5"])
def test_rows_that_do_not_come_out_tell_nothing(row: str) -> None:
    assert brief(HEAD + row, kind="sum") == []
