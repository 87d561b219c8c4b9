"""Which report a file is."""

from dataclasses import replace

from jixiao.writing.comparison.recognise import share_of
from jixiao.writing.publication import Paragraph, Span
from tests.writing.comparison import edited as do
from tests.writing.comparison.edited import edited, read, report


def test_the_report_itself_has_all_of_it() -> None:
    assert share_of(read(edited(do.typed(do.TOTAL, "1.00"))), publication=report()) == 1


def test_without_controls_the_words_are_left() -> None:
    assert 0.5 < share_of(read(edited(do.all_unwrapped)), publication=report()) < 1


def test_another_report_has_little_in_common() -> None:
    other = replace(report(), blocks=(Paragraph((Span("监控情况如下。"),)),))
    assert share_of(read(edited()), publication=other) == 0
    assert share_of(read(edited()), publication=replace(report(), blocks=())) == 0
