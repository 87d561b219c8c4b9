"""The layers of the rulebook and what people call them."""

from collections.abc import Iterator

from jixiao.law.code_list_file import read_code_list
from jixiao.law.jurisdiction import LAYER_NAME, NATIONAL
from jixiao.law.rulebook import Rulebook

_CODE_LENGTH = 6


def all_layers(rulebook: Rulebook) -> Iterator[str]:
    """Yield the layers that exist, each after those above it."""
    names = {path.name for root in rulebook.roots for path in root.iterdir() if LAYER_NAME.fullmatch(path.name)}
    yield from sorted(names)


def region_of(layer: str) -> str:
    """Return the division code of a layer, empty for the nation."""
    return layer.removeprefix(NATIONAL).removeprefix("-")


def layer_label(layer: str, *, rulebook: Rulebook) -> str:
    """Return the name of the place with the folder of its layer, e.g. 四川省（cn-51）."""
    region = region_of(layer)
    if not region:
        return f"全国（{layer}）"
    code = region.ljust(_CODE_LENGTH, "0")
    return f"{read_code_list('region', rulebook=rulebook, region=region).label(code)}（{layer}）"
