"""Fill a bureau's own Word form from a Book: find the form it is, fill it, and say what fits and what does not."""

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree

from jixiao.reading.docx.package import Package, open_package
from jixiao.reading.docx.relation import relations_name
from jixiao.reading.docx.xml import Element
from jixiao.reading.refusal import Refusal, RefusedFileError
from jixiao.reading.safe_xml import parse_xml
from jixiao.writing.annotate.registration import written
from jixiao.writing.annotate.repack import repacked
from jixiao.writing.binding import bindings_part, printed_controls
from jixiao.writing.docx.run import number_marks
from jixiao.writing.docx.xml import rooted
from jixiao.writing.template.fill import fill_tables
from jixiao.writing.template.fit import Fit, fit_form
from jixiao.writing.template.form_content import FormContent
from jixiao.writing.template.label import Labels
from jixiao.writing.template.word_table import word_tables

_FEWEST = 3  # labels; fewer are a coincidence
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_RELATIONS = f"{_PACKAGE}/relationships"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_TYPES = "[Content_Types].xml"
_NO_TABLE = Refusal("这份文件里没有表格。", "选择带有空白表格的 .docx 文件。")


@dataclass(frozen=True, slots=True)
class FilledTemplate:
    """A filled form: the file, which form of the rulebook it is, what fits and what does not."""

    content: bytes
    form: str
    told: tuple[str, ...]
    figures: tuple[str, ...]


def fill_template(
    content: bytes,
    *,
    forms: Sequence[FormContent],
    labels: Labels,
    titles: Mapping[str, str] = MappingProxyType({}),
) -> FilledTemplate:
    """Return an empty Word form filled with the form of the rulebook that it fits best.

    Args:
        content: The bytes of a .docx file that has passed the gate.
        forms: What the forms of the rulebook say about the Book.
        labels: The labels that say the same.
        titles: For each figure id what the figure is called.

    Raises:
        RefusedFileError: If the file is broken, has no table, or fits none of the forms.
    """
    package = open_package(content)
    root = package.main_root()
    fit = best_fit(root, forms=forms, labels=labels)
    filled = fill_tables(fit, labels=labels, titles=titles)
    number_marks(root)
    parts = {package.main: written(root)} | _bound(package, root=root, figures=filled.figures)
    return FilledTemplate(repacked(content, parts=parts), fit.content.id, (*fit.told, *filled.notices), filled.figures)


def best_fit(root: Element, *, forms: Iterable[FormContent], labels: Labels) -> Fit:
    """Return how the tables of a file fit the form that has most of their labels.

    Raises:
        RefusedFileError: If there is no table, or no form has enough of its labels.
    """
    tables = list(word_tables(root))
    if not tables:
        raise RefusedFileError(_NO_TABLE)
    fits = [fit_form(tables, content=form, labels=labels) for form in forms]
    best = max(fits, key=lambda fit: (fit.score, -len(fit.unfilled)), default=None)
    if best is None or best.score < max(_FEWEST, len(best.unfilled)):
        known = "、".join(f"“{form.id}”" for form in dict.fromkeys(fit.content for fit in fits))
        problem = "这份空表的栏名与已知的表都对不上。"
        remedy = f"把栏名改成官方表的说法，或在规则库的 template_words 里加上这种说法。已知的表：{known or '无'}。"
        raise RefusedFileError(Refusal(problem, remedy))
    return best


def _bound(package: Package, *, root: Element, figures: Iterable[str]) -> dict[str, bytes]:
    """Return the parts that keep which printed number is which figure, and make them known to the file."""
    names = (f"customXml/item{number}.xml" for number in range(1, 10_000))
    name = next(free for free in names if free not in package.archive)
    links = relations_name(package.main)
    relations = _root(package, name=links)
    relation = etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship")
    identities = (f"rIdBindings{number}" for number in range(1, len(package.relations) + 2))
    identity = next(free for free in identities if free not in package.relations)
    target = posixpath.join("/", name)
    for key, value in (("Id", identity), ("Type", _CUSTOM), ("Target", target)):
        relation.set(key, value)
    parts = {name: bindings_part(printed_controls(root), figures=figures), links: written(relations)}
    types = _root(package, name=_TYPES)
    etree.SubElement(types, f"{{{_PACKAGE}/content-types}}Override", PartName=f"/{name}", ContentType="application/xml")
    return parts | {_TYPES: written(types)}


def _root(package: Package, *, name: str) -> Element:
    archive = package.archive
    root: Element = parse_xml(archive.part(name)) if name in archive else rooted("Relationships", namespace=_RELATIONS)
    return root
