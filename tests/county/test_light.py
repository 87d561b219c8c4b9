"""Lights: the worst one shows, and what cannot be told is not green."""

import pytest

from jixiao.county.light import Cause, Light, signal_of, worst_first


@pytest.mark.parametrize(
    ("lights", "shown"),
    [
        ([Light.GREEN], Light.GREEN),
        ([Light.GREEN, Light.UNKNOWN], Light.UNKNOWN),
        ([Light.UNKNOWN, Light.YELLOW], Light.YELLOW),
        ([Light.YELLOW, Light.RED, Light.GREEN], Light.RED),
        ([], Light.UNKNOWN),
    ],
)
def test_the_worst_light_shows(lights: list[Light], shown: Light) -> None:
    signal = signal_of("甲局", project="", subject="甲局", causes=[Cause(light, light.value) for light in lights])
    assert signal.light is shown
    assert {cause.light for cause in signal.leading} <= {shown}


def test_warnings_are_listed_from_the_worst() -> None:
    signals = [signal_of(light.value, project="", subject="", causes=[Cause(light, "")]) for light in reversed(Light)]
    assert [signal.unit for signal in worst_first(signals)] == ["红灯", "黄灯", "未判断", "绿灯"]


def test_each_light_has_its_own_shape() -> None:
    assert len({light.shape for light in Light}) == len(Light)
    assert Light.RED.words == "◆ 红灯"
