"""All relations that a document states."""

from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.assemble import assemble
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import passages_of
from jixiao.proofreading.relations.accounts.account import account_relations
from jixiao.proofreading.relations.accounts.account_sides import account_side_relations
from jixiao.proofreading.relations.accounts.added import added_relations
from jixiao.proofreading.relations.accounts.adjusted import adjusted_relations
from jixiao.proofreading.relations.accounts.assets import asset_relations
from jixiao.proofreading.relations.accounts.audited import audited_relations
from jixiao.proofreading.relations.accounts.balance import balance_relations
from jixiao.proofreading.relations.accounts.carried_over import carried_over_relations
from jixiao.proofreading.relations.accounts.carried_total import carried_total_relations
from jixiao.proofreading.relations.accounts.cut_down import cut_down_relations
from jixiao.proofreading.relations.accounts.debt_limit import debt_limit_relations
from jixiao.proofreading.relations.accounts.flat_account import flat_account_relations
from jixiao.proofreading.relations.accounts.fund_run import fund_run_relations
from jixiao.proofreading.relations.accounts.gap import gap_relations
from jixiao.proofreading.relations.accounts.left_over import left_over_relations
from jixiao.proofreading.relations.accounts.resources import resource_relations
from jixiao.proofreading.relations.accounts.running_account import running_account_relations
from jixiao.proofreading.relations.accounts.taken_off import taken_off_relations
from jixiao.proofreading.relations.agreement.bare_again import bare_again_relations
from jixiao.proofreading.relations.agreement.bound import bound_relations
from jixiao.proofreading.relations.agreement.converted import converted_relations
from jixiao.proofreading.relations.agreement.nearly import nearly_relations
from jixiao.proofreading.relations.agreement.order import order_relations
from jixiao.proofreading.relations.agreement.repeated import repeated_relations
from jixiao.proofreading.relations.agreement.title_again import title_again_relations
from jixiao.proofreading.relations.agreement.told_twice import told_twice_relations
from jixiao.proofreading.relations.agreement.unit_again import unit_again_relations
from jixiao.proofreading.relations.agreement.within_all import within_all_relations
from jixiao.proofreading.relations.averages.average import average_relations
from jixiao.proofreading.relations.averages.average_of_things import thing_average_relations
from jixiao.proofreading.relations.averages.average_unit import average_unit_relations
from jixiao.proofreading.relations.averages.each_in_all import each_in_all_relations
from jixiao.proofreading.relations.averages.each_time import each_time_relations
from jixiao.proofreading.relations.averages.priced_run import priced_run_relations
from jixiao.proofreading.relations.averages.product import product_relations
from jixiao.proofreading.relations.averages.unit_costs import unit_cost_relations
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.changes.change_again import change_again_relations
from jixiao.proofreading.relations.changes.compared_year import compared_year_relations
from jixiao.proofreading.relations.changes.difference import difference_relations
from jixiao.proofreading.relations.changes.explained_change import explained_change_relations
from jixiao.proofreading.relations.changes.found_growth import found_growth
from jixiao.proofreading.relations.changes.growth import growth_relations
from jixiao.proofreading.relations.changes.moved_items import moved_item_relations
from jixiao.proofreading.relations.changes.moved_parts import moved_part_relations
from jixiao.proofreading.relations.changes.moves import move_relations
from jixiao.proofreading.relations.changes.moves_of_parts import moves_of_part_relations
from jixiao.proofreading.relations.changes.net_change import net_change_relations
from jixiao.proofreading.relations.changes.points_apart import apart_relations
from jixiao.proofreading.relations.changes.rates_apart import rates_apart_relations
from jixiao.proofreading.relations.changes.settled import settled_relations
from jixiao.proofreading.relations.changes.signed_run import signed_run_relations
from jixiao.proofreading.relations.changes.told_first import told_first_relations
from jixiao.proofreading.relations.changes.twin_moves import twin_move_relations
from jixiao.proofreading.relations.changes.without_factor import without_factor_relations
from jixiao.proofreading.relations.changes.year_growth import year_growth_relations
from jixiao.proofreading.relations.changes.year_pair import year_pair_relations
from jixiao.proofreading.relations.counts.asked_persons import asked_person_relations
from jixiao.proofreading.relations.counts.counted_lines import counted_line_relations
from jixiao.proofreading.relations.counts.counted_list import counted_list_relations, counted_sum_relations
from jixiao.proofreading.relations.counts.grades import grade_relations
from jixiao.proofreading.relations.counts.in_group import in_group_relations
from jixiao.proofreading.relations.counts.named_count import named_count_relations
from jixiao.proofreading.relations.counts.names_beside import named_beside_relations
from jixiao.proofreading.relations.counts.opposites import opposite_relations
from jixiao.proofreading.relations.counts.place_names import place_name_relations
from jixiao.proofreading.relations.counts.some_of import some_of_relations
from jixiao.proofreading.relations.counts.states import state_relations
from jixiao.proofreading.relations.counts.told_items import told_item_relations
from jixiao.proofreading.relations.counts.undone import undone_relations
from jixiao.proofreading.relations.points.deducted import deduction_relations
from jixiao.proofreading.relations.points.points import point_relations
from jixiao.proofreading.relations.points.score_closing import score_closing_relations
from jixiao.proofreading.relations.points.scored_heads import scored_head_relations
from jixiao.proofreading.relations.rates.called_shares import called_share_relations
from jixiao.proofreading.relations.rates.composite_share import composite_share_relations
from jixiao.proofreading.relations.rates.done_of_plan import done_of_plan_relations
from jixiao.proofreading.relations.rates.formula import formula_relations
from jixiao.proofreading.relations.rates.found_rates import found_rates
from jixiao.proofreading.relations.rates.full_rate_before import full_rates_before
from jixiao.proofreading.relations.rates.left_of_rate import left_of_rate_relations
from jixiao.proofreading.relations.rates.levied_rate import levied_rates
from jixiao.proofreading.relations.rates.multiples import multiple_relations
from jixiao.proofreading.relations.rates.plan_in_brackets import plan_in_brackets_relations
from jixiao.proofreading.relations.rates.proportions import proportion_relations
from jixiao.proofreading.relations.rates.rate import rate_relations
from jixiao.proofreading.relations.rates.rate_again import rate_again_relations
from jixiao.proofreading.relations.rates.rate_of_gap import rate_of_gap_relations
from jixiao.proofreading.relations.rates.rest_of_rate import rest_of_rate_relations
from jixiao.proofreading.relations.rates.saved_rate import saved_rates
from jixiao.proofreading.relations.rates.shared_parts import shared_part_relations
from jixiao.proofreading.relations.rates.shared_run import shared_run_relations
from jixiao.proofreading.relations.rates.shares_in_turn import shares_in_turn_relations
from jixiao.proofreading.relations.rates.shares_within import share_within_relations
from jixiao.proofreading.relations.rates.slashed import slashed_relations
from jixiao.proofreading.relations.rates.sole_share import sole_shares
from jixiao.proofreading.relations.rates.swapped_shares import swapped_share_relations
from jixiao.proofreading.relations.rates.untold_whole import shares_of_all, untold_whole_relations
from jixiao.proofreading.relations.rates.whole_shares import whole_share_relations
from jixiao.proofreading.relations.sums.added_total import added_total_relations
from jixiao.proofreading.relations.sums.by_names import by_name_relations
from jixiao.proofreading.relations.sums.clause_heads import clause_count_relations
from jixiao.proofreading.relations.sums.closing_total import closing_relations
from jixiao.proofreading.relations.sums.composed import composed_relations
from jixiao.proofreading.relations.sums.counted_total import counted_total_relations
from jixiao.proofreading.relations.sums.counts_beside import counts_beside
from jixiao.proofreading.relations.sums.exceeding import exceeding_relations
from jixiao.proofreading.relations.sums.found import found_relations
from jixiao.proofreading.relations.sums.handed_out import handed_out_relations
from jixiao.proofreading.relations.sums.headed_lines import headed_line_relations
from jixiao.proofreading.relations.sums.items_above import items_above_relations
from jixiao.proofreading.relations.sums.line_columns import line_column_relations
from jixiao.proofreading.relations.sums.listed import listed_relations
from jixiao.proofreading.relations.sums.named_whole import named_whole_relations
from jixiao.proofreading.relations.sums.odd_unit import odd_unit_relations
from jixiao.proofreading.relations.sums.parted_lines import parted_line_relations
from jixiao.proofreading.relations.sums.parts_below import part_below_relations
from jixiao.proofreading.relations.sums.parts_by_name import parts_by_name_relations
from jixiao.proofreading.relations.sums.periods import period_relations
from jixiao.proofreading.relations.sums.plain_parts import plain_part_relations
from jixiao.proofreading.relations.sums.prior_sums import prior_sums
from jixiao.proofreading.relations.sums.restated import restated_relations
from jixiao.proofreading.relations.sums.run_total import run_total_relations
from jixiao.proofreading.relations.sums.same_items import same_item_relations
from jixiao.proofreading.relations.sums.same_named_lines import same_named_line_relations
from jixiao.proofreading.relations.sums.sister_lists import sister_list_relations
from jixiao.proofreading.relations.sums.slipped_lines import slipped_line_relations
from jixiao.proofreading.relations.sums.slipped_near import slipped_near_relations
from jixiao.proofreading.relations.sums.sole_source import sole_source_relations
from jixiao.proofreading.relations.sums.split_run import split_run_relations
from jixiao.proofreading.relations.sums.stanzas import stanza_relations
from jixiao.proofreading.relations.sums.sum_above import sum_above_relations
from jixiao.proofreading.relations.sums.sums_beside import sums_beside
from jixiao.proofreading.relations.sums.told_in_pairs import paired_list_relations
from jixiao.proofreading.relations.sums.total import total_relations
from jixiao.proofreading.relations.sums.twin import twin_relations
from jixiao.proofreading.tables.agree import agreement_relations
from jixiao.proofreading.tables.by_category import category_sums
from jixiao.proofreading.tables.by_standard import standard_relations
from jixiao.proofreading.tables.carried import carried_relations
from jixiao.proofreading.tables.claimed import claimed_relations
from jixiao.proofreading.tables.last_numbers import last_number_relations
from jixiao.proofreading.tables.loose import loose_figures
from jixiao.proofreading.tables.loose_row import loose_rows_of
from jixiao.proofreading.tables.named_rows import named_row_relations
from jixiao.proofreading.tables.paired import paired_relations
from jixiao.proofreading.tables.piped import with_piped_tables
from jixiao.proofreading.tables.quoted import quoted_relations
from jixiao.proofreading.tables.referred import referred_relations
from jixiao.proofreading.tables.relate import table_figures, table_relations, table_views
from jixiao.proofreading.tables.row_counts import row_count_relations
from jixiao.proofreading.tables.told_score import told_scores
from jixiao.proofreading.tables.told_sum import told_sum_relations
from jixiao.proofreading.tables.told_unit import with_told_units
from jixiao.proofreading.tables.view import TableView
from jixiao.reading.document import Document, Paragraph

