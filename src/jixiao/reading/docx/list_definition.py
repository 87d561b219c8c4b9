"""Lists as `numbering.xml` defines them: levels, formats, texts, starts and what an instance of a list changes."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from jixiao.reading.docx.style import Styles
from jixiao.reading.docx.xml import Element, count_of, is_on, value_of, w

LEVELS = 9
_NEVER = 0


class Level(Struct, frozen=True):
    """One level of a list.

    Unit:
        text: the pattern, %1 for the number of the first level.
        restart: up to which level (1-based) a new number lets this level begin again; 0 for never.
        style: the paragraph style that carries the level.
    """

    kind: str
    text: str
    start: int
    suffix: str
    restart: int
    style: str
    font: str
    is_decimal: bool


class ListDefinition(Struct, frozen=True):
    """One instance of a list; instances of the same `abstract` count on, unless `starts` lets a level begin again."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def level_of(self, style: str) -> int | None:
        """Return the level that a style carries, None if none does."""
        return next((number for number, level in self.levels.items() if style and level.style == style), None)


def read_lists(root: Element | None, *, styles: Styles) -> dict[str, ListDefinition]:
    """Return the lists of `word/numbering.xml` by `w:numId`, none if the file has no such part."""
    if root is None:
        return {}
    abstracts = {item.get(w("abstractNumId"), ""): item for item in root.iterchildren(w("abstractNum"))}
    instances = {item.get(w("numId"), ""): item for item in root.iterchildren(w("num"))}
    found = {}
    for identity, instance in instances.items():
        abstract = _abstract(instance, abstracts=abstracts, instances=instances, styles=styles)
        if abstract is not None:
            found[identity] = _definition(instance, abstract=abstract)
    return found


def _abstract(
    instance: Element, *, abstracts: Mapping[str, Element], instances: Mapping[str, Element], styles: Styles
) -> Element | None:
    """Return the definition behind an instance; one that only links to a style of lists is followed once."""
    abstract = abstracts.get(value_of(instance, path=w("abstractNumId")))
    link = value_of(abstract, path=w("numStyleLink"))
    if link:
        linked = instances.get(styles.list_of(link)[0])
        return abstract if linked is None else abstracts.get(value_of(linked, path=w("abstractNumId")))
    return abstract


def _definition(instance: Element, *, abstract: Element) -> ListDefinition:
    levels = dict(_levels(abstract))
    starts = {}
    for override in instance.iterchildren(w("lvlOverride")):
        number = count_of(override.get(w("ilvl")))
        levels |= dict(_levels(override))
        start = value_of(override, path=w("startOverride"))
        if start:
            starts[number] = count_of(start)
            if number in levels:
                levels[number] = replace(levels[number], start=starts[number])
    return ListDefinition(abstract.get(w("abstractNumId"), ""), levels, starts)


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for element in parent.iterchildren(w("lvl")):
        number = count_of(element.get(w("ilvl")))
        if number < LEVELS:
            yield number, _level(element, number=number)


def _level(element: Element, *, number: int) -> Level:
    fonts = element.find(f"{w('rPr')}/{w('rFonts')}")
    return Level(
        kind=value_of(element, path=w("numFmt")) or "decimal",
        text=value_of(element, path=w("lvlText")),
        start=count_of(value_of(element, path=w("start")), otherwise=_NEVER),
        suffix=value_of(element, path=w("suff")) or "tab",
        restart=count_of(value_of(element, path=w("lvlRestart")), otherwise=number),
        style=value_of(element, path=w("pStyle")),
        font="" if fonts is None else fonts.get(w("ascii"), ""),
        is_decimal=bool(is_on(element, path=w("isLgl"))),
    )
