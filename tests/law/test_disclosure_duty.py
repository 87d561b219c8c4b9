"""Duties of disclosure are data."""

from pathlib import Path

import pytest

from jixiao.law.disclosure_duty import UnknownDutyError, duties_of, duty_of
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.mark import Mark
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError
from tests.law.conftest import write_files

DUTY = """
[[duty]]
id = "部门预算"
event = "预算批复"
what = "预算"
parameter = "公开期限"
citation = "县里的办法"
mark = "待核"
verified = false
"""


def shipped(*additions: Path) -> Law:
    return law_in_force(Rulebook.shipped(*additions), region="510521", year=2024)


def test_each_duty_names_a_parameter_in_force_and_a_basis() -> None:
    law = shipped()
    assert duties_of(law)
    for duty in duties_of(law).values():
        assert law.parameter(duty.parameter).number > 0
        assert duty.is_verified == (duty.mark is Mark.CONFIRMED)
        assert duty.basis(law).startswith("《")


def test_an_unknown_duty_is_told_with_the_one_meant() -> None:
    with pytest.raises(UnknownDutyError, match="是否应为“部门决算”"):
        duty_of(shipped(), duty="部门决算书")


def test_a_county_replaces_a_duty_and_says_that_it_is_not_verified(tmp_path: Path) -> None:
    write_files(tmp_path, files={"cn-510521/disclosure/duties.toml": DUTY})
    law = shipped(tmp_path)
    assert duty_of(law, duty="部门预算").basis(law) == "县里的办法（未经核实，依据标记：待核）"
    assert duty_of(law, duty="部门决算").is_verified


def test_a_mistake_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, files={"cn/disclosure/duties.toml": DUTY.replace("event", "evnt")})
    with pytest.raises(BrokenRulebookError, match="evnt"):
        duties_of(law_in_force(Rulebook(tmp_path), region="", year=2024))
