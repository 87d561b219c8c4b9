"""Who asks, and which units the person reaches."""

import pytest

from tests.web.conftest import County

ROOT = "/api/v1"


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("preparer", ["示例县农技站"]),
        ("department", ["示例县农业农村局", "示例县农技站", "示例县畜牧站"]),
        ("evaluator", []),
        ("system", []),
    ],
)
def test_each_lists_the_units_of_the_own_roles(county: County, who: str, names: list[str]) -> None:
    assert [item["name"] for item in county.client(who).get(f"{ROOT}/units").json()["items"]] == names


def test_one_unit_is_shown_or_not_there(county: County) -> None:
    client = county.client("preparer")
    assert client.get(f"{ROOT}/units/{county.unit.pk}").json()["code"] == "301001"
    assert client.get(f"{ROOT}/units/{county.sibling.pk}").status_code == 404


def test_an_administrator_is_told_the_kind(county: County) -> None:
    assert county.client("audit").get(f"{ROOT}/me").json() == {
        "id": county.people["audit"].pk,
        "name": "审计管理员",
        "kind": "audit",
        "grants": [],
    }
