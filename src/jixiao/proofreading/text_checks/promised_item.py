"""What the title of a section promises stands in the section."""

from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.head_order import read_sections
from jixiao.proofreading.hit import hit_at
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check

_ACCOUNT = late_pattern("情况")  # a title without it may only name a term or a form


@text_check("promised_item")
def check_promised_items(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each section whose title names items of the accounts that its text does not."""
    items = manuscript.words["promised_item"]
    for section in read_sections(manuscript.document.paragraphs()):
        title = section.head.title
        promised = _named(title, items=items) if _ACCOUNT.search(title) else []
        body = section.body
        missing = [item for item in promised if item not in body]
        if len(promised) > 1 and missing and body.strip():
            head = section.head
            message = f"标题“{title}”里的{'、'.join(missing)}，正文没有写"
            yield hit_at(head.line, start=head.start, end=head.end + len(title), message=message)


def _named(title: str, *, items: tuple[str, ...]) -> list[str]:
    """Return the items that a title names; one inside the name of another counts only where it stands alone too."""
    found = []
    rest = title
    for item in sorted(items, key=len, reverse=True):
        if item in rest:
            found.append(item)
            rest = rest.replace(item, "　")
    return sorted(found, key=title.index)
