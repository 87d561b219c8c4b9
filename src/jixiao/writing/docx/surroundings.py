"""What a block must know of the document it stands in."""

from collections.abc import Mapping
from dataclasses import dataclass

from jixiao.writing.docx.picture import Picture
from jixiao.writing.layout import Layout
from jixiao.writing.publication import Chart


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The look, the names of figures, the pictures, and which part this is."""

    layout: Layout
    labels: Mapping[str, str]
    pictures: Mapping[Chart, Picture]
    is_annex: bool
    is_landscape: bool
