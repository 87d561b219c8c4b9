"""A figure told with its unit and again without it is one figure, where its name or its digits tell so."""

import pytest

from tests.proofreading.spoken import relations


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("现下达发展专项资金70万元。\n附件：资金总额 70", [("70", "70")]),  # called funds
        ("现下达发展专项资金70万元。\n附件：建设内容 70", []),
        ("安排旅游扶贫项目660万元。\n旅游扶贫工程 660 枫林镇", [("660", "660")]),  # a word in common
        ("下达资金1329120.67元。\n全年执行数 132.912067", [("1329120.67", "132.912067")]),  # in 万元
        ("目标：出差8人。\n产出指标 出差人数 正向 = 8", [("8", "8")]),
        ("目标：培训8人。\n产出指标 接待批次 正向 = 8", []),
    ],
)
def test_what_is_told_without_its_unit(text: str, told: list[tuple[str, ...]]) -> None:
    found = [tuple(it.printed for it in relation.operands) for relation in relations(text, kind="same")]
    assert found == told
