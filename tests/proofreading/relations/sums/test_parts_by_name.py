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


def test_parts_on_lines_far_from_each_other() -> None:
    lines = "\n".join(f"{at}.税种{at}收入{at}7万元。" for at in range(1, 9))
    text = "一般公共预算收入535668万元。\n税收收入430405万元，增长30.82%。\n" + lines + "\n9.非税收入105263万元。"
    assert (("430405", "105263"), "535668", True) in brief(text, kind="sum")
    assert brief(text.replace("105263", "105623"), kind="sum") == []


def test_the_city_itself_and_its_counties() -> None:
    text = "全市资金总额62.33亿元。\n市本级33.87亿元，分配率95.39%。\n县区合计28.46亿元，分配率99.80%。"
    assert (("33.87", "28.46"), "62.33", True) in brief(text, kind="sum")
    assert [it for it in brief(text.replace("28.46", "26.48"), kind="sum") if it[2] is False] == []
