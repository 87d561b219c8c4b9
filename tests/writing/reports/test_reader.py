"""Every mistake of an entry is collected with its key; what is right is read."""

from pathlib import Path
from typing import Any

from jixiao.book.schema import TABLE_BY_LABEL
from jixiao.formula.vocabulary import Vocabulary
from jixiao.law.entry import Entry, Form, Shape
from jixiao.law.rulebook_error import RulebookError
from jixiao.writing.reports.reader import SENTENCE_SHAPE, EntryReader, spread
from jixiao.writing.reports.spec import Missing
from jixiao.writing.reports.words import Words


def reader(table: dict[str, Any], *, each: str = "") -> EntryReader:
    """Return the reader of one entry."""
    entry = Entry(Path("x.toml"), "cn", "block「a」", table)
    words = Words(Vocabulary(), "final")
    return EntryReader(entry, words=words, errors=[], each=TABLE_BY_LABEL[each] if each else None)


def problems(errors: list[RulebookError]) -> list[str]:
    """Return what is wrong, without place and remedy."""
    return [f"{error.entry}：{error.problem}" for error in errors]


def test_keys_are_checked_once_for_all() -> None:
    found = reader({"text": 3, "wheN": "是"})
    assert not found.fits(SENTENCE_SHAPE)
    assert problems(found.errors) == ["block「a」：text 的写法不对", "block「a」：不认识 wheN"]
    assert reader({"text": ["甲", "乙"]}).fits(SENTENCE_SHAPE)


def test_an_entry_below_is_named_by_its_number_and_left_out_if_wrong() -> None:
    found = reader({"sentence": [{"text": "甲"}, {"texd": "乙"}]})
    assert [item.text("text") for item in found.below("sentence", shape=SENTENCE_SHAPE)] == ["甲"]
    assert problems(found.errors) == [
        "block「a」 第 2 个 sentence：缺少 text，或内容为空",
        "block「a」 第 2 个 sentence：不认识 texd",
    ]


def test_an_entry_with_several_words_stands_for_as_many_entries() -> None:
    table = {
        "point": [
            {"for_each": ["基本支出", "项目支出"], "name": "〈项〉", "values": ["{〈项〉}"], "match": {"a": "〈项〉"}}
        ]
    }
    entries = list(spread(reader(table).entry, key="point"))
    assert [entry.table["values"] for entry in entries] == [["{基本支出}"], ["{项目支出}"]]
    assert [entry.table["match"]["a"] for entry in entries] == ["基本支出", "项目支出"]
    assert entries[1].name == "block「a」 第 1 个 point（项目支出）"
    assert "for_each" not in entries[0].table


def test_a_sentence_reads_its_rows_inside_and_its_condition_outside() -> None:
    sentence = reader(
        {
            "each": "绩效指标",
            "where": "得分 < 权重",
            "match": {"所属项目": "编号", "编号": "项目名称"},
            "order": "得分",
            "descending": True,
            "group": ["一级指标", "二级指标"],
            "when": "已填(项目代码)",
            "text": "{三级指标}",
            "opening": "项目{项目名称}",
            "closing": ["。"],
            "empty": "{项目用途}",
            "otherwise": "{项目名称}",
            "missing": "omit",
            "join": "；",
            "counted": True,
        },
        each="项目",
    ).sentence()
    assert sentence.repeat is not None
    assert sentence.repeat.table.name == "indicator"
    assert [column for column, _ in sentence.repeat.match] == ["project", "key"]
    assert sentence.repeat.group == ("level1", "level2")
    assert sentence.repeat.is_descending
    assert sentence.repeat.order is not None
    assert (sentence.missing, sentence.join, sentence.is_counted) == (Missing.OMIT, "；", True)
    lengths = [len(part) for part in (sentence.before, sentence.after, sentence.empty, sentence.otherwise)]
    assert lengths == [1, 1, 1, 1]
    assert sentence.when is not None


def test_wrong_names_and_words_are_collected_with_their_key() -> None:
    found = reader(
        {
            "each": "绩效指标",
            "match": {"所属项且": "编号", "得分": "没有"},
            "group": ["一级指檫"],
            "where": "得分 <",
            "text": ["{三级指标}", "{三级指檫}"],
            "missing": "skip",
        }
    )
    sentence = found.sentence()
    assert len(sentence.text) == 1
    text = "\n".join(str(error) for error in found.errors)
    assert "where 里的公式读不出：公式第 5 个字符处" in text
    assert "match 里的公式读不出：公式第 1 个字符处：没有叫“编号”的项目" in text
    assert "match 是“所属项且”，没有这个“绩效指标”的列。是否应为“所属项目”？" in text
    assert "group 是“一级指檫”，没有这个“绩效指标”的列。是否应为“一级指标”？" in text
    assert "最接近的是“三级指标”" in text
    assert "missing 是“skip”。应为以下之一：mark、omit、blank、dash。" in text
    assert len(found.errors) == 7


def test_rows_are_only_of_tables_that_have_rows() -> None:
    found = reader({"each": "支出"})
    assert found.repeat() is None
    assert problems(found.errors) == ["block「a」：each 是“支出”，没有这个表"]
    assert reader({}).repeat() is None


def test_plain_values_have_defaults() -> None:
    found = reader({"level": 2, "single": True, "id": "a"})
    assert (found.whole("level", default=1), found.whole("other", default=1)) == (2, 1)
    assert (found.flag("single"), found.flag("other")) == (True, False)
    assert (found.has("id"), found.has("other")) == (True, False)
    assert found.choice("id", default=Missing.DASH) is Missing.DASH
    assert len(found.errors) == 1
    assert found.inside(None) is found
    assert found.inside(TABLE_BY_LABEL["项目"]).each is TABLE_BY_LABEL["项目"]


def test_the_entry_s_own_sentence_comes_first() -> None:
    found = reader({"text": "甲", "missing": "dash", "sentence": [{"text": "乙"}]})
    sentences = found.sentences("sentence", text="text", missing=Missing.BLANK)
    assert [sentence.missing for sentence in sentences] == [Missing.DASH, Missing.MARK]
    alone = reader({"text": "甲"}).sentences("sentence", text="text", missing=Missing.BLANK)
    assert [sentence.missing for sentence in alone] == [Missing.BLANK]
    assert reader({}).sentences("sentence") == ()


def test_whole_numbers_in_brackets_are_a_form() -> None:
    shape = Shape({"widths": (Form.WHOLES,)})
    assert reader({"widths": [1, 2]}).fits(shape)
    assert not reader({"widths": [1, "2"]}).fits(shape)
    assert not reader({"widths": [True]}).fits(shape)
