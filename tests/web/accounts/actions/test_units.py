"""The tree of units changes from a day on; what was, stays readable."""

import datetime as dt

import pytest

from jixiao.web.accounts.actions.units import AddUnit, ChangeUnit
from jixiao.web.accounts.models import Unit, UnitKind
from jixiao.web.accounts.tree import name_on
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, NotFoundError
from jixiao.web.audit.models import Entry
from tests.web.conftest import County

DAY = dt.date(2025, 7, 1)


def change(county: County, *, unit: Unit, name: str = "", parent: int = 0, is_closed: bool = False) -> Unit:
    action = ChangeUnit(unit.pk, DAY, "示编发〔2025〕3号", name=name, parent=parent, is_closed=is_closed)
    return perform(action, actor=county.actor("system"))


def test_a_unit_hangs_below_its_parent(county: County) -> None:
    action = AddUnit(" 301003 ", " 示例县种业站 ", UnitKind.UNIT, county.department.pk)
    unit = perform(action, actor=county.actor("system"))
    assert (unit.code, unit.name, unit.path) == ("301003", "示例县种业站", f"{county.department.path}{unit.pk}/")
    assert unit.region == county.region.region
    assert Entry.objects.get().detail == {"code": "301003", "name": "示例县种业站"}


def test_a_code_is_given_once(county: County) -> None:
    with pytest.raises(ConflictError, match="单位代码 301001 已有单位使用"):
        perform(AddUnit("301001", "又一站"), actor=county.actor("system"))


@pytest.mark.parametrize("who", ["security", "audit", "finance", "approver"])
def test_nobody_else_changes_the_tree(county: County, who: str) -> None:
    for action in (AddUnit("9", "新"), ChangeUnit(county.unit.pk, DAY, "依据", name="新")):
        with pytest.raises(DeniedError):
            perform(action, actor=county.actor(who))


def test_the_old_name_holds_until_the_day(county: County) -> None:
    unit = change(county, unit=county.unit, name="示例县农业技术中心")
    assert name_on(unit, date=DAY - dt.timedelta(days=1)) == "示例县农技站"
    assert name_on(unit, date=DAY) == "示例县农业技术中心"
    assert unit.changes.get().reason == "示编发〔2025〕3号"


def test_a_moved_unit_leaves_its_old_reviewer(county: County) -> None:
    unit = change(county, unit=county.unit, parent=county.other_department.pk)
    assert unit.path == f"{county.other_department.path}{unit.pk}/"
    assert unit.changes.get().old_parent == county.department


@pytest.mark.parametrize("place", ["department", "unit"])
def test_a_unit_is_not_moved_below_itself(county: County, place: str) -> None:
    with pytest.raises(ActionError, match="自己的下级"):
        change(county, unit=county.department, parent=getattr(county, place).pk)
    assert Unit.objects.get(pk=county.department.pk).path == county.department.path


def test_one_thing_of_several_that_fails_undoes_all(county: County) -> None:
    with pytest.raises(ActionError):
        change(county, unit=county.department, name="新名", parent=county.unit.pk)
    assert Unit.objects.get(pk=county.department.pk).name == "示例县农业农村局"
    assert not county.department.changes.exists()


def test_a_closed_unit_ends_on_the_day_and_keeps_its_history(county: County) -> None:
    unit = change(county, unit=county.unit, is_closed=True)
    assert Unit.objects.get(pk=unit.pk).valid_to == DAY
    assert unit.changes.get().get_kind_display() == "撤销"


def test_nothing_to_change_is_said(county: County) -> None:
    with pytest.raises(ActionError, match="没有要变更的内容"):
        change(county, unit=county.unit)


def test_a_unit_that_is_not_there_is_not_found(county: County) -> None:
    for action in (AddUnit("9", "新", parent=999_999), ChangeUnit(999_999, DAY, "依据", name="新")):
        with pytest.raises(NotFoundError):
            perform(action, actor=county.actor("system"))
