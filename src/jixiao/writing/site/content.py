"""What the site shows, before any page: units, years, documents, charts, tables, data."""

from collections.abc import Sequence
from dataclasses import dataclass

from jixiao.writing.publication import Chart


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One file to download.

    Unit:
        path: below the folder of its year, plain letters only.
        label: what its link says, e.g. Word.
        name: what it is called once it is saved.
        size: bytes.
        digest: with its method in front.
    """

    path: str
    label: str
    name: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class SiteDocument:
    """One document in its formats."""

    title: str
    files: tuple[SiteFile, ...]


@dataclass(frozen=True, slots=True)
class SiteChart:
    """One chart as it was drawn, with the file of its figures."""

    chart: Chart
    svg: str
    data: SiteFile


@dataclass(frozen=True, slots=True)
class SiteCell:
    """One cell.

    Unit:
        text: as it is shown first; money in 万元.
        yuan: the same amount in yuan, exact; empty for anything else.
        is_figure: whether it stands at the right.
        is_state: whether it is the word of a state and no value.
    """

    text: str
    yuan: str = ""
    is_figure: bool = False
    is_state: bool = False


@dataclass(frozen=True, slots=True)
class SiteGrid:
    """One table as it is shown; `is_upright` turns a single row into lines of name and content.

    Shape:
        rows[r][c] stands below header[c].
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[SiteCell, ...], ...]
    is_upright: bool = False

    @property
    def has_money(self) -> bool:
        """Whether an amount stands in it."""
        return any(cell.yuan for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class SiteTable:
    """One published table: its page and its file; `count` is how many rows the file has."""

    name: str
    title: str
    group: str
    count: int
    grids: tuple[SiteGrid, ...]
    data: SiteFile


@dataclass(frozen=True, slots=True)
class SiteFact:
    """One figure that stands above everything else of a year."""

    label: str
    cell: SiteCell
    unit: str = ""


@dataclass(frozen=True, slots=True)
class SiteYear:
    """Everything a unit discloses of one year; `bundle` holds all of it in one file."""

    year: int
    facts: tuple[SiteFact, ...]
    documents: tuple[SiteDocument, ...]
    charts: tuple[SiteChart, ...]
    tables: tuple[SiteTable, ...]
    data: tuple[SiteFile, ...]
    bundle: SiteFile


@dataclass(frozen=True, slots=True)
class SiteUnit:
    """One unit with its years, the latest first; `slug` is its folder."""

    slug: str
    name: str
    code: str
    kind: str
    years: tuple[SiteYear, ...]


@dataclass(frozen=True, slots=True)
class SiteLicence:
    """Under which licence everything is published."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site."""

    title: str
    units: Sequence[SiteUnit]
    licence: SiteLicence
