"""A small report on three figures, and what editors do to its file."""

import io
import zipfile
from collections.abc import Callable, Iterable
from copy import deepcopy

from lxml import etree

from jixiao.reading.document import Document
from jixiao.reading.docx.read import read_docx
from jixiao.writing.binding import tag_of
from jixiao.writing.comparison.compare import compare_publication
from jixiao.writing.comparison.comparison import Comparison, Item
from jixiao.writing.comparison.written import Written, written_numbers
from jixiao.writing.docx.write import write_docx
from jixiao.writing.docx.xml import Element, W
from jixiao.writing.layout import official_layout
from jixiao.writing.publication import Block, Cell, Heading, Paragraph, Publication, Span, Table, Title
from tests.writing.sample import STAMP

TOTAL, BASIC, PROJECT = (f"expenditure/{row}/amount@final" for row in ("total", "basic", "project"))
RATE = f"=({BASIC} / {TOTAL})"
SCORE = "indicator/k1/score"
MAIN = "word/document.xml"

Edit = Callable[[Element], object]


def w(name: str) -> str:
    """Return the name of an element of Word."""
    return f"{{{W}}}{name}"


def report(*, total: str = "3793.43", basic: str = "775.44", project: str = "3017.99") -> Publication:
    """Return a report that prints the total twice, in the text and in the table of its annex."""
    text = (
        Span("2023年支出合计"),
        Span(total, TOTAL),
        Span("万元，其中基本支出"),
        Span(basic, BASIC),
        Span("万元，占"),
        Span("20.44%", RATE),
        Span("；项目支出"),
        Span(project, PROJECT),
        Span("万元。"),
    )
    blocks: tuple[Block, ...] = (
        Title(("示例县示例局", "部门绩效评价报告")),
        Heading(1, "一、", "支出情况"),
        Paragraph(text),
        Paragraph((Span("完成得分"), Span("9.5", SCORE), Span("分，按规定于2024年3月29日报送。"))),
        Paragraph((Span("单位认真落实各项要求，管理较为规范。"),)),
        table((("支出合计", total, TOTAL), ("基本支出", basic, BASIC), ("项目支出", project, PROJECT))),
    )
    return Publication("部门绩效评价报告", "示例县示例局", 2023, blocks)


def table(rows: Iterable[tuple[str, str, str]]) -> Table:
    """Return a table of names and amounts."""
    head = (Cell((Span("项目"),), is_header=True), Cell((Span("决算数"),), is_header=True))
    lines = ((Cell((Span(name),)), Cell((Span(text, figure),))) for name, text, figure in rows)
    return Table((head, *lines), (0.5, 0.5), title="支出决算表", unit_line="单位：万元")


def written(publication: Publication) -> bytes:
    """Return the file of a report."""
    return write_docx(publication, layout=official_layout(), charts={}, stamp=STAMP)


def edited(*edits: Edit, content: bytes | None = None, dropped: str = "\0") -> bytes:
    """Return the file of the report after some edits; parts whose names begin with `dropped` are gone."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content or written(report()))) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            if name == MAIN:
                root = etree.fromstring(old.read(name))
                for edit in edits:
                    edit(root)
                new.writestr(name, etree.tostring(root))
            elif not name.startswith(dropped):
                new.writestr(name, old.read(name))
    return made.getvalue()


def below(element: Element, *, path: str) -> Element:
    """Return the element at a path below another one."""
    found = element.find(path)
    assert found is not None
    return found


def run_in(control: Element) -> Element:
    """Return the run in a content control."""
    return below(control, path=f"{w('sdtContent')}/{w('r')}")


def text_in(run: Element) -> Element:
    """Return the text of a run."""
    return below(run, path=w("t"))


def control(root: Element, figure: str, *, at: int = 0) -> Element:
    """Return one of the content controls of a figure."""
    tag = tag_of(figure)
    path = f"{w('sdtPr')}/{w('tag')}"
    return [it for it in root.iter(w("sdt")) if below(it, path=path).get(w("val")) == tag][at]


def take_away(element: Element) -> None:
    """Take an element out of the file."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def paragraph_of(element: Element) -> Element:
    """Return the paragraph that an element stands in."""
    return next(element.iterancestors(w("p")))


