"""The tree of units: what is moved takes with it who can reach it."""

import datetime as dt

import pytest

from jixiao.web.accounts.actions.units import AddUnit, ChangeUnit
from jixiao.web.accounts.models import Unit, UnitKind
from jixiao.web.accounts.scope import visible
from jixiao.web.accounts.tree import name_on
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError
from jixiao.web.store.models import YearBook
from tests.web.conftest import County

DAY = dt.date(2024, 7, 1)


def test_a_moved_unit_leaves_its_old_parent_at_once(county: County) -> None:
    book = YearBook.objects.create(unit=county.unit, year=2024)
    assert book in visible(YearBook, actor=county.actor("department"))
    move = ChangeUnit(county.unit.pk, DAY, "机构改革方案", parent=county.other_department.pk)
    perform(move, actor=county.actor("system"))
    assert book not in visible(YearBook, actor=county.actor("department"))
    assert book in visible(YearBook, actor=county.actor("department_other"))
    assert book in visible(YearBook, actor=county.actor("preparer"))  # its own people stay


def test_what_hangs_below_moves_along(county: County) -> None:
    perform(
        ChangeUnit(county.department.pk, DAY, "改革", parent=county.other_department.pk), actor=county.actor("system")
    )
    county.unit.refresh_from_db()
    county.other_department.refresh_from_db()
    assert county.unit.path == f"{county.other_department.path}{county.department.pk}/{county.unit.pk}/"


def test_a_unit_cannot_hang_below_itself(county: County) -> None:
    with pytest.raises(ActionError, match="自己的下级"):
        perform(ChangeUnit(county.department.pk, DAY, "误", parent=county.unit.pk), actor=county.actor("system"))


def test_the_old_name_holds_for_every_earlier_day(county: County) -> None:
    perform(ChangeUnit(county.unit.pk, DAY, "更名批复", name="示例县农业技术中心"), actor=county.actor("system"))
    unit = Unit.objects.get(pk=county.unit.pk)
    assert name_on(unit, date=dt.date(2024, 6, 30)) == "示例县农技站"
    assert name_on(unit, date=DAY) == "示例县农业技术中心"


def test_a_closed_unit_gives_nobody_access(county: County) -> None:
    YearBook.objects.create(unit=county.unit, year=2024)
    perform(ChangeUnit(county.unit.pk, DAY, "撤销批复", is_closed=True), actor=county.actor("system"))
    assert not visible(YearBook, actor=county.actor("preparer")).exists()
    assert visible(YearBook, actor=county.actor("finance")).exists()  # its records stay with the bureau


def test_a_code_is_given_once(county: County) -> None:
    with pytest.raises(ConflictError):
        perform(AddUnit("301001", "另一个", UnitKind.UNIT, county.region.pk), actor=county.actor("system"))
