"""What an expression lacks is named by label and caliber, each once."""

import pytest

from jixiao.formula.want import wanted_labels
from tests.formula.sample import COMPILER, Labels, at, tree

ROWS: Labels = {"项目": [{"项目名称": "甲", "项目金额[年初预算]": "1"}, {"项目名称": "乙"}]}


@pytest.mark.parametrize(
    ("source", "labels", "wanted"),
    [
        ("收入合计", {"收入合计": "1"}, ()),
        ("收入合计", {"收入合计": "不涉及"}, ()),
        ("收入合计 - 支出合计 + 收入合计", {}, ("收入合计（决算）", "支出合计（决算）")),
        ("收入合计 / 支出合计", {"支出合计": "2"}, ("收入合计（决算）",)),
        ("收入合计[执行·8月]", {}, ("收入合计（执行·8月）",)),
        ("上年(收入合计[年初预算])", {}, ("收入合计（上年年初预算）",)),
        ("核定总编制 - 在职人员总数", {"核定总编制": "1"}, ("在职人员总数",)),
        ("count(项目)", {}, ("项目",)),
        ("sum(项目.项目金额[年初预算])", ROWS, ("项目金额（年初预算）",)),
    ],
)
def test_what_is_missing_is_named(source: str, labels: Labels, wanted: tuple[str, ...]) -> None:
    assert wanted_labels(tree(source), at=at(labels), compiler=COMPILER) == wanted


def test_a_fund_is_named_as_the_code_list_names_it() -> None:
    named = at({}, name_of=lambda name, code: "政府性基金" if (name, code) == ("fund", "government_fund") else None)
    assert wanted_labels(tree("支出合计[全年预计·基金]"), at=named, compiler=COMPILER) == (
        "支出合计（全年预计·政府性基金）",
    )
    plain = wanted_labels(tree("支出合计[全年预计·基金]"), at=at({}), compiler=COMPILER)
    assert plain == ("支出合计（全年预计·government_fund）",)
