"""A list is whole where its parts are known to be all, or where the text says so."""

import pytest

from jixiao.proofreading.relations.basis.partition import has_subtracted, is_partition, is_whole
from tests.proofreading.spoken import brief, fact, said


@pytest.mark.parametrize(
    ("labels", "is_all"),
    [
        (("基本支出", "项目支出"), True),
        (("行政编制", "参公编制", "事业编制", "工勤编制"), True),
        (("男教师", "女教师"), True),
        (("基本支出",), False),
        (("基本支出", "其他支出"), False),
        (("基本支出", "项目支出", "经营支出"), False),
    ],
)
def test_known_parts(labels: tuple[str, ...], *, is_all: bool) -> None:
    assert is_partition(labels) is is_all


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        ("收入合计9万元，其中：甲4万元，乙3万元。", True),
        ("收入9万元，其中：甲4万元，乙3万元。", False),
        ("收入合计9万元，其中：甲4万元，乙3万元等。", False),
        ("收入9万元，其中：甲4万元，占44.44%，乙5万元，占55.56%。", True),
        ("收入9万元，其中：基本支出4万元，项目支出3万元。", True),
        ("收入合计9万元，其中：甲4万元。", False),
        ("就业9人，其中一季度4人、二季度3人、三季度1人、四季度2人。", True),
        ("就业9人，其中一季度4人、二季度3人、三季度1人。", False),
        ("参保9人，其中城镇4人、农村3人、外来1人。", False),
        ("车辆9辆，其中轿车4辆、客车3辆、其他用车1辆。", True),
        ("收入9万元，具体为：甲4万元，乙3万元。", True),
        ("收入9万元，具体用于甲4万元，乙3万元。", False),
        ("补助9万元（中央5万元、省级3万元）。", True),
        ("合计9万元（设备5万元，维修3万元）。", True),
        ("补助9万元（设备5万元，维修3万元）。", False),
        ("合计9万元（含设备5万元，维修3万元）。", False),
        ("总投资9万元，其中中央5万元，省级3万元。", False),
        ("核定编制9名，其中行政编制5名，事业编制3名。", True),
        ("单位9个，其中行政单位5个，事业单位3个。", False),
        ("总投资9万元，分年安排：2021年5万元，2022年3万元。", False),
        ("自评得分9分，其中：甲4分、乙3分、丙1分。", True),
        ("自评得分9分，其中：甲4分、乙3分。", False),
        ("支出9万元，其中：甲4万元；乙3万元；用于其他1万元。", True),
        ("支出9万元，其中：甲4万元；其他1万元。", False),
        ("支出9万元，其中：甲4万元；乙3万元；其他乡镇1万元。", False),
        ("支出9万元，其中：甲4万元；乙3个、2万元；其他1万元。", False),
    ],
)
def test_lists(text: str, *, is_all: bool) -> None:
    scope = fact(text).inner[0]
    assert is_whole(scope, items=scope.levels) is is_all


def test_a_refund_is_taken_off() -> None:
    assert has_subtracted(said("国税14亿元；退税0.4亿元。").facts)
    assert not has_subtracted(said("国税14亿元；地税0.4亿元。").facts)
    assert has_subtracted(said("在职14人、退休2人。").facts)
    assert not has_subtracted(said("机要用车1辆、离退休干部用车2辆。").facts)


def test_a_clause_of_another_kind_is_no_part() -> None:
    scope = fact("共开会9次，其中一类1次、二类7次；举办培训4期。").inner[0]
    assert is_whole(scope, items=scope.levels[:2])
    scope = fact("共开会9次，其中一类1次、二类7次；三类1次。").inner[0]
    assert not is_whole(scope, items=scope.levels[:2])


@pytest.mark.parametrize(
    ("text", "total"),
    [
        (
            "共开展培训5期，培训420人次，其中第一期80人次、第二期90人次、第三期85人次、第四期75人次、第五期80人次。",
            "420",
        ),
        ("实施3个项目，预算120万元，其中：道路维修50万元、办公设备40万元、信息化20万元。", "120"),
        ("补助4个村，下达45万元，其中甲村10万元、乙村8万元、丙村12万元、丁村5万元。", "45"),
    ],
)
def test_a_list_of_just_as_many_as_were_counted_is_whole(text: str, total: str) -> None:
    assert [it[1:] for it in brief(text, kind="sum")] == [(total, False)]


@pytest.mark.parametrize(
    "text",
    [
        "实施3个项目，完成投资120万元，其中：中央资金50万元、省级资金40万元、县级资金20万元。",
        "实施4个项目，预算120万元，其中：道路维修50万元、办公设备40万元、信息化20万元。",
        "全年会议3次，支出13.6万元，其中会议室租金1万元，餐费2万元，材料费0.5万元。",
    ],
)
def test_other_lists_may_be_more_than_they_name(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("年末实有人数14人，其中在职人员13人，离休0人，退休0人。", ["14"]),
        ("年末实有人数13人，其中在职人员13人，离休0人，退休7人。", []),  # those at work alone are meant
        ("年末实有人数14人，其中在职人员14人，离休0人，退休0人。", []),
        ("实有房屋14间，其中在用13间，闲置0间，退租0间。", []),
    ],
)
def test_those_at_work_and_retired_are_all_that_are_there(text: str, wrong: list[str]) -> None:
    assert [it[1] for it in brief(text, kind="sum") if it[2] is False] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("支出总额656.93万元。其中，本级385.58万元；对下转移0万元。", []),  # one part is no list
        ("支出总额656.93万元。其中，本级385.58万元；下属100万元。", []),  # little more than half of it
        ("支出总额656.93万元。其中，本级385.58万元；下属270.35万元。", ["656.93"]),
    ],
)
def test_most_of_a_total_has_to_be_told_before_it_is_wrong(text: str, wrong: list[str]) -> None:
    assert [it[1] for it in brief(text, kind="sum") if it[2] is False] == wrong
