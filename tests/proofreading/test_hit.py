"""A hit keeps the place of its line and quotes what it speaks of."""

import re

from jixiao.book.place import Place
from jixiao.proofreading.hit import clause_of, hit_at, hit_on, scan, sentence_of
from jixiao.reading.document import Paragraph

LINE = Paragraph("年末结转0万元，比上年减少0万元；持平。", Place(line=7))


def test_a_hit_quotes_its_span() -> None:
    [(line, match)] = scan([LINE], pattern=re.compile("减少0万元"))
    hit = hit_on(match, line=line, message="变动为 0", severity="note")
    assert hit.place == Place(line=7, start=11, end=16, quote="减少0万元")
    assert (hit.message, hit.severity, hit.certainty) == ("变动为 0", "note", "")


def test_a_long_span_is_quoted_by_its_beginning() -> None:
    place = hit_at(Paragraph("长" * 100, Place()), start=10, end=90, message="").place
    assert (place.start, place.end, place.quote) == (10, 50, "长" * 40)


def test_sentence_and_clause_around_a_position() -> None:
    assert sentence_of(LINE.text, start=12) == "年末结转0万元，比上年减少0万元"
    assert clause_of(LINE.text, start=12) == "比上年减少0万元"
    assert clause_of(LINE.text, start=18) == sentence_of(LINE.text, start=18) == "持平"
    assert sentence_of("没有句号", start=1) == "没有句号"
