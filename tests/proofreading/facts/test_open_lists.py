"""Lists open and close by the signs between figures."""

from tests.proofreading.spoken import level, said, told


def test_lists_stand_below_what_they_explain() -> None:
    facts = said("收入9万元，包括财政拨款7万元（其中一般公共5万元，基金2万元），占78%；其他收入2万元。").facts
    assert [(it.label, level(it), it.scope.parent.label if it.scope.parent else "") for it in facts] == [
        ("收入", "9", ""),
        ("财政拨款", "7", "收入"),
        ("一般公共", "5", "财政拨款"),
        ("基金", "2", "财政拨款"),
        ("其他收入", "2", "收入"),
    ]
    assert told(facts[1]) == [("share", "78")]  # after the bracket, of 财政拨款


def test_a_list_may_explain_the_sentence_before() -> None:
    facts = said("决算数为9万元。其中：基本支出4万元，项目支出5万元。").facts
    assert [it.scope.parent is facts[0] for it in facts[1:]] == [True, True]


def test_a_colon_explains_nothing_of_an_earlier_sentence() -> None:
    facts = said("上划收入6万元。分部门情况：国税4万元；地税5万元。").facts
    assert [it.scope.parent for it in facts[1:]] == [None, None]


def test_a_semicolon_ends_a_list_that_is_used_up() -> None:
    facts = said("支出9万元：基本支出6万元，其中人员4万元，公用2万元；项目支出3万元。").facts
    assert [it.scope.parent.label if it.scope.parent else "" for it in facts[1:]] == [
        "支出",
        "基本支出",
        "基本支出",
        "支出",
    ]


def test_a_semicolon_ends_a_list_in_words() -> None:
    facts = said("支出9万元，其中：人员6万元，主要包括：工资、奖金；公用3万元。").facts
    assert [it.scope.parent is facts[0] for it in facts[1:]] == [True, True]


def test_a_semicolon_after_words_does_not_end_the_list_they_open() -> None:
    facts = said("支出9万元，包括：出国没有发生；用车6万元；接待3万元。").facts
    assert [it.scope.parent is facts[0] for it in facts[1:]] == [True, True]


def test_a_change_after_the_semicolon_is_of_what_the_list_explains() -> None:
    facts = said("收入9万元，其中拨款6万元，其他2万元；较上年的8万元增加1万元。").facts
    assert facts[0].prior is not None
    assert told(facts[0]) == [("change", "1")]


def test_after_a_list_of_parts_a_sentence_may_speak_of_the_whole() -> None:
    facts = said("预算9万元。其中，接待4万元，用车5万元。比上年减少1万元。").facts
    assert [told(it) for it in facts[:3]] == [[], [], []]


def test_a_whole_may_be_split_up_again_after_a_semicolon() -> None:
    facts = said("支出9万元，其中：教育4万元、社保5万元；按性质：基本支出3万元，项目支出6万元。").facts
    assert [it.scope.parent is facts[0] for it in facts[1:]] == [True] * 4
    assert facts[1].scope is facts[2].scope is not facts[3].scope


def test_a_colon_before_a_number_ends_its_name() -> None:
    facts = said("支出9万元，其中：教育：4万元；社保：5万元。").facts
    assert facts[1].scope is facts[2].scope


def test_a_full_stop_before_the_end_of_a_bracket_ends_no_list() -> None:
    facts = said(
        "经费9万元，其中：用车7万元（购置费3万元；运行费4万元，增加1万元。），增长5%；接待2万元。接待3人。"
    ).facts
    assert [(it.label, it.scope.parent.label if it.scope.parent else "") for it in facts] == [
        ("经费", ""),
        ("用车", "经费"),
        ("购置费", "用车"),
        ("运行费", "用车"),
        ("接待", "经费"),
        ("接待", ""),
    ]
    assert told(facts[1]) == [("growth", "5")]