_KINDS = (
    total_relations,
    account_side_relations,
    parts_by_name_relations,
    by_name_relations,
    shared_part_relations,
    same_item_relations,
    part_below_relations,
    added_relations,
    period_relations,
    resource_relations,
    settled_relations,
    compared_year_relations,
    difference_relations,
    without_factor_relations,
    growth_relations,
    rate_relations,
    order_relations,
    within_all_relations,
    listed_relations,
    move_relations,
    explained_change_relations,
    moves_of_part_relations,
    composite_share_relations,
    year_pair_relations,
    twin_move_relations,
    scored_head_relations,
    nearly_relations,
    signed_run_relations,
    flat_account_relations,
    change_again_relations,
    same_named_line_relations,
    some_of_relations,
    title_again_relations,
    net_change_relations,
    rate_again_relations,
    found_relations,
    product_relations,
    average_relations,
    balance_relations,
    formula_relations,
    twin_relations,
    rest_of_rate_relations,
    restated_relations,
    handed_out_relations,
    account_relations,
    asset_relations,
    audited_relations,
    point_relations,
    apart_relations,
    adjusted_relations,
    bound_relations,
    run_total_relations,
    closing_relations,
    line_column_relations,
    named_count_relations,
    converted_relations,
    sum_above_relations,
    undone_relations,
    whole_share_relations,
    left_over_relations,
    multiple_relations,
    exceeding_relations,
    named_beside_relations,
    counted_list_relations,
    shared_run_relations,
    rates_apart_relations,
    clause_count_relations,
    told_item_relations,
    debt_limit_relations,
    slashed_relations,
    parted_line_relations,
    moved_item_relations,
    plain_part_relations,
    added_total_relations,
    told_twice_relations,
    average_unit_relations,
    place_name_relations,
    slipped_near_relations,
    grade_relations,
    deduction_relations,
    proportion_relations,
    thing_average_relations,
    odd_unit_relations,
    told_first_relations,
    paired_list_relations,
    each_time_relations,
    called_share_relations,
    carried_over_relations,
    plan_in_brackets_relations,
    composed_relations,
    each_in_all_relations,
    split_run_relations,
    in_group_relations,
    taken_off_relations,
    year_growth_relations,
    sister_list_relations,
    gap_relations,
    state_relations,
    carried_total_relations,
    headed_line_relations,
    priced_run_relations,
    fund_run_relations,
    opposite_relations,
    score_closing_relations,
    shares_in_turn_relations,
    moved_part_relations,
    named_whole_relations,
    counted_line_relations,
    slipped_line_relations,
    unit_cost_relations,
    left_of_rate_relations,
    running_account_relations,
    asked_person_relations,
    done_of_plan_relations,
    counted_total_relations,
    unit_again_relations,
    stanza_relations,
    rate_of_gap_relations,
    swapped_share_relations,
    cut_down_relations,
    items_above_relations,
    share_within_relations,
    sole_source_relations,
    untold_whole_relations,
)
_FEW_LEFT_OUT = 2  # items; one alone was forgotten
_STOPS, _SHORT = "，。；", 10
_LEDGER = 200  # cells with sentences; a table with so many is a ledger, which no report adds up
_RATES = (RelationKind.RATIO, RelationKind.GROWTH)
_BESIDE = (prior_sums, sums_beside, counts_beside, counted_sum_relations)  # what goes with lists that add up
_LATE = (
    found_rates,
    found_growth,
    saved_rates,
    levied_rates,
    full_rates_before,
    sole_shares,
    shares_of_all,
)  # of what no other reading explains


