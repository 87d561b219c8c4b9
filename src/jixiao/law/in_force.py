"""The law in force: everything the rulebook says for one place and one fiscal year."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property, lru_cache

from msgspec import Struct

from jixiao.errors import JixiaoError
from jixiao.law.code_list import CodeList
from jixiao.law.code_list_file import KIND as CODES
from jixiao.law.code_list_file import read_code_list
from jixiao.law.indicator_library import IndicatorTemplate, read_indicator_library
from jixiao.law.instrument import Instrument, read_instruments
from jixiao.law.nearest import nearest_word
from jixiao.law.parameter import Key, Parameter, plain
from jixiao.law.parameter_file import read_parameters
from jixiao.law.rulebook import Rulebook


class UnknownParameterError(JixiaoError):
    """No parameter of this id is in force at this place on this day."""

    def __init__(self, parameter: str, *, region: str, on: dt.date, nearest: str) -> None:
        """Keep what was asked for and the id meant."""
        self.parameter = parameter
        self.region = region
        self.on = on
        self.nearest = nearest
        hint = f"是否应为“{nearest}”？" if nearest else ""
        super().__init__(f"参数“{parameter}”在 {region or '全国'} {on} 没有有效的规定。{hint}")


class UnknownInstrumentError(JixiaoError):
    """The rulebook of this place has no instrument of this id."""

    def __init__(self, instrument: str, *, nearest: str) -> None:
        """Keep what was asked for and the id meant."""
        self.instrument = instrument
        self.nearest = nearest
        super().__init__(f"规则库没有收录“{instrument}”。" + (f"是否应为“{nearest}”？" if nearest else ""))


class Law(Struct, frozen=True, eq=False, dict=True):
    """Everything that is valid in one place and fiscal year; each kind is read when first asked for.

    Unit:
        region: a division code, empty for the nation.
        year: the fiscal year, which chooses the codes in use.
        on: the day on which parameters and instruments must be in force.
        layers: the layers of the rulebook that hold here, the most local one last.
    """

    rulebook: Rulebook
    region: str
    year: int
    on: dt.date
    layers: tuple[str, ...]

    @cached_property
    def parameters(self) -> Mapping[str, Parameter]:
        """The parameters in force, by id; that of the most local layer where several layers have one.

        Raises:
            BrokenRulebookError: If a file of parameters is wrong.
        """
        versions = _parameters(self.rulebook, self.layers)
        return {version.id: version for version in versions if version.period.covers(self.on)}

    @cached_property
    def all_instruments(self) -> Mapping[str, Instrument]:
        """The instruments of the place by id, whether in force or not.

        Raises:
            BrokenRulebookError: If a file of instruments is wrong.
        """
        return read_instruments(self.rulebook, region=self.region)

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """The instruments in force, by id."""
        return {key: found for key, found in self.all_instruments.items() if found.period.covers(self.on)}

    @cached_property
    def code_list_names(self) -> tuple[str, ...]:
        """The names of all code lists; none of them is read for it."""
        return self.rulebook.names(CODES, region=self.region)

    @cached_property
    def indicator_library(self) -> tuple[IndicatorTemplate, ...]:
        """The indicator library.

        Raises:
            BrokenRulebookError: If a file of indicators is wrong.
        """
        return read_indicator_library(self.rulebook, region=self.region)

    def parameter(self, parameter: str) -> Parameter:
        """Return the parameter in force.

        Raises:
            UnknownParameterError: If none of this id is in force.
        """
        found = self.find_parameter(parameter)
        if found is None:
            nearest = nearest_word(parameter, among=self.parameters)
            raise UnknownParameterError(parameter, region=self.region, on=self.on, nearest=nearest)
        return found

    def find_parameter(self, parameter: str) -> Parameter | None:
        """Return the parameter in force, None where the law says nothing."""
        return self.parameters.get(parameter)

    def value(self, parameter: str, *, key: Key | dt.date | None = None) -> object:
        """Return the plain value of a parameter as a formula uses it, None where the law says nothing.

        Args:
            parameter: The id.
            key: The key, for a table; without it a list is a tuple of texts and a table is None. A day asks for the
                value of that day, for what happened before a provision changed within the year.
        """
        if isinstance(key, dt.date):
            return law_in_force(self.rulebook, region=self.region, year=self.year, on=key).value(parameter)
        found = self.find_parameter(parameter)
        if found is None:
            return None
        if key is not None:
            return found.at(key)
        return found.value if isinstance(found.value, tuple) else plain(found.value)

    def instrument(self, instrument: str) -> Instrument:
        """Return an instrument, in force or not: a citation may name an older law.

        Raises:
            UnknownInstrumentError: If the rulebook has none of this id.
        """
        if instrument not in self.all_instruments:
            raise UnknownInstrumentError(instrument, nearest=nearest_word(instrument, among=self.all_instruments))
        return self.all_instruments[instrument]

    def basis(self, parameter: str) -> str:
        """Return the basis of a parameter as it is printed, and that it is not verified where it is not.

        Raises:
            UnknownParameterError: If none of this id is in force.
            UnknownInstrumentError: If it cites an instrument that the rulebook does not have.
        """
        found = self.parameter(parameter)
        source = self.instrument(found.instrument).name if found.instrument else ""
        joined = "：".join(part for part in (source, found.citation) if part)
        return joined if found.is_verified else f"{joined}（未经核实，依据标记：{found.mark.value}）"

    def code_list(self, name: str) -> CodeList:
        """Return a code list with the entries of all years.

        Raises:
            UnknownCodeListError: If there is none of this name.
            BrokenRulebookError: If a file of the list is wrong.
        """
        if name not in self._code_lists:
            self._code_lists[name] = _code_list(self.rulebook, self.layers, name)
        return self._code_lists[name]

    @cached_property
    def _code_lists(self) -> dict[str, CodeList]:
        return {}


def law_in_force(rulebook: Rulebook, *, region: str, year: int, on: dt.date | None = None) -> Law:
    """Return the law that holds for a region and a fiscal year; the same object for the same question.

    A Book is judged by the provisions of its own year: those in force on its last day.

    Args:
        rulebook: Where the provisions are kept.
        region: A division code, see `layers_of`.
        year: The fiscal year.
        on: The day that decides instead of 31 December of the year.

    Raises:
        MalformedRegionError: If the region is no division code.
    """
    return _law(rulebook, region, year, on or dt.date(year, 12, 31))


@lru_cache(maxsize=512)
def _law(rulebook: Rulebook, region: str, year: int, on: dt.date) -> Law:
    return Law(rulebook, region, year, on, rulebook.layers(region=region))


@lru_cache(maxsize=512)
def _parameters(rulebook: Rulebook, layers: tuple[str, ...]) -> tuple[Parameter, ...]:
    return read_parameters(rulebook, region=_region(layers))


@lru_cache(maxsize=4096)
def _code_list(rulebook: Rulebook, layers: tuple[str, ...], name: str) -> CodeList:
    return read_code_list(name, rulebook=rulebook, region=_region(layers))


def _region(layers: tuple[str, ...]) -> str:
    return layers[-1].partition("-")[2] if layers else ""
