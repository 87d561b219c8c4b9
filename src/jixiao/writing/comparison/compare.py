"""Compare a file that came back with the publication that the Book makes now."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from jixiao.reading.document import Document
from jixiao.writing.comparison.comparison import Comparison, Item
from jixiao.writing.comparison.expected import expected_document, figures_by_tag
from jixiao.writing.comparison.match import Matched, match_figures
from jixiao.writing.comparison.sheet import read_blocks
from jixiao.writing.comparison.state import State, state_of
from jixiao.writing.comparison.written import Written, written_at
from jixiao.writing.layout import Layout
from jixiao.writing.publication import Publication

NameOf = Callable[[str], str]
_NOT_WRITTEN: Written = {}


def compare_publication(
    document: Document,
    *,
    publication: Publication,
    layout: Layout,
    name_of: NameOf,
    written: Written = _NOT_WRITTEN,
) -> Comparison:
    """Return what somebody changed in a report.

    Args:
        document: The file that came back.
        publication: The report as the Book makes it now.
        layout: The look it is written in.
        name_of: Returns a figure id in words.
        written: What the report said when it was written, where the file still tells.
    """
    expected = expected_document(publication, layout=layout)
    matched = match_figures(read_blocks(expected), returned=read_blocks(document))
    figures = figures_by_tag(publication)
    items = [*_printed(matched, figures=figures, name_of=name_of, written=written)]
    items += _added(matched, figures=figures, name_of=name_of, first=len(items) + 1)
    return Comparison(
        document.name,
        publication.kind,
        publication.unit,
        publication.year,
        _with_notes(items),
        matched.changed_words,
    )


def _printed(matched: Matched, *, figures: Mapping[str, str], name_of: NameOf, written: Written) -> Iterator[Item]:
    counts = Counter(expected.tag for expected, _ in matched.figures)
    seen: Counter[str] = Counter()
    for number, (expected, found) in enumerate(matched.figures, start=1):
        tag = expected.tag
        before = written_at(written, tag=tag, order=seen[tag], count=counts[tag])
        seen[tag] += 1
        state = state_of(expected, found=found, written=before)
        yield Item(number, state, figures[tag], name_of(figures[tag]), expected, found)


def _added(matched: Matched, *, figures: Mapping[str, str], name_of: NameOf, first: int) -> Iterator[Item]:
    for number, standing in enumerate(matched.added, start=first):
        figure = figures.get(standing.tag, "")
        name = f"{name_of(figure)}（复制）" if figure else "报告中原来没有"
        yield Item(number, State.ADDED, figure, name, None, standing)


def _with_notes(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items with a note where the same figure was changed at one place and not at another."""
    by_figure: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.expected is not None:
            by_figure[item.figure].append(item)
    return tuple(_noted(item, others=by_figure[item.figure]) for item in items)


def _noted(item: Item, *, others: Sequence[Item]) -> Item:
    if item.state is not State.DIFFERS:
        return item
    kept = [other for other in others if other.found is not None and not other.state.is_changed]
    if not kept:
        return item
    note = f"同一个数在另外 {len(kept)} 处没有改，仍为 {kept[0].file}（{kept[0].where}）。"
    return Item(item.number, item.state, item.figure, item.name, item.expected, item.found, note)
