"""Jurisdictions: which layers of the rulebook hold for a region."""

import re
from collections.abc import Container

from jixiao.errors import JixiaoError

NATIONAL = "cn"
LAYER_NAME = re.compile(r"cn(-[0-9]{2}|-[0-9]{4}|-[0-9]{6})?")
_REGION = re.compile(r"[0-9]{6}|[0-9]{4}|[0-9]{2}|")


class MalformedRegionError(JixiaoError):
    """A region is no division code."""

    def __init__(self, region: str) -> None:
        """Keep the region."""
        self.region = region
        super().__init__(f"行政区划代码“{region}”应为 6 位数字，如 510521；全国填空。")


def layers_of(region: str, *, existing: Container[str]) -> tuple[str, ...]:
    """Return the layers that hold for a region, the national one first and the most local one last.

    A region without a layer of its own falls back to those of its province and city.

    Args:
        region: The 6 digits of a county, city (zeros at the end) or province; 4 or 2 digits without the zeros; empty
            for the nation.
        existing: The layers that exist.

    Raises:
        MalformedRegionError: If the region is no division code.

    Example:
        >>> layers_of("510521", existing=("cn", "cn-51", "cn-510521"))
        ('cn', 'cn-51', 'cn-510521')
        >>> layers_of("420000", existing=("cn", "cn-51"))
        ('cn',)
    """
    if not _REGION.fullmatch(region):
        raise MalformedRegionError(region)
    city_and_county = (prefix for prefix in (region[:4], region[:6]) if not prefix.endswith("00"))
    prefixes = dict.fromkeys((region[:2], *city_and_county))
    candidates = (NATIONAL, *(f"{NATIONAL}-{prefix}" for prefix in prefixes))
    return tuple(layer for layer in candidates if layer in existing)
