"""Rows are called by their names, by their keys only where names do not tell them apart."""

from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.row_name import RowNames, name_of_row

NAMES = RowNames({"k1": "培训", "k2": "培 训", "k3": "购置", "k4": "", "购置2": "改造", "k6": "k1", "k7": "甲〔k1〕"})


def test_a_name_stands_alone_where_it_is_the_only_one() -> None:
    assert NAMES.display("k3") == "购置"
    assert NAMES.find("购 置") == ("k3",)


def test_rows_of_one_name_show_their_keys() -> None:
    assert NAMES.display("k1") == "培训〔k1〕"
    assert NAMES.find("培训") == ("k1", "k2")
    assert NAMES.find("培训〔k2〕") == ("k2",)


def test_a_row_without_a_name_shows_its_key() -> None:
    assert NAMES.display("k4") == "k4"
    assert NAMES.display("gone") == "gone"


def test_a_key_wins_over_a_name() -> None:
    assert NAMES.find("k1") == ("k1",)
    assert NAMES.display("k6") == "k1〔k6〕"
    assert NAMES.display("k7") == "甲〔k1〕〔k7〕"


def test_what_nothing_is_called_is_not_found() -> None:
    assert NAMES.find("修缮") == ()
    assert NAMES.find("修缮〔k9〕") == ()


@given(st.dictionaries(st.text("k12", min_size=1, max_size=2), st.text("培训k1〔〕 ", max_size=4), max_size=6))
def test_what_is_shown_is_found(names: dict[str, str]) -> None:
    rows = RowNames({key: name.strip() for key, name in names.items()})
    assert {key: rows.find(rows.display(key)) for key in names} == {key: (key,) for key in names}


def test_an_evaluation_is_called_by_its_kind_and_project() -> None:
    table = TABLE_BY_NAME["evaluation"]
    columns = (table.column("kind"), table.column("project"))
    cells = {"kind": "self", "project": "k1"}
    name = name_of_row(
        columns, content=lambda column: cells[column], label=lambda _, code: f"<{code}>", names={"project": NAMES}
    )
    assert name == "<self>·培训〔k1〕"
    assert name_of_row(columns, content=lambda _: "", label=lambda _, code: code, names={}) == ""


def test_a_reference_into_an_unknown_table_shows_its_key() -> None:
    column = TABLE_BY_NAME["evaluation"].column("project")
    assert name_of_row((column,), content=lambda _: "k1", label=lambda _, code: code, names={}) == "k1"
