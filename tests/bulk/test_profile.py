"""Profiles are read from the data file of the sample county."""

from jixiao.bulk.profile import SUBJECT_LEVELS, Measure, Pattern, read_pattern, read_profiles
from jixiao.pipelines.sample_county import read_sample
from tests.bulk.made_up import UNIT


def test_every_unit_of_the_file_is_read() -> None:
    profiles = {profile.key: profile for profile in read_profiles(read_sample("units"))}
    assert list(profiles) == ["emergency", "insurance", "testing", "school", "agriculture"]
    assert profiles["emergency"].own == {}
    assert profiles["testing"].own == {"institution": 22, "other": 3}
    assert [unit.key for unit in profiles["agriculture"].subordinates] == ["x1", "x2"]
    assert all(len(profile.subjects) == SUBJECT_LEVELS for profile in profiles.values())


def test_a_project_has_its_measures() -> None:
    project = next(read_profiles(read_sample("units"))).projects[0]
    assert project.quantity == Measure("数量指标", "检查生产经营单位家次", "家次", 160)
    assert project.benefit == Measure("社会效益指标", "隐患整改率", "%", 95)
    assert not project.is_added


def test_the_shared_points_make_a_hundred() -> None:
    pattern = read_pattern(read_sample("units"))
    assert sum(item["weight"] for item in pattern.indicators) == 100
    assert sum(item["score"] for item in pattern.score_items) == 100


def test_a_unit_writes_its_name_and_the_year() -> None:
    pattern = Pattern({"goal": "{unit}{year}年的目标"}, (), (), ())
    assert pattern.written(UNIT, year=2023) == {"goal": "示例县检查局2023年的目标"}
