"""What a round takes from a Book."""

from msgspec.structs import replace

from jixiao.book.figure import BLANK
from jixiao.county.filing import Filing
from jixiao.county.record import UnitRecord
from jixiao.pipelines.check_book import check_book
from jixiao.pipelines.sample_county import load_bureau
from jixiao.pipelines.score_book import score_book
from jixiao.pipelines.unit_record import unit_record
from tests.pipelines.round import MONITORING, SELF_EVALUATION


def record(year: int, *, without: str = "") -> UnitRecord:
    """Return the record of the bureau, if wished without a figure."""
    book = load_bureau(year, is_mended=False)
    if without:
        book = book.with_figure(without, figure=BLANK)
    round_ = MONITORING if year == MONITORING.year else SELF_EVALUATION
    scored = tuple(score_book(book))
    return unit_record(check_book(book), scored=scored, filing=Filing(book.unit.name), round_=round_)


def test_a_year_that_is_over_counts_its_final_account() -> None:
    found = record(2023)
    assert (found.spending.executed, found.spending.budget) == (3_793_430_000, 3_793_430_000)
    assert len(found.projects) == 23


def test_an_adjusted_budget_that_nobody_stated_is_computed_from_its_parts_or_missing() -> None:
    book = load_bureau(2024, is_mended=False)
    rows = ("expenditure/total/amount@adjusted", "expenditure/project/amount@adjusted")
    for row, budgets in zip(rows, ((1_556_610_000, 746_890_000), (1_556_610_000, None)), strict=True):
        kept = tuple(it for it in book.amounts if not it.figure_id.startswith(row))
        result = check_book(replace(book, amounts=kept))
        found = unit_record(result, scored=(), filing=Filing("局"), round_=MONITORING)
        assert (found.spending.budget, found.project.budget) == budgets
    assert found.project.problem == "没有填报调整预算数"


def test_what_is_missing_is_named() -> None:
    found = record(2024, without="expenditure/total/amount@executed.m8")
    assert found.spending.executed is None
    assert not found.spending.is_comparable  # June is there, August is not
    assert found.spending.problem == "只有截至6月的执行数"


def test_an_evaluation_with_its_points_and_its_evidence() -> None:
    whole = next(item for item in record(2023).evaluations if not item.project)
    assert (whole.score, whole.full, whole.points, whole.qualitative_points) == (95, 100, 100, 70)
    assert (whole.indicators, whole.without_evidence) == (12, 11)
    assert whole.exceeded == (("聘请法律顾问", 2),)
