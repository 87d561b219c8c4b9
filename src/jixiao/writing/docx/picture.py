"""Pictures of charts, inline with the text."""

from collections.abc import Mapping
from dataclasses import dataclass

from jixiao.writing.chart.drawing import Drawing
from jixiao.writing.chart.figures import alternative_text
from jixiao.writing.docx.xml import PIC, Element, R, named, w
from jixiao.writing.publication import Chart

_EMU_PER_MM = 36000


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart with its number and the relation to its picture in the file."""

    number: int
    relation: str
    png: bytes
    drawing: Drawing


def picture_run(chart: Chart, *, picture: Picture) -> Element:
    """Return a run with the picture of a chart; its figures are the alternative text for those who cannot see it."""
    size = {
        "cx": round(picture.drawing.width_mm * _EMU_PER_MM),
        "cy": round(picture.drawing.height_mm * _EMU_PER_MM),
    }
    identity = named("wp:docPr", id=picture.number, name=_name(picture), descr=alternative_text(chart))
    extent = named("wp:extent", **size)
    graphic = named("a:graphic", _graphic_data(picture, size=size))
    return w("r", w("drawing", named("wp:inline", extent, identity, graphic, distT=0, distB=0, distL=0, distR=0)))


def _name(picture: Picture) -> str:
    return f"图{picture.number}"


def _graphic_data(picture: Picture, *, size: Mapping[str, int]) -> Element:
    blip = named("a:blip")
    blip.set(f"{{{R}}}embed", picture.relation)
    frame = named("a:xfrm", named("a:off", x=0, y=0), named("a:ext", **size))
    shape = named("a:prstGeom", named("a:avLst"), prst="rect")
    made = named(
        "pic:pic",
        named("pic:nvPicPr", named("pic:cNvPr", id=picture.number, name=_name(picture)), named("pic:cNvPicPr")),
        named("pic:blipFill", blip, named("a:stretch", named("a:fillRect"))),
        named("pic:spPr", frame, shape),
    )
    return named("a:graphicData", made, uri=PIC)
