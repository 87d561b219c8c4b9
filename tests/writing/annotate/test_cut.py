"""Runs are cut at exact characters and look the same as before."""

from jixiao.reading.docx.inline import LineReader
from jixiao.reading.docx.line import Line
from jixiao.reading.docx.observed import Observed
from jixiao.reading.docx.style import Styles
from jixiao.reading.docx.xml import w
from jixiao.writing.annotate.cut import cut_line, holder_of, placed_pieces
from tests.reading.docx.making import p, r, sdt
from tests.writing.annotate.marked_text import body_of

BOLD = "<w:b/>"


def line_of(*contents: str) -> Line:
    paragraph = body_of(p(*contents))[0]
    return LineReader(Styles({}), Observed()).read(paragraph, style="")


def runs(line: Line) -> list[tuple[str, bool]]:
    """Return the text of each run and whether it is bold."""
    return [
        ("".join(text.text or "" for text in run.iter(w("t"))), run.find(f"{w('rPr')}/{w('b')}") is not None)
        for run in line.element.iter(w("r"))
    ]


def test_a_run_is_cut_into_runs_of_the_same_look() -> None:
    line = line_of(r("收入768.15万元", properties=BOLD), r("。"))
    cut_line(line, offsets=[2, 8])
    assert runs(line) == [("收入", True), ("768.15", True), ("万元", True), ("。", False)]
    assert [(start, end, piece.text) for start, end, piece in placed_pieces(line)] == [
        (0, 2, "收入"),
        (2, 8, "768.15"),
        (8, 10, "万元"),
        (10, 11, "。"),
    ]


def test_a_cut_between_runs_changes_nothing() -> None:
    line = line_of(r("收入"), r("9"))
    cut_line(line, offsets=[0, 2, 3, 99])
    assert runs(line) == [("收入", False), ("9", False)]


def test_a_run_with_tabs_and_breaks_is_cut_between_them() -> None:
    line = line_of('<w:r w:rsidR="7"><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/></w:r>')
    cut_line(line, offsets=[1, 2])
    tags = [[child.tag.rpartition("}")[2] for child in run] for run in line.element.iter(w("r"))]
    assert tags == [["rPr", "t"], ["rPr", "tab"], ["rPr", "t", "br"]]
    assert {run.get(w("rsidR")) for run in line.element.iter(w("r"))} == {"7"}


def test_blanks_at_a_cut_are_kept() -> None:
    line = line_of("<w:r><w:t>a b</w:t></w:r>")
    cut_line(line, offsets=[2])
    space = "{http://www.w3.org/XML/1998/namespace}space"
    assert [(text.text, text.get(space)) for text in line.element.iter(w("t"))] == [
        ("a ", "preserve"),
        ("b", "preserve"),
    ]


def test_a_run_inside_a_control_is_cut_there() -> None:
    line = line_of(sdt(r("768.15")))
    cut_line(line, offsets=[3])
    control = line.element.find(f"{w('sdt')}/{w('sdtContent')}")
    assert control is not None
    assert len(control) == 2


def test_a_formula_is_not_cut() -> None:
    line = line_of("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>")
    cut_line(line, offsets=[1])
    assert [piece.text for piece in line.pieces] == ["a+b"]
    assert holder_of(line.pieces[0].element, paragraph=line.element).tag.endswith("}oMath")
    ruby = line_of(f"<w:r><w:ruby><w:rubyBase>{r('泸县')}</w:rubyBase></w:ruby></w:r>")
    cut_line(ruby, offsets=[1])
    assert [piece.text for piece in ruby.pieces] == ["泸县"]
