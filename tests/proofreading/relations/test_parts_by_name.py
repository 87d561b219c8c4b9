"""Parts of a known whole give it from other sentences."""

from tests.proofreading.spoken import brief

TEXT = (
    "一般公共预算总收入{}万元，同比增长0.3%；地方收入151771万元，同比增长1.8%。全区税收收入144547万元，同比下降11.4%；"
    "地方级税收收入73276万元，同比下降18.5%；非税收入78495万元，同比增长32.5%。"
)


def _totals(text: str) -> list[str]:
    return [it[1] for it in brief(text, kind="sum") if it[0] == ("144547", "78495")]


def test_parts_of_other_sentences() -> None:
    assert _totals(TEXT.format(223042)) == ["223042"]
    assert _totals(TEXT.format(223142)) == []


def test_a_part_that_is_not_told() -> None:
    assert _totals(TEXT.replace("非税收入", "罚没收入").format(223042)) == []
