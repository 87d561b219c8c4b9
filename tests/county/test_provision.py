"""A provision says what was used and whether it was verified."""

from jixiao.county.provision import Provision, provision_of
from tests.county.round import law_of


def test_a_parameter_in_force_as_a_provision() -> None:
    found = provision_of(law_of(2024), parameter="红灯序时比例")
    assert found.describe() == "红灯序时比例 50%（未核实）"
    assert "未经核实" in found.basis


def test_what_is_verified_needs_no_mark() -> None:
    assert Provision("执行率说明线", "90%", is_verified=True).describe() == "执行率说明线 90%"
