"""A region has the layers above it that exist."""

import pytest

from jixiao.law.jurisdiction import LAYER_NAME, MalformedRegionError, layers_of

EXISTING = ("cn", "cn-51", "cn-5105", "cn-510521")


@pytest.mark.parametrize(
    ("region", "layers"),
    [
        ("", ("cn",)),
        ("510521", EXISTING),
        ("510522", ("cn", "cn-51", "cn-5105")),  # no layer of its own
        ("510500", ("cn", "cn-51", "cn-5105")),
        ("5105", ("cn", "cn-51", "cn-5105")),
        ("510600", ("cn", "cn-51")),
        ("510000", ("cn", "cn-51")),
        ("51", ("cn", "cn-51")),
        ("420000", ("cn",)),
    ],
)
def test_a_region_falls_back_to_the_layers_that_exist(region: str, layers: tuple[str, ...]) -> None:
    assert layers_of(region, existing=EXISTING) == layers


def test_zeros_at_the_end_name_no_layer() -> None:
    assert layers_of("510000", existing=("cn", "cn-5100", "cn-510000")) == ("cn",)


@pytest.mark.parametrize("region", ["泸县", "51052", "5105210", " 510521", "cn-51"])
def test_what_is_no_division_code_is_refused(region: str) -> None:
    with pytest.raises(MalformedRegionError) as caught:
        layers_of(region, existing=EXISTING)
    assert str(caught.value) == f"行政区划代码“{region}”应为 6 位数字，如 510521；全国填空。"
    assert caught.value.region == region


@pytest.mark.parametrize(
    ("name", "is_layer"),
    [("cn", True), ("cn-51", True), ("cn-510521", True), ("cn-5", False), ("cn-51052", False), ("us", False)],
)
def test_layers_are_named_by_division_codes(name: str, *, is_layer: bool) -> None:
    assert bool(LAYER_NAME.fullmatch(name)) is is_layer
