"""Every version of everything that ships, over all layers."""

import pytest

from jixiao.law.in_force import Law, law_in_force
from jixiao.law.parameter import Parameter
from jixiao.law.parameter_file import read_parameters
from jixiao.law.rulebook import Rulebook

LUXIAN = "510521"


@pytest.fixture(scope="session")
def parameters() -> tuple[Parameter, ...]:
    """Return the parameters of all layers in every version."""
    return read_parameters(Rulebook.shipped(), region=LUXIAN)


@pytest.fixture(scope="session")
def law() -> Law:
    """Return the law of the county of the sample reports in 2024."""
    return law_in_force(Rulebook.shipped(), region=LUXIAN, year=2024)
