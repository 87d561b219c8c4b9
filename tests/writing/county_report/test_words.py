"""The words of the report; a sentence about none has no word."""

from dataclasses import replace

from jixiao.county.summary import summarise
from jixiao.writing.county_report.words import county_words
from tests.county.round import FAST, YEAR_END, lighting, summary


def test_words_of_a_round() -> None:
    words = county_words(summary())
    assert (words["units"], words["handed"], words["waiting"]) == ("4", "2", "2")
    assert words["overdue_names"] == "丙局（逾期10天）、丁局（逾期10天）"
    assert (words["budget"], words["executed"], words["rate"]) == ("200.00", "90.00", "45.00%")
    assert words["pace_words"] == "慢于序时进度（66.67%）21.67个百分点"
    assert (words["red"], words["green"]) == ("0", "1")
    assert words["unit_lights"] == "红灯1个，黄灯0个，绿灯1个，未判断2个"


def test_what_is_not_handed_in_is_not_told_as_handed_in() -> None:
    words = county_words(summary())
    assert (words["drafts"], words["draft_names"], words["handed_coverage"]) == ("1", "丁局", "")
    words = county_words(summarise([FAST], round_=YEAR_END, lighting=lighting(month=12)))
    assert (words["drafts"], words["draft_names"]) == ("", "")
    assert words["handed_coverage"] == words["coverage"]


def test_there_are_no_words_for_none() -> None:
    clean = replace(FAST, findings=(), evaluations=())
    words = county_words(summarise([clean], round_=YEAR_END, lighting=lighting(month=12)))
    empty = ("overdue", "late", "unchecked", "waiting", "leads", "unscored", "unit_scored", "unit_average", "errors")
    assert [name for name in empty if words[name]] == []
    assert "不等于没有问题" in words["no_findings"]


def test_a_county_of_which_nothing_is_known_has_no_rate() -> None:
    words = county_words(summarise([], round_=YEAR_END, lighting=lighting(month=12)))
    assert (words["budget"], words["rate"], words["pace_words"]) == ("", "", "")
