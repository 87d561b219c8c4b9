"""A comparison in words and as JSON."""

import json

from jixiao.writing.comparison.comparison import comparison_to_json
from tests.writing.comparison import edited as do
from tests.writing.comparison.edited import BASIC, RATE, SCORE, TOTAL, compared, edited


def test_one_sentence_says_what_was_found() -> None:
    edits = (do.typed(TOTAL, "1.00"), do.typed(BASIC, "2.00"), do.typed(RATE, "20.4%"), do.removed(SCORE))
    told = compared(edited(*edits, do.said("较为规范", "规范"))).describe()
    assert told == (
        "3 处数字被手工改动，其中 2 处与台账不符；1 处找不到；文字改动 2 处，不作判断。"
        "报告中共有 8 处台账的数，4 处未改。"
    )


def test_changes_that_agree_are_told_so() -> None:
    assert compared(edited(do.typed(RATE, "20.4%"))).describe().startswith("1 处数字被手工改动，都与台账一致。")


def test_json_has_every_figure() -> None:
    found = comparison_to_json(compared(edited(do.typed(TOTAL, "1.00"), do.typed(SCORE, ""))))
    assert json.loads(json.dumps(found)) == found
    assert found["schema"] == "jixiao.compare/1"
    assert found["document"] == {"name": "报告.docx", "kind": "部门绩效评价报告", "unit": "示例县示例局", "year": 2023}
    assert found["counts"] == {"same": 6, "agrees": 0, "differs": 1, "outdated": 0, "lost": 1, "added": 0}
    first = found["figures"][0]
    assert {name: first[name] for name in ("number", "state", "label", "figure", "book", "file")} == {
        "number": 1,
        "state": "differs",
        "label": "改动且与台账不符",
        "figure": TOTAL,
        "book": "3793.43万元",
        "file": "1.00万元",
    }
    assert first["place"] == {"paragraph": 3, "start": 9, "end": 13}
    assert [item["place"] for item in found["figures"] if item["state"] == "lost"] == [{}]
    cell = found["figures"][-1]
    assert (cell["place"]["table"], cell["place"]["row"], cell["place"]["column"]) == (1, 4, 2)
