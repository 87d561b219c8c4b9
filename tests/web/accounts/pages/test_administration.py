"""The pages of the administrators: each opens for its own, and a mistake is told where it was made."""

import re

import pytest
from django.test import Client

from jixiao.web.accounts.models import Grant, Person, Unit
from tests.web.conftest import County

ROUTES = {
    "/people/": {"system", "security"},
    "/grants/": {"security"},
    "/units/": {"system", "security"},
}
EVERYBODY = ("preparer", "finance", "evaluator", "system", "security", "audit")
CODE = re.compile(r"[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){3}")


@pytest.mark.parametrize("address", ROUTES)
@pytest.mark.parametrize("who", EVERYBODY)
def test_each_page_opens_for_its_own(county: County, address: str, who: str) -> None:
    expected = 200 if who in ROUTES[address] else 403
    assert county.client(who).get(address).status_code == expected


@pytest.mark.parametrize("address", [*ROUTES, "/me/"])
def test_who_is_not_logged_in_is_led_to_the_entrance(address: str) -> None:
    assert Client().get(address)["Location"] == f"/login/?next={address}"


def test_a_new_account_shows_its_code_once(county: County) -> None:
    client = county.client("system")
    asked = {"login": "liu", "name": "刘一", "kind": "business"}
    page = client.post("/people/add/", asked).content.decode()
    found = CODE.search(page)
    assert found
    assert Person.objects.get(login="liu").check_password(found[0])
    assert not CODE.search(client.get("/people/").content.decode())


@pytest.mark.parametrize(
    ("asked", "told"),
    [({"login": "PREPARER", "name": "又一人"}, "已有账号"), ({"login": "", "name": "无名"}, "这个字段是必填项")],
)
def test_a_mistake_is_told_on_the_page(county: County, asked: dict[str, str], told: str) -> None:
    page = county.client("system").post("/people/add/", {**asked, "kind": "business"})
    assert page.status_code == 422
    assert told in page.content.decode()


def test_an_account_is_released_closed_and_reset_by_whose_it_is(county: County) -> None:
    pk = county.people["reader"].pk
    system, security = county.client("system"), county.client("security")
    assert security.post(f"/people/{pk}/disable/").status_code == 403
    assert system.post(f"/people/{pk}/disable/").status_code == 302
    assert system.post(f"/people/{pk}/activate/").status_code == 403
    assert "现在是“正常”" in security.post(f"/people/{pk}/activate/", follow=True).content.decode()
    assert security.post(f"/people/{pk}/reset-factor/").status_code == 302
    assert CODE.search(system.post(f"/people/{pk}/reset/").content.decode())


def test_a_role_is_given_and_taken_back(county: County) -> None:
    client = county.client("security")
    asked = {"person": county.people["reader"].pk, "role": "finance", "unit": county.region.pk, "year": "2024"}
    assert "对方下一次操作时生效" in client.post("/grants/", asked, follow=True).content.decode()
    grant = Grant.objects.get(person=county.people["reader"], role="finance")
    assert grant.year == 2024
    assert "立即生效" in client.post(f"/grants/{grant.pk}/revoke/", follow=True).content.decode()
    assert not Grant.objects.filter(pk=grant.pk).exists()


def test_a_role_given_twice_is_refused_on_the_page(county: County) -> None:
    asked = {"person": county.people["reader"].pk, "role": "reader", "unit": county.department.pk, "year": "0"}
    assert county.client("security").post("/grants/", asked).status_code == 409
    assert Grant.objects.filter(person=county.people["reader"]).count() == 1


def test_units_are_added_by_the_system_administrator(county: County) -> None:
    asked = {"code": "301009", "name": "示例县蚕桑站", "kind": "unit", "parent": county.department.pk}
    assert county.client("security").post("/units/", asked).status_code == 403
    client = county.client("system")
    assert client.post("/units/", asked).status_code == 302
    again = client.post("/units/", asked)
    assert again.status_code == 409
    assert "单位代码 301009 已有单位使用" in again.content.decode()


def test_a_change_of_a_unit_needs_a_day_and_a_basis(county: County) -> None:
    client = county.client("system")
    address = f"/units/{county.unit.pk}/change/"
    refused = client.post(address, {"name": "示例县农业技术中心"})
    assert refused.status_code == 422
    assert "变更没有保存" in refused.content.decode()
    asked = {"name": "示例县农业技术中心", "date": "2025-07-01", "reason": "示编发〔2025〕3号"}
    page = client.post(address, asked, follow=True).content.decode()
    assert "示例县农业技术中心 的变更已记入" in page
    assert Unit.objects.get(pk=county.unit.pk).name == "示例县农业技术中心"


@pytest.mark.parametrize("address", ["people/add/", "people/1/reset/", "grants/1/revoke/", "units/1/change/"])
def test_nothing_is_changed_by_looking(county: County, address: str) -> None:
    assert county.client("system").get(f"/{address}").status_code == 405
