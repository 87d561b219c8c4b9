"""A list is whole where its parts are known to be all, or where the text says so."""

import pytest

from jixiao.proofreading.relations.partition import has_subtracted, is_partition, is_whole
from tests.proofreading.spoken import fact, said


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
