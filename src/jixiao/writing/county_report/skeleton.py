"""The skeleton of a report on a county: blocks in order, with words in braces that the roll-up fills in."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum

from jixiao.law.entry import Entry, Form, Shape, shape_errors
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, RulebookError

SLOT = re.compile(r"\{([a-z_]+)\}")
_KIND = "forms"
_FILES = {True: "county_monitoring", False: "county_self_evaluation"}


class BlockType(Enum):
    """What a block is; the value is the word of the file."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CHART = "chart"
    TABLE = "table"
    ANNEX = "annex"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class CountyBlock:
    """One block.

    Unit:
        texts: the lines of a title, the sentences of a paragraph, otherwise one text; a sentence one of whose words is
            not there is left out, and so is a paragraph without sentences.
        name: of the table or the chart.
        level: of a heading.
    """

    type: BlockType
    texts: tuple[str, ...] = ()
    name: str = ""
    level: int = 0
    is_landscape: bool = False


@dataclass(frozen=True, slots=True)
class CountySkeleton:
    """A whole skeleton; `notice` says how well it is known, empty where it is verified."""

    kind: str
    blocks: tuple[CountyBlock, ...]
    notice: str


_FILE_SHAPE = Shape(
    {
        "id": (Form.TEXT,),
        "citation": (Form.TEXT,),
        "mark": (Form.TEXT,),
        "verified": (Form.FLAG,),
        "block": (Form.TABLES,),
    }
)
_TYPE = {"type": (Form.TEXT,)}
_SHAPES = {
    BlockType.TITLE: Shape({**_TYPE, "lines": (Form.TEXTS,)}),
    BlockType.HEADING: Shape({**_TYPE, "level": (Form.WHOLE,), "text": (Form.TEXT,)}),
    BlockType.PARAGRAPH: Shape({**_TYPE, "texts": (Form.TEXTS,)}),
    BlockType.CHART: Shape({**_TYPE, "chart": (Form.TEXT,), "text": (Form.TEXT,)}),
    BlockType.TABLE: Shape({**_TYPE, "table": (Form.TEXT,)}),
    BlockType.ANNEX: Shape({**_TYPE, "text": (Form.TEXT,)}, {"is_landscape": (Form.FLAG,)}),
    BlockType.SIGNATURE: Shape({**_TYPE, "text": (Form.TEXT,)}),
}


def county_skeleton(
    rulebook: Rulebook, *, region: str, is_monitoring: bool, words: Collection[str], names: Collection[str]
) -> CountySkeleton:
    """Return the skeleton of the most local layer that has one.

    Args:
        rulebook: Where the skeletons are kept.
        region: The division code.
        is_monitoring: Whether it is the report on monitoring, otherwise that on self-evaluation.
        words: The words in braces that can be filled in.
        names: The tables and charts there are.

    Raises:
        BrokenRulebookError: If a key, a word or a name is not known; it holds every mistake.
    """
    document = rulebook.documents(_KIND, region=region, name=_FILES[is_monitoring])[-1]
    whole = Entry(
        document.path, document.layer, f"form「{document.data.get('id', document.path.stem)}」", document.data
    )
    errors = shape_errors(whole, shape=_FILE_SHAPE)
    if errors:
        raise BrokenRulebookError(errors)
    blocks: list[CountyBlock] = []
    for entry in document.entries("block"):
        wrong = list(_mistakes(entry, words=words, names=names))
        errors += wrong
        if not wrong:
            blocks.append(_block(entry))
    if errors:
        raise BrokenRulebookError(errors)
    mark = whole.mark().value
    notice = "" if whole.table["verified"] else f"报告“{whole.text('id')}”的结构未经核实，依据标记：{mark}。"
    return CountySkeleton(whole.text("id"), tuple(blocks), notice)


def _mistakes(entry: Entry, *, words: Collection[str], names: Collection[str]) -> Iterator[RulebookError]:
    types = {kind.value: kind for kind in BlockType}
    kind = types.get(entry.text("type"))
    if kind is None:
        yield entry.wrong_value("type", value=entry.text("type"), expected="、".join(types))
        return
    yield from shape_errors(entry, shape=_SHAPES[kind])
    for text in _texts(entry):
        for word in SLOT.findall(text):
            if word not in words:
                yield entry.wrong_value(
                    "text", value=f"{{{word}}}", expected=f"花括号里是 {'、'.join(sorted(words))} 之一"
                )
    name = _name(entry)
    if name and name not in names:
        yield entry.wrong_value("table", value=name, expected=f"{'、'.join(names)} 之一")


def _texts(entry: Entry) -> tuple[str, ...]:
    one = (entry.text("text"),) if entry.text("text") else ()
    return (*entry.texts("lines"), *entry.texts("texts"), *one)


def _name(entry: Entry) -> str:
    return entry.text("table") or entry.text("chart")


def _block(entry: Entry) -> CountyBlock:
    return CountyBlock(
        type=BlockType(entry.text("type")),
        texts=_texts(entry),
        name=_name(entry),
        level=int(entry.table.get("level", 0)),
        is_landscape=bool(entry.table.get("is_landscape", False)),
    )
