"""Whose account a document is, of which year, and what it says about tables that are empty."""

from collections import Counter
from collections.abc import Iterator

from jixiao.book.statement import Claim
from jixiao.extraction.final_accounts.form import FormSet, plain
from jixiao.extraction.final_accounts.recognise import PublishedTable
from jixiao.late_pattern import late_pattern
from jixiao.reading.document import Document

_HEADING = late_pattern(
    r"(?:^|(?<!\s)\s|第[一二三四五]部分)\s*([一-鿿（）()·A-Za-z]{2,40}?)\s*((?:19|20)[0-9]{2})\s*年度?\s*(?:部门|单位)?决算"
)
_YEAR = late_pattern(r"((?:19|20)[0-9]{2})\s*年度?(?:部门|单位)?决算")
_UNIT = late_pattern(r"(?:编制单位|填报单位|部门(?:名称)?|单位名称)[:：]\s*([一-鿿（）()·]{2,40})")


def fiscal_year(document: Document) -> int | None:
    """Return the year that most headings name, None if none does."""
    years = Counter(match[1] for line in document.lines() for match in _YEAR.finditer(line.text))
    return int(years.most_common(1)[0][0]) if years else None


def unit_name(document: Document) -> str:
    """Return the name of the unit as most headings and titles have it, empty if none has one."""
    names: Counter[str] = Counter()
    for line in document.lines():
        names.update(match[1] for match in _HEADING.finditer(line.text))
        names.update(match[1] for match in _UNIT.finditer(line.text))
    return names.most_common(1)[0][0] if names else ""


def claims(tables: list[PublishedTable], *, forms: FormSet) -> Iterator[Claim]:
    """Yield the statements under tables that there was neither income nor expenditure."""
    for form in forms.forms:
        if form.claim:
            lines = (line for found in tables if found.form is form for line in found.below)
            quote = next((line for line in lines if any(words in plain(line) for words in form.claimed_by)), "")
            if quote:
                yield Claim(f"claim-{form.id.lower()}", kind=form.claim, is_made=True, quote=quote)
