"""The words for published tables lead to tables, fields, funds, phases and claims that exist."""

import pytest

from jixiao.book.caliber import PHASES, Caliber
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.extraction.final_accounts.form import AccountForm, Target, final_account_forms
from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook

FORMS = final_account_forms(Rulebook.shipped(), region="")
LAW = law_in_force(Rulebook.shipped(), region="", year=2024)
FUNDS = LAW.code_list("fund").labels


def targets(form: AccountForm) -> list[Target]:
    rows = [*form.sides.values(), *form.below.values(), form.also]
    return [target for words in rows for target in words.values()]


@pytest.mark.parametrize("form", FORMS.forms, ids=lambda form: form.id)
def test_each_word_leads_somewhere(form: AccountForm) -> None:
    for target in targets(form):
        assert target.row in {row.name for row in TABLE_BY_NAME[target.table].fixed_rows}
        assert target.fund in {"", *FUNDS}
    assert {*form.below} <= {f"{target.table}/{target.row}" for target in targets(form)}
    assert {form.fund, form.classes or form.fund} <= {*FUNDS}


@pytest.mark.parametrize("form", [form for form in FORMS.forms if form.lines], ids=lambda form: form.id)
def test_each_column_of_a_classification_is_a_field(form: AccountForm) -> None:
    fields = {amount.name for amount in TABLE_BY_NAME[form.lines].amounts}
    assert {*form.columns.values(), *form.also} <= fields


@pytest.mark.parametrize("form", [form for form in FORMS.forms if form.shape == "items"], ids=lambda form: form.id)
def test_each_column_of_a_list_is_a_caliber(form: AccountForm) -> None:
    for caliber in map(Caliber.from_suffix, form.columns.values()):
        assert (caliber.phase in PHASES, caliber.fund in FUNDS) == (True, True)


def test_phases_claims_and_titles_are_known_and_told_apart() -> None:
    assert {*FORMS.phases.values()} <= {*PHASES}
    assert {form.claim for form in FORMS.forms if form.claim} <= {*LAW.code_list("claim").labels}
    titles = [*FORMS.other_titles, *(title for form in FORMS.forms for title in form.titles)]
    assert len(titles) == len(set(titles))
