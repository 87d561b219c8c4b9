"""The goal of the year and the tasks of the year in a self-evaluation form."""

from jixiao.extraction.draft import Draft
from jixiao.extraction.source import Source
from jixiao.extraction.tables.cell_place import place_of
from jixiao.reading.document import Cell, Table


def read_goals(source: Source, *, table: Table, draft: Draft, project: str = "") -> None:
    """Put the goal of a form into the draft, with what came of it where the form has a column for that."""
    words = source.manuscript.words
    head = _find(table, words=words["goal_cell"], column=1)
    if head is None:
        return
    key = f"goal/m{len(draft.rows('goal')) + 1}"
    content = _below(table, head=head, words=words["goal_content"]) or _beside(table, head=head)
    completion = _below(table, head=head, words=words["goal_completion"])
    for name, cell in (("content", content), ("completion", completion)):
        if cell is not None and cell.text.strip():
            draft.put(f"{key}/{name}", content=cell.text.strip(), place=place_of(cell))
            if project:
                draft.put(f"{key}/project", content=project, place=place_of(cell))


def read_tasks(source: Source, *, table: Table, draft: Draft) -> None:
    """Put the tasks that a form lists into the draft."""
    words = source.manuscript.words
    name, content = (_find(table, words=words[role]) for role in ("task_name", "task_content"))
    if name is None or content is None or name.row != content.row:
        return
    block = table.at(name.row, column=1)
    for row in range(name.row + 1, table.rows + 1):
        cells = [table.at(row, column=head.column) for head in (name, content)]
        first = table.at(row, column=1)
        is_same = first is block or first is None or not first.text.strip()
        if not is_same or not all(cell is not None and cell.text.strip() for cell in cells):
            return
        key = f"task/t{len(draft.rows('task')) + 1}"
        for role, cell in zip(("name", "content"), cells, strict=True):
            if cell is not None:
                draft.put(f"{key}/{role}", content=cell.text.strip(), place=place_of(cell))


def _find(table: Table, *, words: tuple[str, ...], column: int = 0) -> Cell | None:
    """Return the first cell that is one of some words, in one column if one is given."""
    for cell in table.cells:
        if cell.column == (column or cell.column) and "".join(cell.text.split()) in words:
            return cell
    return None


def _below(table: Table, *, head: Cell, words: tuple[str, ...]) -> Cell | None:
    """Return the cell under one of some words in the rows of a head."""
    for row in range(head.row, head.row + head.row_span):
        for cell in table.row(row):
            if cell is not head and "".join(cell.text.split()) in words:
                return table.at(cell.row + cell.row_span, column=cell.column)
    return None


def _beside(table: Table, *, head: Cell) -> Cell | None:
    """Return the cell right of a head that stands over one row."""
    return table.at(head.row, column=head.column + head.column_span) if head.row_span == 1 else None
