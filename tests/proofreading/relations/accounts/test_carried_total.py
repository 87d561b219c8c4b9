"""What a year came to with what was carried over is told behind what splits the year up."""

import pytest

from jixiao.proofreading.relations.accounts.carried_total import carried_total_relations
from tests.proofreading.spoken import said

_SPENT = "支出：799.12万元，其中人员经费512.29万元，项目支出286.83万元。基本支出占64.11%。"


@pytest.mark.parametrize(
    ("text", "parts", "holds"),
    [
        (f"2、{_SPENT}年末结转和结余11.56万元，支出总计810.68万元。", ["799.12", "11.56"], True),
        (f"2、{_SPENT}年末结转和结余25.36万元，支出总计810.68万元。", ["799.12", "25.36"], False),
        (
            "本年收入合计792.22万元，同比增加31.39%，全部为财政拨款。年初结转和结余18.46万元，收入总计801.68万元。",
            ["792.22", "18.46"],
            False,
        ),
        ("本年支出决算799.12万元。年终结余11.56万元，支出合计810.68万元。", ["799.12", "11.56"], True),
    ],
)
def test_a_total_with_what_was_carried_over(text: str, parts: list[str], *, holds: bool) -> None:
    found = [([it.printed for it in one.operands], one.holds) for one in carried_total_relations(said(text))]
    assert found == [(parts, holds)]


@pytest.mark.parametrize(
    "text",
    [
        f"{_SPENT}结余分配3万元。年末结转和结余11.56万元，支出总计813.68万元。",
        f"{_SPENT}上解上级支出3万元，年末结转和结余11.56万元，支出总计813.68万元。",
        "基本支出799.12万元。年末结转和结余11.56万元，支出总计910.68万元。",
        "支出预算799.12万元。年末结转和结余11.56万元，支出总计910.68万元。",
        f"{_SPENT}年末结转和结余11.56万元，收入总计910.68万元。",
        "支出799.12万元。支出799.12万元。年末结余11.56万元，支出总计910.68万元。",
    ],
)
def test_other_totals_tell_nothing(text: str) -> None:
    assert list(carried_total_relations(said(text))) == []
