"""What a document is: its kind, unit, fiscal year and the month up to which it counts, from its own words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from jixiao.late_pattern import late_pattern
from jixiao.law.code_list import CodeList
from jixiao.law.in_force import Law
from jixiao.proofreading.manuscript import Identity, Manuscript
from jixiao.proofreading.word_list import WordLists, alternatives, load_words
from jixiao.reading.document import Document, Paragraph

CODE_LIST = "document_kind"
OTHER = "其他"
_OPENING_LINES = 12
_TITLE_LENGTH = 60
_YEAR = late_pattern(r"(20[0-9]{2})\s{0,2}(?:年|—|-|财政年度)")
_END_MONTH = late_pattern(r"(?<![0-9])1\s{0,2}月?\s{0,2}(?:至|到|—|－|–|-|~|～)\s{0,2}(1[0-2]|[2-9])\s{0,2}月")
_NAME = r"[一-鿿（）·]{2,28}?"
_OVERVIEW = late_pattern(r"^\s*第[一二]部分\s*([一-鿿（）·]{4,28}?)概况\s*$")
_WHOLE_YEAR = 12
_MARKS_OF_QUOTATION = str.maketrans("", "", "“”\"'‘’ \u3000")


def identify(document: Document, *, kinds: CodeList, words: WordLists) -> Identity:
    """Return what a document says of itself; what it does not say stays empty or 0.

    The title decides: the first line that names a kind, in reading order. Without one, the titles and cells of its
    tables and its other short lines are asked in the same way.
    """
    lines = [line for line in document.lines() if line.text.strip()]
    kind, title = _kind(lines, kinds=kinds)
    is_final = kind in words.find("final_kinds")
    return Identity(
        kind=kind,
        unit=_unit(lines, title=title, words=words),
        year=_year(lines, title=title),
        is_final=is_final,
        end_month=_end_month(lines) or (_WHOLE_YEAR if is_final else 0),
        title=title.strip(),
    )


def manuscript_of(document: Document, *, law: Law, last_year: Document | None = None) -> Manuscript:
    """Return a document ready to be proofread: with its identity and with the words of its place.

    Raises:
        BrokenRulebookError: If a word list or the list of kinds is wrong.
    """
    words = load_words(law.rulebook, region=law.region)
    return Manuscript(document, identify(document, kinds=law.code_list(CODE_LIST), words=words), last_year, words)


def with_identity(manuscript: Manuscript, *, kind: str = "", year: int = 0) -> Manuscript:
    """Return a manuscript of which somebody says kind or year; what is not said stays as the document has it."""
    found = manuscript.identity
    kind = kind or found.kind
    is_final = kind in manuscript.words.find("final_kinds")
    end_month = found.end_month or (_WHOLE_YEAR if is_final else 0)
    identity = replace(found, kind=kind, year=year or found.year, is_final=is_final, end_month=end_month)
    return replace(manuscript, identity=identity)


def _kind(lines: Sequence[Paragraph], *, kinds: CodeList) -> tuple[str, str]:
    """Return the kind and the line that names it."""
    names = re.compile(alternatives(word for word in kinds.codes if word != OTHER))
    for line in lines:
        text = line.text.translate(_MARKS_OF_QUOTATION)
        if len(text) <= _TITLE_LENGTH and (found := max(names.findall(text), key=len, default="")):
            return kinds.codes[found], line.text
    return OTHER, ""


def _year(lines: Sequence[Paragraph], *, title: str) -> int:
    """Return the year of the title, else the first one that the document names."""
    opening = (line.text for line in islice(lines, _OPENING_LINES))
    rest = (line.text for line in lines if len(line.text) <= _TITLE_LENGTH)
    found = (_YEAR.search(text) for text in (title, *opening, *rest))
    return next((int(match[1]) for match in found if match), 0)


def _end_month(lines: Iterable[Paragraph]) -> int:
    """Return the month that most of the periods from January end with, 0 if there is no such period."""
    months = [int(month) for line in lines for month in _END_MONTH.findall(line.text)]
    return max(months, key=lambda month: (months.count(month), month), default=0)


def _unit(lines: Sequence[Paragraph], *, title: str, words: WordLists) -> str:
    names = re.compile(f"(?:{alternatives(words.find('unit_endings'))})$")
    candidates = (
        *_labelled(lines, words=words),
        *(match[1] for line in lines if (match := _OVERVIEW.match(line.text))),
        *_in_title(title, words=words),
        *_stated(lines, words=words),
    )
    return next((name for name in candidates if names.search(name)), "")


def _labelled(lines: Sequence[Paragraph], *, words: WordLists) -> Iterator[str]:
    """Yield what stands behind or in the cell after a label such as 部门名称, label by label."""
    texts = [line.text.strip() for line in lines]
    for label in words.find("unit_labels"):
        for text, following in zip(texts, (*texts[1:], ""), strict=False):
            if text == label:
                yield following
            elif text.startswith((f"{label}：", f"{label}:")):
                yield text[len(label) + 1 :].strip()


def _in_title(title: str, *, words: WordLists) -> Iterator[str]:
    endings = alternatives(words.find("unit_endings"))
    yield from re.findall(rf"({_NAME}(?:{endings}))(?=20[0-9]{{2}}|关于|部门|单位|整体|项目)", title)


def _stated(lines: Sequence[Paragraph], *, words: WordLists) -> Iterator[str]:
    """Yield the name with which a paragraph begins that goes on to say what the unit is."""
    endings, statements = (alternatives(words.find(name)) for name in ("unit_endings", "unit_statements"))
    pattern = re.compile(rf"^\s*({_NAME}(?:{endings}))(?:{statements})")
    yield from (match[1] for line in lines if (match := pattern.match(line.text)))
