"""The forms of the workbook: data of the rulebook that fit the schema."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from jixiao.book.caliber import PHASES, SCOPES, Caliber
from jixiao.book.column import TableSchema
from jixiao.book.schema import TABLE_BY_NAME, TABLES
from jixiao.exchange.workbook.form import Form, Total, form_of
from jixiao.exchange.workbook.funds_table import FUNDS_TABLE, NAME
from jixiao.law.code_list import folded
from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook
from tests.exchange.workbook.workbooks import FORM, LAW

ALL_TABLES: dict[str, TableSchema] = {**TABLE_BY_NAME, NAME: FUNDS_TABLE}


def columns_of(table: TableSchema) -> set[str]:
    return {column.name for column in table.columns}


def fields_of(table: TableSchema) -> set[str]:
    return {field.name for field in table.amounts}


def rows_of(table: TableSchema) -> set[str]:
    return {row.name for row in table.fixed_rows}


def unknown(named: Mapping[str, Iterable[str]], *, known: Callable[[TableSchema], set[str]]) -> dict[str, set[str]]:
    """Return what a part of the forms names that the schema does not have, by table."""
    known_of = {name: known(table) for name, table in ALL_TABLES.items()}
    strange = {table: set(names) - known_of.get(table, set()) for table, names in named.items()}
    return {table: names for table, names in strange.items() if names}


def test_every_table_has_a_purpose_and_a_group() -> None:
    grouped = [table for _, tables in FORM.groups for table in tables]
    assert sorted(grouped) == sorted(TABLE_BY_NAME)
    assert [name for name in ALL_TABLES if not FORM.purpose(name)] == []


@pytest.mark.parametrize("part", ["required", "unique", "names"])
def test_columns_that_are_named_exist(part: str) -> None:
    assert unknown(FORM.look[part], known=columns_of) == {}


def test_sums_and_synonyms_name_what_exists() -> None:
    assert unknown(FORM.look["sums"], known=lambda table: columns_of(table) | fields_of(table)) == {}
    assert unknown(FORM.look["indent"], known=rows_of) == {}
    assert unknown(FORM.words["column"], known=columns_of) == {}
    assert unknown(FORM.words["row"], known=rows_of) == {}
    assert unknown(FORM.words["amount"], known=fields_of) == {}
    assert set(FORM.words["sheet"]) <= set(ALL_TABLES)
    assert set(FORM.words["phase"]) == set(PHASES)
    assert set(FORM.words["scope"]) == set(SCOPES)


def test_totals_name_rows_of_their_table() -> None:
    for table in TABLES:
        for total in FORM.totals(table.name).values():
            assert {total.row, *total.parts} <= rows_of(table)
    assert FORM.totals("project_funds") == {"total": Total("total", ("initial", "added"), is_shown=True)}
    assert FORM.totals("project") == {}


def test_no_synonym_of_a_table_names_two_of_its_columns() -> None:
    for table, synonyms in FORM.words["column"].items():
        words = [folded(word) for column in synonyms.values() for word in column]
        labels = {folded(column.label): column.name for column in ALL_TABLES[table].columns}
        taken = [word for name, column in synonyms.items() for word in column if labels.get(folded(word), name) != name]
        assert len(words) == len(set(words)), table
        assert taken == [], table


def test_the_usual_calibers_have_columns() -> None:
    assert FORM.usual_calibers("project_funds", month=8) == (
        Caliber("adjusted"),
        Caliber("executed", as_of=8),
        Caliber("final"),
    )
    assert Caliber("final", years_back=1) in FORM.usual_calibers("income", month=8)
    assert FORM.usual_calibers("asset", month=8) == ()


def test_a_label_wins_over_a_synonym() -> None:
    table = TABLE_BY_NAME["procurement"]
    assert FORM.columns(table)["采购项目"].name == "item"
    assert FORM.columns(table)["单位"].name == "unit"
    assert FORM.rows(TABLE_BY_NAME["expenditure"])["本年支出合计"] == "total"
    assert FORM.amounts(TABLE_BY_NAME["economic"])["合计"] == "total"


def test_the_longest_words_of_a_phase_come_first() -> None:
    lengths = [len(word) for word in FORM.phases]
    assert lengths == sorted(lengths, reverse=True)


def test_rows_are_named_by_the_columns_of_the_form() -> None:
    names = {table.name: [column.name for column in FORM.naming_columns(table)] for table in TABLES}
    assert names["project"] == ["name"]
    assert names["evaluation"] == ["kind", "project"]
    assert names["payment"] == []


def test_long_texts_are_known_by_their_labels() -> None:
    project = TABLE_BY_NAME["project"]
    assert FORM.is_wide(project.column("purpose"))
    assert not FORM.is_wide(project.column("name"))


def test_a_lower_layer_changes_single_entries(tmp_path: Path) -> None:
    forms = tmp_path / "cn-510521" / "forms"
    forms.mkdir(parents=True)
    (forms / "workbook.toml").write_text('title = "示例县绩效账"\n[purpose]\nunit = "本单位"\n', encoding="utf-8")
    local = form_of(law_in_force(Rulebook.shipped(tmp_path), region="510521", year=2024))
    assert (local.title, local.purpose("unit"), local.purpose("office")) == (
        "示例县绩效账",
        "本单位",
        FORM.purpose("office"),
    )
    assert local.words == FORM.words


def test_the_forms_of_a_place_are_read_once() -> None:
    assert form_of(LAW) is FORM
    assert FORM.title == "年度绩效账"
    assert FORM.version == 1
    assert FORM.required_sheets == ("unit",)


def test_a_table_in_no_group_comes_last() -> None:
    form = Form(look={"group": [{"title": "甲", "tables": [table.name for table in TABLES[1:]]}]}, words={})
    assert form.groups[-1] == ("其他", (TABLES[0].name,))
