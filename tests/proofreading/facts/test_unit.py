"""A bare number has the unit of what it is compared with or a part of."""

from tests.proofreading.spoken import said


def test_bare_parts_in_brackets_have_the_unit_of_what_they_add_up_to() -> None:
    def units(text: str) -> list[str]:
        return [fact.level.unit for fact in said(text).facts if fact.level is not None]

    assert units("债务余额1071.65亿元（一般699.47，专项372.18）。") == ["亿元"] * 3
    assert units("债务余额1071.65亿元（一般699.47，专项327.18）。") == ["亿元", "", ""]
    assert units("收入3.5万元（附件2，表3）。") == ["万元", "", ""]
