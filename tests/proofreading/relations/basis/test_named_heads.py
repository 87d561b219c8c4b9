"""Figures before a list are its heads where the items go by their names."""

import pytest

from jixiao.proofreading.relations.basis.named_heads import heads_of_names, items_named
from tests.proofreading.spoken import said


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("完成拆除重建8户，修缮加固5户，其中：2021年拆除重建3户，2022年拆除重建5户修缮加固5户。", ["8", "5"]),
        ("完成拆除重建8户，修缮加固5户，其中：2021年3户，2022年2户。", []),
        ("完成拆除重建8户，其中：2021年拆除重建3户，2022年拆除重建5户。", []),
        ("完成拆除重建8户，修缮加固5座，其中：2021年拆除重建3户，2022年修缮加固5座。", []),
    ],
)
def test_heads_of_a_list(text: str, heads: list[str]) -> None:
    scope = said(text).assembly.scopes[-1]
    assert [it.mention.printed for it in heads_of_names(scope)] == heads


def test_the_items_of_a_head() -> None:
    scope = said(
        "完成拆除重建8户，修缮加固5户，其中：2021年拆除重建3户，2022年拆除重建5户修缮加固5户。"
    ).assembly.scopes[-1]
    found = [[it.mention.printed for it in items_named(scope, head=head)] for head in heads_of_names(scope)]
    assert found == [["3", "5"], ["5"]]
