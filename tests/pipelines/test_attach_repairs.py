"""A finding carries the likely right value of a figure that it is about."""

from jixiao.pipelines.attach_repairs import attach_repairs
from jixiao.pipelines.check_document import check_document
from jixiao.proofreading.example_document import example_document

# 809.72＋452.26＝1261.98, and 1261.98＋294.63＝1556.61: the part was overwritten by a mistyped total
TEXT = """全年预计执行1556.61万元。其中：
财政拨款支出预计执行{}万元（基本经费809.72万元；项目经费452.26万元）；
政府性基金支出预计执行294.63万元。"""


def repairs(text: str) -> list[list[tuple[str, str]]]:
    result = check_document(example_document(text))
    return [[(it.old, it.new) for it in finding.repairs] for finding in result.findings if finding.severity == "error"]


def test_the_figure_that_breaks_two_sums_is_named_with_both() -> None:
    assert repairs(TEXT.format("1556.51")) == [[("1556.51", "1261.98")], [("1556.51", "1261.98")]]


def test_a_lone_difference_is_no_typing_error() -> None:
    assert repairs("核定编制40名，其中：行政编制23名，参公编制7名，事业编制10名，工勤编制1名。") == [[]]


def test_what_holds_needs_no_repair() -> None:
    result = check_document(example_document(TEXT.format("1261.98")))
    assert result.manuscript is not None
    assert attach_repairs(result.findings, relations=result.manuscript.relations) == result.findings
