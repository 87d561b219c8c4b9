"""A preview is typeset from the publication and says that it is one."""

import re
from dataclasses import replace

import pytest

from jixiao.errors import RefusalError
from jixiao.writing.chart.drawing import Drawing, draw_charts
from jixiao.writing.fonts import installed_fonts, plan_fonts
from jixiao.writing.layout import official_layout
from jixiao.writing.pdf.preview import typeset_preview
from jixiao.writing.publication import Paragraph, Publication, Span
from tests.writing.sample import COLUMNS, STACK, drawn, need_fonts, publication, publication_of

LAYOUT = official_layout()


@pytest.fixture(autouse=True)
def _fonts() -> None:
    need_fonts()


def typeset(document: Publication) -> bytes:
    plan = plan_fonts(LAYOUT, installed=installed_fonts())
    return typeset_preview(document, layout=LAYOUT, charts=drawn().drawings, plan=plan)


def pages(pdf: bytes) -> int:
    found = re.search(rb"/Type/Pages/Count (\d+)", pdf)
    return int(found[1]) if found else 0


def test_every_block_can_be_typeset() -> None:
    pdf = typeset(publication())
    assert pdf.startswith(b"%PDF-")
    assert pages(pdf) >= 4  # the body and three annexes


def test_text_cannot_become_a_command() -> None:
    assert typeset(publication_of(Paragraph((Span('#panic("x") $ * _ @ < \\ "'),)))).startswith(b"%PDF-")


def test_a_chart_that_was_not_drawn_is_typeset_as_a_table() -> None:
    assert typeset(publication_of(STACK)).startswith(b"%PDF-")


def test_a_drawing_without_room_for_its_labels_is_followed_by_its_figures() -> None:
    made = draw_charts((STACK,), layout=LAYOUT, installed=installed_fonts())
    plan = plan_fonts(LAYOUT, installed=installed_fonts())
    with_table = typeset_preview(publication_of(STACK), layout=LAYOUT, charts=made.drawings, plan=plan)
    complete = {STACK: replace(made.drawings[STACK], is_complete=True)}
    without = typeset_preview(publication_of(STACK), layout=LAYOUT, charts=complete, plan=plan)
    assert len(with_table) > len(without)


def test_a_drawing_that_is_broken_is_refused() -> None:
    plan = plan_fonts(LAYOUT, installed=installed_fonts())
    broken = {COLUMNS: Drawing("not a drawing", None, 156, 70)}
    with pytest.raises(RefusalError, match="预览排版失败"):
        typeset_preview(publication_of(COLUMNS), layout=LAYOUT, charts=broken, plan=plan)