def text_of(document: Document) -> Text:
    """Return what the running text of a document says of its figures."""
    passages = [passage for run in _told_runs(with_piped_tables(document)) for passage in passages_of(run)]
    mentions = [scan_passage(passage, number=number) for number, passage in enumerate(passages)]
    return Text(assemble(passages, mentions=mentions))


def _told_runs(document: Document) -> Iterator[list[Paragraph]]:
    """Yield the lines between tables, and those of each cell that tells something in sentences, but for a ledger's."""
    run: list[Paragraph] = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            run += [block] if block.text.strip() else []
            continue
        yield [*run, *(line for line in block.title if line.text.strip())]
        run = []
        told = [*islice((cell for cell in block.cells if _tells(cell.text)), _LEDGER)]
        if len(told) < _LEDGER:
            yield from ([line for line in cell.lines if line.text.strip()] for cell in told)
    yield run


def _tells(words: str) -> bool:
    """Whether a cell tells figures in sentences."""
    is_sentence = len(words) >= _SHORT and any(sign in words for sign in _STOPS)
    return is_sentence and any(map(str.isdigit, words))


def relations_of(
    document: Document, *, text: Text | None = None, views: Sequence[TableView] | None = None
) -> Iterator[Relation]:
    """Yield every arithmetic statement of a document, those that hold included.

    Args:
        document: The document.
        text: What its running text says, where that is known already.
        views: Its tables as they are read for their figures, where that is known already.
    """
    document = with_piped_tables(document)
    text = text or text_of(document)
    views = with_told_units(table_views(document) if views is None else views, text=text)
    found = list(_read(document, text=text, views=views))
    rated = {relation.stated.place for relation in found if relation.kind in _RATES}
    beside = [it for relations in _BESIDE for it in relations(text, found=found)]
    late = [relation for relations in _LATE for relation in relations(text, told=rated)]
    yield from _without_extracts(list(_once([*found, *beside, *late])))


