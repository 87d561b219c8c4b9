"""A sentence says what is known, shows a gap where something is not, and is silent where it does not apply."""

from typing import Any

import pytest

from jixiao.book.schema import TABLE_BY_LABEL
from jixiao.formula.vocabulary import Vocabulary
from jixiao.writing.publication import Span
from jixiao.writing.reports.here import Here
from jixiao.writing.reports.sentence import Said, gap_text, line_pieces, plain_text, say, word
from jixiao.writing.reports.words import Words
from tests.writing.reports.sample import catalogue
from tests.writing.reports.test_here import here
from tests.writing.reports.test_reader import reader


def said(entry: dict[str, Any], book: dict[str, Any], *, is_cell: bool = False, place: Here | None = None) -> str:
    """Return a sentence about a Book as text."""
    found = reader(entry)
    found.words = Words(catalogue().vocabulary, "final")
    sentence = found.sentence()
    assert found.errors == []
    spans = say(sentence, here=place or here({"单位名称": "甲局", **book}), is_cell=is_cell).spans
    return "".join(span.text for span in spans)


def test_the_first_wording_whose_values_are_there_is_used() -> None:
    text = ["收入{收入合计[调整预算]}万元", "收入{收入合计[年初预算]}万元", "收入不详"]
    assert said({"text": text}, {"收入合计[年初预算]": "2"}) == "收入2.00万元"
    assert said({"text": text}, {}) == "收入不详"


def test_a_gap_is_marked_in_the_first_wording() -> None:
    text = ["收入{收入合计}万元，支出{支出合计}万元", "支出{支出合计[年初预算]}万元"]
    assert said({"text": text}, {"支出合计": "3"}) == "收入【待填：收入合计（决算）】万元，支出3.00万元"


@pytest.mark.parametrize(("missing", "text"), [("omit", ""), ("blank", "收入万元"), ("dash", "—")])
def test_the_skeleton_says_what_is_done_about_a_gap(missing: str, text: str) -> None:
    place = here({"单位名称": "甲局"})
    assert said({"text": "收入{收入合计}万元", "missing": missing}, {}, place=place) == text
    told = ("报告少写了一句，因为没有填写：收入合计（决算）。",)
    assert place.run.notices == (told if missing == "omit" else ())


def test_a_cell_has_a_short_mark_because_row_and_column_name_the_figure() -> None:
    place = here({"单位名称": "甲局"})
    assert said({"text": "{收入合计}"}, {}, is_cell=True, place=place) == "【待填】"
    assert place.run.notices == ("报告留有待填处，因为没有填写：收入合计（决算）。",)
    assert said({"when": "收入合计 > 0", "text": "有"}, {}, is_cell=True) == "【待填】"


def test_what_does_not_apply_is_left_out_of_the_text_and_said_in_a_cell() -> None:
    book = {"结余分配": "不涉及"}
    assert said({"text": "结余分配{结余分配}万元"}, book) == ""
    assert said({"text": ["{结余分配}", "0"]}, book, is_cell=True) == "不涉及"
    assert said({"text": "执行率{结余分配 / 支出合计|%}"}, {**book, "支出合计": "0"}) == "执行率不涉及"


def test_a_condition_chooses_between_two_wordings() -> None:
    entry = {"when": "收入合计 > 支出合计", "text": "有余", "otherwise": "不余"}
    assert said(entry, {"收入合计": "2", "支出合计": "1"}) == "有余"
    assert said(entry, {"收入合计": "1", "支出合计": "1"}) == "不余"
    place = here({"收入合计": "1"})
    assert said(entry, {}, place=place) == ""
    assert place.run.notices == ("报告少写了一句，因为没有填写：支出合计（决算）。",)
    assert said({"when": "收入合计 > 9万元", "text": "多"}, {"收入合计": "1"}) == ""


def test_rows_are_joined_between_an_opening_and_a_closing() -> None:
    entry = {
        "each": "项目",
        "opening": "{单位名称}的项目：",
        "text": "{项目名称}",
        "join": "、",
        "closing": "。",
        "empty": "{单位名称}没有项目。",
    }
    rows = [{"项目名称": "甲"}, {"项目名称": "乙"}]
    assert said(entry, {"项目": rows}) == "甲局的项目：甲、乙。"
    assert said(entry, {"项目": rows[:1]}) == "甲局的项目：甲。"
    assert said(entry, {}) == "甲局没有项目。"
    assert said({**entry, "counted": True}, {"项目": rows}) == "甲局的项目：一是甲、二是乙。"
    assert said({**entry, "counted": True}, {"项目": rows[:1]}) == "甲局的项目：甲。"


def test_rows_whose_sentence_does_not_apply_are_left_out() -> None:
    rows = [{"三级指标": "甲", "得分": "不涉及"}, {"三级指标": "乙", "得分": "5"}]
    entry = {"each": "绩效指标", "text": "{三级指标}{得分}分", "join": "、", "empty": "没有"}
    assert said(entry, {"绩效指标": rows}) == "乙5分"
    assert said(entry, {"绩效指标": rows[:1]}) == "没有"


def test_a_gap_that_the_skeleton_writes_itself_is_told_too() -> None:
    place = here({"单位名称": "甲局"})
    assert said({"each": "项目", "text": "甲", "empty": "【待填：项目】"}, {}, place=place) == "【待填：项目】"
    assert place.run.notices == ("报告留有待填处，因为没有填写：项目。",)


def test_figures_keep_their_ids_and_texts_have_none() -> None:
    line = Words(catalogue().vocabulary, "final").line("{单位名称}收入{收入合计}万元", each=None)
    place = here({"单位名称": "甲局", "收入合计": "2"})
    assert word((line,), here=place) == Said(
        (Span("甲局"), Span("收入"), Span("2.00", "income/total/amount@final"), Span("万元"))
    )
    assert [piece.text for piece in line_pieces(line, here=place)] == ["甲局", "收入", "2.00", "万元"]
    assert plain_text((line,), here=place) == "甲局收入2.00万元"


def test_nothing_to_say_says_nothing() -> None:
    assert word((), here=here()) == Said()
    assert gap_text(("甲", "乙")) == "【待填：甲、乙】"
    excluded = word(
        (Words(Vocabulary(), "final").line("{收入合计}", each=None),),
        here=here({"收入合计": "不涉及"}),
    )
    assert excluded == Said((), is_excluded=True)


def test_a_row_of_a_table_is_spoken_of() -> None:
    found = reader({"text": "{三级指标}属{项目.项目名称}"}, each="绩效指标")
    sentence = found.sentence()
    assert found.errors == []
    assert found.each is TABLE_BY_LABEL["绩效指标"]
    place = here(each="绩效指标")
    assert "".join(span.text for span in say(sentence, here=place).spans) == "甲属项目一"