def typed(figure: str, text: str, *, at: int = 0) -> Edit:
    """Return the edit that types a text into the content control of a figure."""

    def edit(root: Element) -> None:
        first, *rest = control(root, figure, at=at).iter(w("t"))
        first.text = text
        for other in rest:
            other.text = ""

    return edit


def unwrapped(figure: str, *, at: int = 0) -> Edit:
    """Return the edit that takes a content control away and keeps its text, as WPS does."""
    return lambda root: unwrap(control(root, figure, at=at))


def unwrap(element: Element) -> None:
    """Put what a content control holds in its place."""
    for child in list(below(element, path=w("sdtContent"))):
        element.addprevious(child)
    take_away(element)


def all_unwrapped(root: Element) -> None:
    """Take every content control away."""
    for element in list(root.iter(w("sdt"))):
        unwrap(element)


def removed(figure: str, *, at: int = 0) -> Edit:
    """Return the edit that deletes the paragraph of a figure."""
    return lambda root: take_away(paragraph_of(control(root, figure, at=at)))


def moved_to_end(figure: str) -> Edit:
    """Return the edit that moves the paragraph of a figure behind the table."""

    def edit(root: Element) -> None:
        paragraph = paragraph_of(control(root, figure))
        root[0][-1].addprevious(paragraph)

    return edit


def row_inserted(name: str, amount: str) -> Edit:
    """Return the edit that puts a row before the last one of the table."""

    def edit(root: Element) -> None:
        last = list(root.iter(w("tr")))[-1]
        row = deepcopy(last)
        for element in list(row.iter(w("sdt"))):
            unwrap(element)
        for text, new in zip(row.iter(w("t")), (name, amount), strict=True):
            text.text = new
        last.addprevious(row)

    return edit


def split_runs(figure: str) -> Edit:
    """Return the edit that cuts the run in a content control into one for each character."""

    def edit(root: Element) -> None:
        run = run_in(control(root, figure))
        for sign in text_in(run).text or "":
            copy = deepcopy(run)
            text_in(copy).text = sign
            run.addprevious(copy)
        take_away(run)

    return edit


def tracked(figure: str, *, new: str) -> Edit:
    """Return the edit that replaces what a content control holds with changes tracked."""

    def edit(root: Element) -> None:
        run = run_in(control(root, figure))
        fresh = deepcopy(run)
        text_in(fresh).text = new
        text_in(run).tag = w("delText")
        gone, come = (root.makeelement(w(name), {w("author"): "张三"}) for name in ("del", "ins"))
        run.addprevious(gone)
        run.addprevious(come)
        gone.append(run)
        come.append(fresh)

    return edit


def copied(figure: str, *, into: str) -> Edit:
    """Return the edit that pastes a content control at the end of the paragraph of another figure."""
    return lambda root: paragraph_of(control(root, into)).append(deepcopy(control(root, figure)))


def added(text: str, *, behind: str) -> Edit:
    """Return the edit that types a text at the end of the paragraph of a figure."""

    def edit(root: Element) -> None:
        run = etree.SubElement(paragraph_of(control(root, behind)), w("r"))
        etree.SubElement(run, w("t")).text = text

    return edit


def said(old: str, new: str) -> Edit:
    """Return the edit that replaces some words."""

    def edit(root: Element) -> None:
        for text in root.iter(w("t")):
            text.text = (text.text or "").replace(old, new)

    return edit


def read(content: bytes) -> Document:
    """Return a file as a document."""
    return read_docx(content, name="报告.docx")


def compared(content: bytes, *, publication: Publication | None = None, is_told: bool = True) -> Comparison:
    """Return the comparison of a file with the report, with what the file tells of its own writing or without."""
    told: Written = written_numbers(content) if is_told else {}
    return compare_publication(
        read(content),
        publication=publication or report(),
        layout=official_layout(),
        name_of=lambda figure: figure.partition("@")[0],
        written=told,
    )


def states(comparison: Comparison) -> dict[str, str]:
    """Return what is not unchanged: the state by the figure and the number in the file."""
    return {f"{item.figure.partition('@')[0]} {item.file}": item.state.value for item in comparison.shown}


def item_of(comparison: Comparison, *, figure: str, at: int = 0) -> Item:
    """Return one item of a figure."""
    return [item for item in comparison.items if item.figure == figure][at]
