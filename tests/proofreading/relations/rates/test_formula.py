"""A rate worked out in the text is what its figures give."""

import pytest

from tests.proofreading.spoken import Brief, brief


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("预算执行率=（9.5/10）×100%=95%。", [(("9.5", "10"), "95", True)]),
        ("预算执行率=（9.5/10）×100%=96%。", [(("9.5", "10"), "96", False)]),
        ("控制率=（实际支出86.4万元÷预算安排90万元）×100%=96%，得4分。", [(("86.4", "90"), "96", True)]),
        # 1,021.46 / 1,036.22 is 98.5756 %: cut or rounded
        ("1,021.46/1,036.22×100%=98.57%", [(("1,021.46", "1,036.22"), "98.57", True)]),
        ("（9.5/10）×10=9.5分，完成率100%。", []),
        ("9.5/0×100%=95%", []),
    ],
)
def test_rates_worked_out(text: str, expected: list[Brief]) -> None:
    assert [it for it in brief(text, kind="ratio") if it[2] is not None] == expected
