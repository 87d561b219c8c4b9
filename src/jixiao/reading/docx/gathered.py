"""What all texts of one Word file share while they are read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jixiao.reading.document import Control
from jixiao.reading.docx.line import SourceLine
from jixiao.reading.docx.list_definition import ListDefinition
from jixiao.reading.docx.observed import Observed
from jixiao.reading.docx.style import Styles
from jixiao.reading.docx.xml import Element


@dataclass
class Gathered:
    """The definitions of a file and what has been read of it so far.

    Unit:
        numbers: for each paragraph of the main part its number from 1, those in cells and text boxes included.
        keeps_fields: whether each field of the main part has an end.
        left_out: visible characters that are not read on purpose, as a remark says.
    """

    styles: Styles
    lists: Mapping[str, ListDefinition]
    numbers: Mapping[Element, int]
    keeps_fields: bool = True
    seen: Observed = field(default_factory=Observed)
    lines: list[SourceLine] = field(default_factory=list)
    controls: list[Control] = field(default_factory=list)
    table_count: int = 0
    left_out: int = 0

    def next_table(self) -> int:
        """Return the number of a table that begins."""
        self.table_count += 1
        return self.table_count
