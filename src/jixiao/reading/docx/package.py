"""A Word file as a whole: its parts that hold text, and what it points to outside itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jixiao.reading.document import Remark
from jixiao.reading.docx.parse import check_prolog, parsed
from jixiao.reading.docx.refusal import broken_part, has_macro, no_document, strict_format
from jixiao.reading.docx.relation import Parts, Relation, relations_of
from jixiao.reading.docx.xml import Element, w

_TYPES = "[Content_Types].xml"
_XML_ENDS = (".xml", ".rels", ".svg", ".vml", ".xhtml")
_MACRO_KINDS = ("vbaProject", "wordVbaData", "xlMacrosheet")
_NOT_TEXT = ("hyperlink",)  # opening a link is up to the reader of the document
_OUTSIDE = {
    "image": "图片",
    "attachedTemplate": "模板",
    "subDocument": "子文档",
    "aFChunk": "嵌入的其他格式内容",
    "frame": "框架",
    "oleObject": "对象",
}
_INSIDE = {"aFChunk": "嵌入的其他格式内容", "oleObject": "嵌入的对象", "package": "嵌入的文件", "comments": "批注"}


@dataclass
class Package:
    """The parsed parts of one Word file.

    Args:
        parts: The opened file.
        name: What the file is called, for messages.

    Raises:
        RefusalError: If it is no Word file, is broken, has macros or a document type in any part it refers to.
    """

    parts: Parts
    name: str
    main: str = ""
    relations: Mapping[str, Relation] = field(default_factory=dict)
    outside: list[Relation] = field(default_factory=list)
    inside: list[Relation] = field(default_factory=list)
    _contents: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Follow every relation once; nothing outside the file is opened."""
        self._check_types()
        found: dict[str, tuple[Relation, ...]] = {}
        waiting = [""]
        while waiting:
            part = waiting.pop()
            if part not in found:
                found[part] = relations_of(self.parts, part=part, file=self.name)
                waiting += self._targets(found[part])
        self.main = self._main_part(found[""])
        self.relations = {relation.identity: relation for relation in found.get(self.main, ())}

    def main_root(self) -> Element:
        """Return the root of the text.

        Raises:
            RefusalError: If it is broken or no `w:document`.
        """
        root = self._parsed(self.main)
        if root.tag != w("document"):
            raise strict_format(self.name)
        return root

    def related(self, kind: str) -> Element | None:
        """Return the root of the part that the text is related to by a kind, None where there is none."""
        for relation in self.relations.values():
            if relation.kind == kind and not relation.is_external and relation.target in self.parts:
                return self._parsed(relation.target)
        return None

    def by_identity(self, identity: str) -> Element | None:
        """Return the root of the part that the text refers to by the id of a relation, None where there is none."""
        relation = self.relations.get(identity)
        is_here = relation is not None and not relation.is_external and relation.target in self.parts
        return self._parsed(relation.target) if relation is not None and is_here else None

    def remarks(self) -> Iterator[Remark]:
        """Yield what is not read: what lies outside the file, and what is embedded in it in another format."""
        for kind in sorted({relation.kind for relation in self.outside} - set(_NOT_TEXT)):
            what = _OUTSIDE.get(kind, "内容")
            yield Remark("skipped", f"文件引用了外部的{what}，没有打开；需要的话请在文件中直接插入{what}。")
        for kind in sorted({relation.kind for relation in self.inside} & set(_INSIDE)):
            yield Remark("skipped", f"文件中{_INSIDE[kind]}的内容没有读取，请另行核对。")

    def _parsed(self, part: str) -> Element:
        return parsed(self._content(part), part=part, file=self.name)

    def _content(self, part: str) -> bytes:
        """Read each part once: what may be expanded in all is limited."""
        if part not in self._contents:
            self._contents[part] = self.parts.part(part)
        return self._contents[part]

    def _check_types(self) -> None:
        if _TYPES not in self.parts:
            raise no_document(self.name)
        for item in self._parsed(_TYPES):
            kind = item.get("ContentType", "")
            if "macroEnabled" in kind or "vbaProject" in kind:
                raise has_macro(self.name)

    def _targets(self, relations: tuple[Relation, ...]) -> Iterator[str]:
        for relation in relations:
            if relation.kind in _MACRO_KINDS:
                raise has_macro(self.name)
            if relation.is_external:
                self.outside.append(relation)
                continue
            self.inside.append(relation)
            if relation.target in self.parts:
                self._check_part(relation.target)
                yield relation.target

    def _check_part(self, name: str) -> None:
        if name.lower().endswith(_XML_ENDS):
            check_prolog(self._content(name), part=name, file=self.name)

    def _main_part(self, relations: tuple[Relation, ...]) -> str:
        for relation in relations:
            if relation.kind == "officeDocument" and not relation.is_external:
                if relation.target not in self.parts:
                    raise broken_part(relation.target, file=self.name)
                return relation.target
        raise no_document(self.name)
