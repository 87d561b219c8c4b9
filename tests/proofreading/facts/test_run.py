"""Numbers told in one breath are a run, each with a name of its own."""

from tests.proofreading.spoken import level, said, told


def test_numbers_in_parallel_are_paired() -> None:
    facts = said("货物、工程和服务分别为1万元、2万元和3万元，占10%、20%和30%。").facts
    assert [(it.label, level(it), told(it)) for it in facts] == [
        ("货物", "1", [("share", "10")]),
        ("工程", "2", [("share", "20")]),
        ("服务", "3", [("share", "30")]),
    ]


def test_what_a_price_comes_to_is_no_price() -> None:
    labels = [fact.label for fact in said("营养改善：906人，每人400元，36.24万元。").facts]
    assert labels == ["营养改善", "每人", ""]
