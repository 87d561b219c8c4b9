"""The descriptor says what is in each file, as a Frictionless Data Package does."""

import json
import re
from typing import Any

from jixiao.exchange.open_data.descriptor import digest_of
from jixiao.exchange.open_data.package import open_data_files
from tests.exchange.open_data.sample import sample, shipped_law

Json = Any  # what json.loads returns
TYPES = {"string", "number", "boolean", "date", "year"}


def descriptor() -> Json:
    return json.loads(open_data_files(sample(), law=shipped_law())["datapackage.json"])


def resource(name: str) -> Json:
    return next(item for item in descriptor()["resources"] if item["name"] == name)


def field(table: str, name: str) -> Json:
    return next(item for item in resource(table)["schema"]["fields"] if item["name"] == name)


def test_the_package_has_name_title_and_licence() -> None:
    found = descriptor()
    assert re.fullmatch(r"[a-z0-9._-]+", found["name"])
    assert found["title"] == "示例县示例局2024年度预算绩效公开数据"
    (licence,) = found["licenses"]
    assert set(licence) == {"name", "title", "path"}
    assert all(licence.values())


def test_the_unit_line_and_the_four_states_are_told() -> None:
    assert "金额单位：元" in descriptor()["description"]
    assert "金额单位：元" in resource("income")["description"]
    assert "没有金额" in resource("headcount")["description"]
    assert resource("income")["schema"]["missingValues"] == ["", "不涉及", "未列"]


def test_every_field_has_a_known_type_and_a_name_of_its_own() -> None:
    for item in descriptor()["resources"]:
        fields = item.get("schema", {}).get("fields", [])
        names = [field["name"] for field in fields]
        assert len(names) == len(set(names))
        assert {field["type"] for field in fields} <= TYPES
        assert re.fullmatch(r"[a-z0-9._-]+", item["name"])


def test_fields_are_typed_with_their_units() -> None:
    assert field("income", "金额（元）") == {
        "name": "金额（元）",
        "title": "金额（元）",
        "type": "number",
        "unit": "元",
    }
    assert field("income", "年度")["type"] == "year"
    assert field("headcount", "在职人员控制率（%）")["unit"] == "%"
    assert field("adjustment", "调整日期")["type"] == "date"
    assert field("adjustment", "程序是否完成")["trueValues"] == ["是"]


def test_keys_lead_to_published_tables_alone() -> None:
    assert resource("adjustment")["schema"]["primaryKey"] == ["编号"]
    assert resource("adjustment")["schema"]["foreignKeys"] == [
        {"fields": ["调整项目"], "reference": {"resource": "project", "fields": ["编号"]}}
    ]
    assert "primaryKey" not in resource("income")["schema"]


def test_a_digest_names_its_method() -> None:
    assert digest_of(b"a") == "sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
