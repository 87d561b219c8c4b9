"""Every indicator of the library is complete and uses words of the code lists."""

from collections import Counter

from jixiao.law.in_force import Law


def test_the_library_has_enough_to_choose_from(law: Law) -> None:
    counts = Counter(template.sector for template in law.indicator_library)
    assert counts["通用"] >= 25
    assert counts["工业和科技"] >= 15


def test_levels_and_natures_are_codes_and_fit_each_other(law: Law) -> None:
    level1, level2 = law.code_list("indicator_level1"), law.code_list("indicator_level2")
    natures = law.code_list("indicator_nature").labels
    for template in law.indicator_library:
        assert template.level1 in level1.labels
        assert template.level1 in level2.parents(template.level2)
        assert template.nature in natures


def test_a_qualitative_indicator_has_no_unit_and_a_quantitative_one_has(law: Law) -> None:
    wrong = [found.name for found in law.indicator_library if (found.nature == "定性") == bool(found.unit)]
    assert wrong == []


def test_names_are_unique_over_all_sectors(law: Law) -> None:
    names = Counter(template.name for template in law.indicator_library)
    assert [name for name, count in names.items() if count > 1] == []


def test_nothing_in_the_library_is_called_verified(law: Law) -> None:
    assert [template.name for template in law.indicator_library if template.is_verified] == []


def test_each_level_is_represented(law: Law) -> None:
    levels = {template.level1 for template in law.indicator_library}
    assert levels == set(law.code_list("indicator_level1").labels)
