"""All relations between the cells of the tables of a document."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.tables.account_rows import account_rows
from jixiao.proofreading.tables.bare_totals import bare_totals
from jixiao.proofreading.tables.beside import with_right_halves
from jixiao.proofreading.tables.block_rows import block_rows
from jixiao.proofreading.tables.bracket_points import bracket_points
from jixiao.proofreading.tables.by_nature import by_nature
from jixiao.proofreading.tables.changes import change_cells
from jixiao.proofreading.tables.chapters import chapter_cells
from jixiao.proofreading.tables.class_points import class_points
from jixiao.proofreading.tables.column_pairs import column_pairs
from jixiao.proofreading.tables.completion import completion_cells
from jixiao.proofreading.tables.drawn import views_of
from jixiao.proofreading.tables.flattened import flattened_views
from jixiao.proofreading.tables.form_totals import form_totals
from jixiao.proofreading.tables.funds import fund_cells
from jixiao.proofreading.tables.known_parts import known_part_relations
from jixiao.proofreading.tables.known_rows import known_rows
from jixiao.proofreading.tables.lone_scores import lone_scores
from jixiao.proofreading.tables.loose import loose_relations
from jixiao.proofreading.tables.loose_row import LooseRow
from jixiao.proofreading.tables.moved_totals import moved_totals
from jixiao.proofreading.tables.of_which_rows import of_which_rows
from jixiao.proofreading.tables.paired_points import paired_points
from jixiao.proofreading.tables.piped import with_piped_tables
from jixiao.proofreading.tables.points import point_blocks
from jixiao.proofreading.tables.priced import priced_cells
from jixiao.proofreading.tables.ragged import ragged_totals
from jixiao.proofreading.tables.rate_columns import rate_columns
from jixiao.proofreading.tables.rated_points import rated_points
from jixiao.proofreading.tables.rates import rate_cells
from jixiao.proofreading.tables.region_row import region_rows
from jixiao.proofreading.tables.rest_columns import rest_column_relations
from jixiao.proofreading.tables.row_scores import row_scores
from jixiao.proofreading.tables.row_sums import row_sums
from jixiao.proofreading.tables.row_totals import row_totals
from jixiao.proofreading.tables.score_rates import score_rates
from jixiao.proofreading.tables.scores import form_point_totals, score_cells
from jixiao.proofreading.tables.serial_rows import serial_row_totals
from jixiao.proofreading.tables.share_rows import share_rows
from jixiao.proofreading.tables.side_by_side import side_by_side
from jixiao.proofreading.tables.side_lists import side_lists
from jixiao.proofreading.tables.single_amounts import single_amounts
from jixiao.proofreading.tables.stacked_rows import stacked_rows
from jixiao.proofreading.tables.target_pairs import target_cells, target_pairs
from jixiao.proofreading.tables.top_totals import top_totals
from jixiao.proofreading.tables.totals import total_cells
from jixiao.proofreading.tables.turned import turned_views
from jixiao.proofreading.tables.two_sides import two_side_relations
from jixiao.proofreading.tables.view import TableView
from jixiao.proofreading.tables.wide_expenses import wide_expenses
from jixiao.reading.document import Document


def table_views(document: Document) -> tuple[TableView, ...]:
    """Return every table of a document, those included that a converter turned into lines."""
    document = with_piped_tables(document)
    drawn = [half for table in document.tables for view in views_of(table) for half in with_right_halves(view)]
    return (*drawn, *flattened_views(document.paragraphs()))


def table_figures(views: Sequence[TableView]) -> list[Named]:
    """Return the figures of tables, each by the words of its row and column."""
    return [
        Named(cell, f"{row.label}{view.heads.get(column, '')}")
        for view in views
        for row in view.rows
        for column, cell in row.cells.items()
    ]


def table_relations(document: Document, *, views: Sequence[TableView], rows: Sequence[LooseRow]) -> Iterator[Relation]:
    """Yield every arithmetic statement of the tables of a document.

    Args:
        document: The document.
        views: Its tables by named rows and columns.
        rows: The same as they stand, whatever heads they have.
    """
    for view in views:
        yield from total_cells(view)
        yield from chapter_cells(view)
        yield from account_rows(view)
        yield from known_part_relations(view)
        for each in (view, *turned_views(view)):
            yield from change_cells(each)
        yield from rate_cells(view)
        yield from completion_cells(view)
        yield from rate_columns(view)
        yield from region_rows(view)
        yield from priced_cells(view)
        yield from score_cells(view)
        yield from score_rates(view)
        yield from fund_cells(view)
        yield from rest_column_relations(view)
        yield from column_pairs(view)
        yield from moved_totals(view)
    yield from loose_relations(document)
    yield from row_totals(document)
    yield from ragged_totals(document)
    yield from single_amounts(document)
    yield from serial_row_totals(document)
    yield from side_by_side(document)
    yield from by_nature(document)
    yield from form_point_totals(views)
    yield from form_totals(document.paragraphs())
    yield from rated_points(document)
    yield from lone_scores(document.paragraphs())
    yield from class_points(document.paragraphs())
    yield from point_blocks(document.paragraphs())
    yield from paired_points(document.paragraphs())
    yield from target_pairs(document.paragraphs())
    yield from block_rows(document)
    yield from two_side_relations(document)
    yield from bracket_points(document)
    yield from side_lists(document)
    for relations in (
        row_scores,
        of_which_rows,
        known_rows,
        row_sums,
        target_cells,
        stacked_rows,
        top_totals,
        share_rows,
        bare_totals,
        wide_expenses,
    ):
        yield from relations(rows)
