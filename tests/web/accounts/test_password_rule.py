"""Passwords that somebody who knows the person would try are refused, and every reason is told at once."""

import pytest

from jixiao.web.accounts.password_rule import password_problems
from tests.web.conftest import County

GOOD = (
    "春眠不觉晓处处闻啼鸟-A1",
    "x9#Lk2!pQ7vRt",
    "a b c d e F 1 2 3 长句子也可以",
    "Q" * 30 + "q1" + "!" * 60,
)
BAD = (
    "admin",
    "123456",
    "Password1234",
    "Shilixian@2024",
    "Caizheng-2024!!",
    "Jixiao#2026abc",
    "preparer-2024-X",
    "Shilixiannongjizhan@1",
    "aaaaaaaaaaaa",
    "Aa1!",
)


@pytest.mark.parametrize("password", GOOD)
def test_a_good_password_passes(county: County, password: str) -> None:
    assert password_problems(password, person=county.people["preparer"]) == []


@pytest.mark.parametrize("password", BAD)
def test_a_bad_password_is_refused(county: County, password: str) -> None:
    assert password_problems(password, person=county.people["preparer"]) != []


def test_all_reasons_are_told_in_one_pass(county: County) -> None:
    assert len(password_problems("admin", person=county.people["preparer"])) == 3


def test_a_password_that_is_too_long_is_refused_before_it_is_hashed(county: County) -> None:
    assert password_problems("x" * 129, person=county.people["preparer"]) == ["密码最多 128 个字符。"]
