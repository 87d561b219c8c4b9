"""What was told, what was taken off or added, and what it really came to."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("下达111万元，其中低保100万元，孤儿11万元；调减40万元，全年实际下达71万元。", [(("111", "40"), "71", True)]),
        ("下达111万元；调减40万元，全年实际下达72万元。", []),
        ("审核上报11200户，因死亡等减少4户，实际享受11196户。", [(("11200", "4"), "11196", True)]),
        ("支出111万元，比上年减少40万元，实际支出71万元。", []),
    ],
)
def test_cuts(text: str, told: list[tuple[tuple[str, ...], str, bool]]) -> None:
    found = [it for it in brief(text, kind="difference") if it[1] in ("71", "72", "11196")]
    assert found == told


def test_additions() -> None:
    assert (("100", "20"), "120", True) in brief("下达100万元，年中追加20万元，实际到位120万元。", kind="sum")
