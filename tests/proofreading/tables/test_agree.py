"""Well-known figures agree between table and text."""

from tests.proofreading.spoken import brief

TEXT = (
    "“三公”经费预算79万元，其中：公务接待费4万元，公务用车购置及运行费75万元。\n"
    "（一）公务用车购置及运行费75万元，其中：购置费{}万元，运行费{}万元。\n"
    "（单位：万元）\n项目\t预算数\n公务用车购置费\t50\n公务用车运行费\t25"
)


def test_figures_that_changed_places_are_seen() -> None:
    assert [it for it in brief(TEXT.format(25, 50), kind="same") if it[2] is False] == [
        (("25", "50"), "25", False),
        (("50", "25"), "50", False),
    ]
    assert [it for it in brief(TEXT.format(50, 25), kind="same") if it[2] is False] == []


def test_a_figure_of_several_values_is_not_compared() -> None:
    text = TEXT.format(25, 50) + "\n公务用车购置费25万元，上次预算公务用车购置费30万元；公务用车运行费9万元。"
    assert [it for it in brief(text, kind="same") if it[2] is False] == []


def test_a_row_with_a_blank_cell_is_not_compared() -> None:
    text = (
        "“三公”经费决算5.21万元，其中：因公出国（境）费0万元，公务接待费5.21万元。\n"
        "（单位：万元）\n项目\t预算数\t决算数\n“三公”经费合计\t34.9\t5.21\n因公出国（境）费\t20\t\n公务接待费\t14.9\t5.21"
    )
    assert [it for it in brief(text, kind="same") if it[2] is False] == []


def test_the_row_of_the_year_before_is_not_compared() -> None:
    text = (
        "2022年“三公”经费决算79万元，其中：公务接待费4万元，公务用车购置费{}万元，公务用车运行费50万元。\n"
        "（单位：万元）\n年度\t公务接待费\t公务用车购置费\t公务用车运行费\n2021年\t6\t30\t60\n2022年\t4\t25\t50"
    )
    assert [it for it in brief(text.format(25), kind="same") if it[2] is False] == []
    assert [it for it in brief(text.format(52), kind="same") if it[2] is False] == [(("52", "25"), "52", False)]


def test_columns_of_a_guessed_table_may_be_taken_for_one_another() -> None:
    told = "“三公”经费834万元，其中：公务用车购置92万元，公车运行维护612万元，公务接待费30万元，因公出国100万元。\n"
    cells = "因公出国 |\n公务用车购置及运行维护 |\n小计 |\n公务用车购置 |\n公车运行及维护 | 公务接待费 |\n"
    text = f"{told}经费汇总表 |\n|||\n单位：万元 |\n{cells}834 |\n100 |\n92 |\n612 |\n30 |\n"
    assert [it for it in brief(text, kind="same") if it[2] is False] == []


GUESSED = """“三公”经费决算8.77万元，其中：因公出国（境）费{}万元，公务用车购置及运行费{}万元，公务接待费{}万元。
单位：万元
合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费 | 备注 |
决算数 | 决算数 | 325.88 |
8.77 | 0.5 | 7.97 | 0.30 |"""


def test_a_guessed_table_is_believed_where_most_of_it_agrees() -> None:
    def broken(*told: str) -> list[str]:
        return [it[1] for it in brief(GUESSED.format(*told), kind="same") if it[2] is False]

    assert broken("0.5", "7.97", "0.40") == ["0.40"]
    assert broken("0.4", "7.77", "0.60") == []  # the cells may stand elsewhere
