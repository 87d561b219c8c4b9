"""The steps are the groups of the workbook, with what each table holds."""

from jixiao.book.schema import TABLES
from jixiao.exchange.workbook.form import form_of
from jixiao.pipelines.import_book import law_of
from jixiao.web.books.step import steps_of


def test_every_table_is_in_one_step_and_tells_how_far_it_is() -> None:
    form = form_of(law_of("", year=2024))
    steps = steps_of(form, counts={"income": 7}, locks={"income": "已报送"}, found={"income": (2, 1)})
    links = [link for step in steps for link in step.tables]
    assert sorted(link.name for link in links) == sorted(table.name for table in TABLES)
    income = next(link for link in links if link.name == "income")
    assert (income.rows, income.locked, income.errors, income.warnings) == (7, "已报送", 2, 1)
    assert [step.number for step in steps] == list(range(1, len(steps) + 1))
    assert steps[0].first == "unit"
    assert "income" in steps[1].names
