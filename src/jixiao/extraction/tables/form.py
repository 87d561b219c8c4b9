"""Which form a table is: the self-evaluation of the unit as a whole, or that of a project."""

from jixiao.extraction.draft import WHOLE, Draft
from jixiao.extraction.source import Source
from jixiao.extraction.tables.cell_place import place_of
from jixiao.extraction.tables.funds import FundTable
from jixiao.extraction.tables.goals import read_goals, read_tasks
from jixiao.extraction.tables.indicators import IndicatorTable
from jixiao.proofreading.score_table import score_rows
from jixiao.reading.document import Cell, Table

_PROJECT_NAMES = ("项目名称", "项目（任务）名称")


def read_forms(source: Source, *, draft: Draft) -> None:
    """Put the self-evaluation forms of a document into the draft; a second form of the same subject is left out."""
    is_whole_read = False
    for table in source.manuscript.document.tables:
        if not any(score_rows(table, words=source.manuscript.words)):
            continue
        name = project_name(table)
        if name is not None:
            _read_project(source, table=table, name=name, draft=draft)
        elif not is_whole_read:
            is_whole_read = True
            _read_form(source, table=table, draft=draft, evaluation=WHOLE)
            read_tasks(source, table=table, draft=draft)


def _read_form(source: Source, *, table: Table, draft: Draft, evaluation: str, project: str = "") -> None:
    FundTable(source, draft=draft, evaluation=evaluation).read(table)
    read_goals(source, table=table, draft=draft, project=project)
    IndicatorTable(source, draft=draft, evaluation=evaluation, project=project).read(table)


def _read_project(source: Source, *, table: Table, name: Cell, draft: Draft) -> None:
    key = f"p{len(draft.rows('project')) + 1}"
    place = place_of(name)
    draft.put(f"project/{key}/name", content=name.text.strip(), place=place)
    draft.put(f"evaluation/{key}/project_name", content=name.text.strip(), place=place)
    _read_form(source, table=table, draft=draft, evaluation=key, project=key)


def project_name(table: Table) -> Cell | None:
    """Return the cell behind 项目名称, None where the form has no such cell."""
    for cell in table.cells:
        if "".join(cell.text.split()) in _PROJECT_NAMES:
            named = table.at(cell.row, column=cell.column + cell.column_span)
            return named if named is not None and named.text.strip() else None
    return None
