"""Word files made of a few lines of XML, so that a test shows everything that matters in them."""

import io
import zipfile
from collections.abc import Mapping
from types import MappingProxyType

from jixiao.reading.document import Document
from jixiao.reading.docx.read import read_docx
from jixiao.reading.docx.xml import MC, Element, M, R, W
from jixiao.reading.recall import count_read
from jixiao.reading.safe_xml import parse_xml

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONS = f"{PACKAGE}/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
V = "urn:schemas-microsoft-com:vml"
SPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="{M}" xmlns:mc="{MC}" xmlns:wps="{WPS}" xmlns:v="{V}"'
NAME = "报告.docx"
NONE: Mapping[str, str] = MappingProxyType({})

# What is put into the file beside the text: the relation by which it is found, and its root element.
KINDS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header1": "hdr",
    "footer1": "ftr",
    "settings": "settings",
}


def made(
    body: str, *, parts: Mapping[str, str] = NONE, more: Mapping[str, bytes] = MappingProxyType({}), links: str = ""
) -> dict[str, bytes]:
    """Return the parts of a file.

    Args:
        body: What stands in `w:body`.
        parts: What stands in the root of other parts by their names in `KINDS`; each has its name as relation id.
        more: Whole parts by their full names; they win.
        links: Further relations of the text.
    """
    own = "".join(relation(name, kind=name.rstrip("1"), target=f"{name}.xml") for name in parts)
    contents = {
        "[Content_Types].xml": types_part(parts),
        "_rels/.rels": relations_part(relation("rId1", kind="officeDocument", target="word/document.xml")),
        "word/document.xml": root_part("document", content=f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations_part(own + links),
    }
    contents |= {f"word/{name}.xml": root_part(KINDS[name], content=content) for name, content in parts.items()}
    return {**contents, **more}


def relation(identity: str, *, kind: str, target: str, mode: str = "") -> str:
    """Return one relation; `mode` is External for what lies outside the file."""
    outside = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{identity}" Type="{R}/{kind}" Target="{target}"{outside}/>'


def relations_part(relations: str) -> bytes:
    """Return a `.rels` part."""
    return f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'.encode()


def root_part(name: str, *, content: str) -> bytes:
    """Return a part with the root `w:name`."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {SPACES}>{content}</w:{name}>'.encode()


def parsed(part: bytes) -> Element:
    """Return the root of a part."""
    root: Element = parse_xml(part)
    return root


def root_of(content: str, *, name: str = "body") -> Element:
    """Return an element `w:name` of some XML."""
    return parsed(root_part(name, content=content))


def types_part(parts: Mapping[str, str] = NONE, *, main: str = f"{WORD}.document.main+xml") -> bytes:
    """Return the part that names the content type of each other one."""
    named = {"document": main, **{name: f"{WORD}.{name.rstrip('1')}+xml" for name in parts}}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in named.items())
    defaults = (
        f'<Default Extension="rels" ContentType="{PACKAGE.replace("http://", "")}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return f'<Types xmlns="{PACKAGE}/content-types">{defaults}{overrides}</Types>'.encode()


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return the parts as a .docx."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the parts of a .docx."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def read(body: str, *, parts: Mapping[str, str] = NONE) -> Document:
    """Return the document of a body, in which every visible character was read once."""
    document = read_docx(packed(made(body, parts=parts)), name=NAME)
    assert count_read(document) == document.visible
    return document


def texts(document: Document) -> list[str]:
    """Return the texts of all lines."""
    return [line.text for line in document.lines()]


def messages(document: Document, *, kind: str) -> list[str]:
    """Return the messages of the remarks of a kind."""
    return [remark.message for remark in document.remarks if remark.kind == kind]


def p(*contents: str, properties: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(contents)}</w:p>"


def r(text: str, *, properties: str = "") -> str:
    """Return a run of text."""
    before = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{before}<w:t xml:space="preserve">{text}</w:t></w:r>'


def line(text: str, *, properties: str = "") -> str:
    """Return a paragraph with one run."""
    return p(r(text), properties=properties)


def tc(*contents: str, span: int = 1, merge: str = "") -> str:
    """Return a cell; `merge` is restart or continue."""
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    inner = "".join(content if content.startswith("<") else line(content) for content in contents)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """Return a row; a cell that is plain text is made one."""
    inner = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def tbl(*rows: str, widths: tuple[int, ...] = (1000, 1000, 1000)) -> str:
    """Return a table."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def sdt(content: str, *, tag: str = "jx-1") -> str:
    """Return a content control."""
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def text_box(*paragraphs: str) -> str:
    """Return a run with a text box as Word writes it: the shape, and the same once more for older programs."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    shape = f"<w:drawing><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></w:drawing>"
    older = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice>'
        f"<mc:Fallback>{older}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def complex_field(instruction: str, *, result: str) -> str:
    """Return a field of several runs."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return mark.format("begin") + code + mark.format("separate") + result + mark.format("end")
