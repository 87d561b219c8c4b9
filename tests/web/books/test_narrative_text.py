"""Texts and the figures that stand in them."""

from jixiao.book.column import Kind
from jixiao.book.figure import Figure
from jixiao.pipelines.import_book import law_of
from jixiao.pipelines.sample_county import load_bureau
from jixiao.web.books.narrative_text import figures_of, sections_of, shown_value

LAW = law_of("510521", year=2023)
BOOK = load_bureau(2023, is_mended=True)


def test_every_section_is_offered_once_and_the_written_ones_come_first() -> None:
    sections = sections_of(BOOK, law=LAW, version=7)
    written = [it for it in sections if it["key"]]
    assert [it["key"] for it in written] == [row.key for row in BOOK.narratives]
    assert sections[: len(written)] == written
    assert len({it["id"] for it in sections}) == len(sections)
    assert all(it["version"] == 7 for it in sections)


def test_every_stated_figure_has_words_and_a_value() -> None:
    figures = {it["id"]: it for it in figures_of(BOOK, law=LAW)}
    stated = {amount.figure_id for amount in BOOK.amounts if amount.figure.is_value}
    assert stated <= set(figures)
    assert figures["expenditure/project/amount@final"] == {
        "id": "expenditure/project/amount@final",
        "label": "支出·项目支出·决算",
        "yuan": "30179900.00",
    }
    assert figures["indicator/d4/score"]["label"].startswith("绩效指标·")
    assert figures["indicator/d4/score"]["label"].endswith("·得分")


def test_values_are_printed_by_their_kind() -> None:
    assert shown_value(Figure.percent("66.95"), kind=Kind.PERCENT) == {"text": "66.95%"}
    assert shown_value(Figure.plain("40"), kind=Kind.NUMBER, unit="人") == {"text": "40人"}
