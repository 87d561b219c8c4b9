"""Lines that tell the same quantities are added up by a line before or behind them."""

import pytest

from tests.proofreading.spoken import brief

LINES = "1.财务培训班2期，参训186人次，支出9.3万元；\n2.项目培训班3期，参训240人次，支出14.4万元；\n"
THIRD = "3.绩效培训班1期，参训95人次，支出4.75万元。\n"


def _told(text: str, *, total: str) -> list[bool | None]:
    return [it[2] for it in brief(text, kind="sum") if it[1] == total]


@pytest.mark.parametrize(("persons", "holds"), [("521", True), ("512", False)])
def test_a_line_behind_adds_them_up(persons: str, *, holds: bool) -> None:
    text = f"{LINES}{THIRD}以上共举办培训班6期，参训{persons}人次，支出28.45万元。"
    assert _told(text, total=persons) == [holds]


def test_a_line_before_adds_them_up() -> None:
    text = f"全年共举办培训班6期，参训512人次，支出28.45万元。具体如下：\n{LINES}{THIRD}"
    assert _told(text, total="512") == [False]


@pytest.mark.parametrize(
    "text",
    [
        f"{LINES}以上共举办培训班5期，参训462人次，支出23.7万元。",  # two lines may be some of several
        f"{LINES}{THIRD}参训512人次，支出28.45万元。",
        f"{LINES}{THIRD}以上共举办培训班9期，参训999人次，支出99万元。",
        f"{LINES}{THIRD.replace('4.75万元', '4.75万元等')}以上共举办培训班6期，参训512人次。",
    ],
)
def test_other_lines_tell_nothing(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
