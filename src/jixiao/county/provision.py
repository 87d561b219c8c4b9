"""A provision that was applied: the parameter, what it says, its basis, and whether it was verified."""

from dataclasses import dataclass

from jixiao.law.in_force import Law


@dataclass(frozen=True, slots=True)
class Provision:
    """One parameter as it was used.

    Unit:
        parameter: its Chinese id.
        printed: the value used, as the rulebook or the office wrote it.
        basis: where it comes from, as it is printed.
    """

    parameter: str
    printed: str
    basis: str = ""
    is_verified: bool = False

    def describe(self) -> str:
        """Return the provision in one line, e.g. 红灯序时比例 50%（未核实）."""
        return f"{self.parameter} {self.printed}" + ("" if self.is_verified else "（未核实）")


def provision_of(law: Law, *, parameter: str) -> Provision:
    """Return a parameter in force as a provision.

    Raises:
        UnknownParameterError: If none of this id is in force.
    """
    found = law.parameter(parameter)
    return Provision(parameter, found.printed, law.basis(parameter), found.is_verified)
