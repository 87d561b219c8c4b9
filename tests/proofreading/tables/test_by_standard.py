"""Standards of the text and the rows of a table below that they give."""

import pytest

from tests.proofreading.spoken import Brief, brief

SCHOOLS = (
    "按普通小学每生每年600元、普通初中每生每年800元的基准定额下达，不足100人的小学按100人核定。\n"
    "学校 小学生数 初中生数 下达金额（万元）\n一小 1286 0 77.16\n二小 742 0 {}\n河东中学 0 915 73.2\n"
    "九年制学校 318 206 35.56\n大湾小学 97 0 6\n合计 2443 1121 236.44"
)


def test_each_column_has_the_standard_of_its_name() -> None:
    assert brief(SCHOOLS.format("44.52"), kind="product") == [
        (("600", "1286"), "77.16", True),
        (("600", "742"), "44.52", True),
        (("800", "915"), "73.2", True),
    ]


@pytest.mark.parametrize(("amount", "told"), [("45.42", ["45.42"]), ("45.54", []), ("50", [])])
def test_only_a_mistyped_amount_is_wrong(amount: str, told: list[str]) -> None:
    found = brief(SCHOOLS.format(amount), kind="product")
    assert [stated for _, stated, holds in found if not holds] == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "按每户补助1.2万元的标准下达资金。\n乡镇\t改造户数（户）\t补助资金（万元）\n甲镇\t32\t38.4\n乙镇\t45\t54\n丙镇\t18\t21.6",
            [(("1.2", "32"), "38.4", True), (("1.2", "45"), "54", True), (("1.2", "18"), "21.6", True)],
        ),
        (
            "按每户补助1.2万元的标准下达资金。\n乡镇\t改造户数（户）\t已拨资金（万元）\n甲镇\t32\t30.4\n乙镇\t45\t50\n丙镇\t18\t21.6",
            [],
        ),
        (
            "老年人每人每月50元，残疾人每人每月100元。\n乡镇\t老年人数\t残疾人数\t月补助额（元）\n甲镇\t320\t85\t24500\n乙镇\t210\t0\t10500\n丙镇\t0\t64\t6400",
            [(("50", "210"), "10500", True), (("100", "64"), "6400", True)],
        ),
    ],
)
def test_the_only_column_has_the_only_standard_if_most_rows_say_so(text: str, expected: list[Brief]) -> None:
    assert brief(text, kind="product") == expected
