"""A report of a kind has the sections that its form asks for."""

from collections.abc import Iterable, Iterator

from jixiao.proofreading.hit import hit_at
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.outline import read_head
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.reading.document import Paragraph

_TITLE_LENGTH = 30


def _titles(lines: Iterable[Paragraph]) -> Iterator[str]:
    """Yield the titles of numbered heads and the lines that are short enough to be titles."""
    for line in lines:
        head = read_head(line)
        title = line.text.strip() if head is None else head.title
        if len(title) <= _TITLE_LENGTH:
            yield title


@text_check("required_section")
def check_required_sections(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield once which sections of its kind a document lacks: no title has any of their names."""
    lines = [line for line in manuscript.document.paragraphs() if line.text.strip()]
    name = f"sections.{manuscript.identity.kind}"
    if not lines or name not in manuscript.words.lists:
        return
    titles = "\n".join(_titles(lines))
    lacking = [names[0] for names in manuscript.words.groups(name) if not any(word in titles for word in names)]
    if lacking:
        message = f"{manuscript.identity.kind}没有这些部分：{'、'.join(lacking)}"
        yield hit_at(lines[0], start=0, end=len(lines[0].text), message=message)
