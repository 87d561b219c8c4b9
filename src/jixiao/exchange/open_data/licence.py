"""The licence under which open data are published: a parameter, for each place decides it itself."""

from dataclasses import dataclass

from jixiao.law.in_force import Law

_PARAMETER = "开放数据许可"


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence.

    Unit:
        name: as lists of open licences have it.
        basis: why this one, printed where the licence is.
    """

    name: str
    title: str
    address: str
    basis: str


def licence_of(law: Law) -> Licence:
    """Return the licence of the place of a law.

    Raises:
        UnknownParameterError: If the rulebook names none.
    """
    chosen = law.parameter(_PARAMETER)
    name, title, address = (str(chosen.at(key) or "") for key in ("标识", "名称", "地址"))
    return Licence(name, title, address, law.basis(_PARAMETER))