def _without_extracts(found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield statements without the lists that tell only some items of one that gives the same total elsewhere."""
    whole: dict[str, list[Relation]] = {}
    for relation in found:
        if relation.kind is RelationKind.SUM and relation.holds:
            whole.setdefault(relation.stated.printed, []).append(relation)
    for relation in found:
        is_wrong = relation.kind is RelationKind.SUM and relation.holds is False
        longer = whole.get(relation.stated.printed, ()) if is_wrong else ()
        if not any(_is_extract(relation, of=it) for it in longer):
            yield relation


def _is_extract(relation: Relation, *, of: Relation) -> bool:
    """Whether all items of a list are among those of another one, and several of those are left out."""
    items, among = ({operand.printed for operand in it.operands} for it in (relation, of))
    return items < among and len(of.operands) - len(relation.operands) >= _FEW_LEFT_OUT


def _once(found: Sequence[Relation]) -> Iterator[Relation]:
    """Yield each statement once: some are read in two ways, and a count that is right in one of them is right."""
    right = {it.stated.place for it in found if it.kind is RelationKind.COUNT and it.holds}
    told: set[object] = set()
    for relation in found:
        is_count = relation.kind is RelationKind.COUNT
        operands = frozenset(operand.place for operand in relation.operands) if not is_count else None
        key = relation.kind, operands, relation.stated.place if relation.kind is not RelationKind.SAME else None
        if key not in told and not (is_count and relation.holds is False and relation.stated.place in right):
            told.add(key)
            yield relation


def _read(document: Document, *, text: Text, views: Sequence[TableView]) -> Iterator[Relation]:
    for relations in _KINDS:
        yield from relations(text)
    cells = [*table_figures(views), *loose_figures(document)]
    yield from repeated_relations(text, cells=cells)
    yield from bare_again_relations(text, cells=cells)
    yield from agreement_relations(text, views=views)
    yield from claimed_relations(text, views=views)
    yield from told_scores(text, views=views)
    yield from carried_relations(text, views=views)
    yield from referred_relations(text, views=views)
    yield from quoted_relations(text, views=views)
    yield from named_row_relations(text, views=views)
    yield from standard_relations(text, views=views)
    yield from category_sums(text, views=views)
    yield from row_count_relations(text, document=document)
    yield from told_sum_relations(text, views=views)
    rows = list(loose_rows_of(document))
    yield from last_number_relations(text, rows=rows)
    yield from paired_relations(text, lines=document.paragraphs())
    yield from table_relations(document, views=views, rows=rows)
