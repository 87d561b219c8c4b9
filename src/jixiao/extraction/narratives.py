"""The sections of running text that the Book keeps as they are, by their titles."""

from jixiao.extraction.draft import Draft
from jixiao.extraction.source import Source
from jixiao.proofreading.head_order import Section

_DUTIES = "机构职能"


def read_narratives(source: Source, *, draft: Draft) -> None:
    """Put each section whose title the Book knows into the draft; that about duties says what the unit does."""
    titles = source.law.code_list("narrative_section")
    for number, section in enumerate(source.sections, start=1):
        code, text = titles.find_code(section.head.title), _text(section)
        if code is None or not text:
            continue
        place = section.head.line.place
        if code == _DUTIES:
            draft.put("unit/self/duties", content=text, place=place)
            continue
        draft.put(f"narrative/n{number}/section", content=code, place=place)
        draft.put(f"narrative/n{number}/content", content=text, place=place)


def _text(section: Section) -> str:
    """Return the lines of a section without its title."""
    first, *rest = section.body.split("\n")
    return "\n".join(line for line in (first.strip("。：: "), *(line.strip() for line in rest)) if line)
