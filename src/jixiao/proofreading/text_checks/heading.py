"""The heads of a document are numbered 一、（一）1.（1）①, without gap, repeat or change of numeral."""

from collections.abc import Iterator

from jixiao.proofreading.head_order import Fault, PlacedHead, place_heads
from jixiao.proofreading.hit import hit_at
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.outline import Head
from jixiao.proofreading.text_rule import Hit, text_check

_TITLE_RANK = 2


@text_check("heading_sequence")
def check_headings(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each head whose number does not follow from the one before, or whose kind of numeral does not fit.

    A first number other than 1 is only asked about: an extract may begin in the middle.
    """
    for number, placed in enumerate(place_heads(manuscript.document.paragraphs())):
        is_extract = placed.fault is Fault.START and (number == 0 or placed.meant.rank == 1)
        if placed.fault is not Fault.NONE and not is_extract:
            certainty = "arguable" if placed.fault is Fault.START else ""
            yield _hit(placed.head, message=_message(placed), certainty=certainty)


@text_check("heading_mark")
def check_heading_marks(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each head of the two highest ranks that ends with a colon."""
    for placed in place_heads(manuscript.document.paragraphs()):
        text = placed.head.line.text.strip()
        is_title = placed.head.title and text.endswith((f"{placed.head.title}：", f"{placed.head.title}:"))
        if placed.meant.rank <= _TITLE_RANK and is_title:
            yield _hit(placed.head, message=f"标题“{text}”的末尾不用冒号")


def _message(placed: PlacedHead) -> str:
    printed = placed.head.line.text[placed.head.start : placed.head.end].strip()
    if placed.fault is Fault.NUMERAL:
        wanted = placed.meant.print(placed.head.number)
        return f"这一级的编号写成“{printed}”，与同级各条不一致，应为“{wanted}”"
    if placed.fault is Fault.REPEATED:
        return f"编号“{printed}”重复"
    if placed.fault is Fault.GAP:
        last, wanted = (placed.meant.print(number) for number in (placed.last, placed.last + 1))
        return f"“{last}”之后是“{printed}”，应为“{wanted}”"
    return f"这一级从“{printed}”开始，前面没有“{placed.meant.print(1)}”"


def _hit(head: Head, *, message: str, certainty: str = "") -> Hit:
    end = head.end + len(head.title)
    return hit_at(head.line, start=head.start, end=end, message=message, certainty=certainty)
