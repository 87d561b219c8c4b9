"""The published reports as relations of a document, with the faults they have."""

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.finding import Repair
from jixiao.book.place import Place
from jixiao.book.relation import Relation
from jixiao.book.verdict import Verdict
from jixiao.formula.leaves import At
from jixiao.formula.linear import LinearCondition, linear_conditions
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.sample_county import REGION, load_bureau
from jixiao.repair.of_relations import find_repairs
from jixiao.rules.check import facts_of, run_rules
from tests.formula.sample import COMPILER, at, tree
from tests.repair.documents import figure, in_table, relation

PERSONNEL, PUBLIC = figure("614.48", line=26, start=10), figure("195.24", line=26, start=30)
INITIAL, EQUIPMENT = figure("811.72", line=26), figure("2", line=26, start=50)
ADDED, ALL_PROJECTS = figure("744.89", line=36, start=40), figure("744.89", line=36, start=60, label="项目资金共计")
TOTAL, GENERAL = figure("1556.61", line=54, start=20), figure("1556.51", line=55, label="一般公共预算支出")
BASIC, PROJECT = figure("809.72", line=55, start=20), figure("452.26", line=55, start=40)
FUND, NOTHING = figure("294.63", line=56), figure("0", line=57, unit="元")
ITEMS = [figure(it, line=39 + n) for n, it in enumerate(["294.63", "150", "93.5", "150", "36.76", "20"])]


def monitoring_report() -> list[Relation]:
    """Return what the monitoring report of 2024 states."""
    return [
        relation("sum", [PERSONNEL, PUBLIC, EQUIPMENT], stated=INITIAL),
        relation("sum", ITEMS, stated=ADDED),  # 294.63+150+93.5+150+36.76+20 = 744.89
        relation("same", [EQUIPMENT], stated=figure("2", line=36, start=9)),
        relation("same", [ITEMS[0]], stated=FUND),
        relation("sum", [figure("2", line=36, start=9), ADDED], stated=ALL_PROJECTS, holds=False),
        relation("sum", [PERSONNEL, PUBLIC], stated=BASIC),
        relation("sum", [INITIAL, ADDED], stated=TOTAL),
        relation("sum", [BASIC, PROJECT], stated=GENERAL, holds=False),
        relation("sum", [GENERAL, FUND, NOTHING], stated=TOTAL, holds=False),
        relation(
            "ratio",
            [TOTAL, INITIAL],
            stated=figure("100", line=54, start=40, unit="%"),
            holds=False,
            tolerance="0.5",
        ),
        relation(
            "ratio",
            [figure("130.71", line=30), PUBLIC],
            stated=figure("66.95", line=30, start=9, unit="%"),
            tolerance="0.005",
        ),
    ]


def test_both_sums_of_the_monitoring_report_are_mended() -> None:
    found = find_repairs(monitoring_report())
    assert found == {
        GENERAL.place: (Repair("一般公共预算支出", "1556.51", "1261.98", "0.97"),),
        ALL_PROJECTS.place: (Repair("项目资金共计", "744.89", "746.89", "0.85"),),  # 20 ÷ 21 of 0.90
    }


def test_the_other_way_to_all_projects_makes_it_surer() -> None:
    fund = relation("difference", [ALL_PROJECTS, FUND], stated=PROJECT, holds=False)
    found = find_repairs([*monitoring_report(), fund])
    assert found[ALL_PROJECTS.place] == (Repair("项目资金共计", "744.89", "746.89", "0.97"),)


BLOCKS = ["15", "25", "9", "8", "6", "11", "11", "10"]  # 95


def score_table() -> list[Relation]:
    """Return what the table of 2023 states: scores in column 9, weights in column 4, the actual value in column 8."""
    printed = ["5", "5", "5", "12", "9", "10", "8", "10", "", "8", "10", "10"]
    weights = ["5"] * 4 + ["10"] * 8
    scores = [in_table(it, row=n, column=9, label=f"得分{n}") for n, it in enumerate(printed)]
    bounds = [in_table(it, row=n, column=4) for n, it in enumerate(weights)]
    stated = figure("95", line=47, unit="分")
    blocks = [figure(it, line=29 + n, unit="分") for n, it in enumerate(BLOCKS)]
    orders = [
        relation("order", [score, weight], stated=weight, holds=None if not score.printed else score.printed != "12")
        for score, weight in zip(scores, bounds, strict=True)
    ]
    return [
        relation("sum", scores, stated=stated, holds=False),
        relation("sum", blocks, stated=stated),
        relation("sum", bounds, stated=figure("100", line=126, unit="分")),
        *orders,
    ]


def test_the_scores_of_the_table_are_mended() -> None:
    found = find_repairs(score_table(), also_printed=[in_table("12", row=3, column=8, unit="名")])
    assert {repairs[0].new: repairs[0] for repairs in found.values()} == {
        "5": Repair("得分3", "12", "5", "0.96"),
        "10": Repair("得分8", "", "10", "0.96"),
    }


def test_lone_differences_of_the_report_are_left_to_explain() -> None:
    posts = [figure(it, line=21, start=10 * n, unit="名") for n, it in enumerate(["23", "7", "10", "1"], start=1)]
    account = [figure("2752.93", line=23), figure("0", line=26, start=9)]
    spent, projects = figure("3793.43", line=24), figure("3017.99", line=24, start=40)
    relations = [
        relation("sum", posts, stated=figure("40", line=21, unit="名"), holds=False),
        relation("sum", account, stated=spent, holds=False),
        relation("sum", [figure("930.55", line=35), figure("2862.88", line=36)], stated=projects, holds=False),
        relation("sum", [figure("775.44", line=24, start=30), projects], stated=spent),
        relation(
            "count", [replace(it, printed="股室") for it in ITEMS], stated=figure("7", line=8, unit="个"), holds=False
        ),
    ]
    assert find_repairs(relations) == {}


def test_where_everything_holds_nothing_is_looked_for() -> None:
    assert find_repairs([it for it in monitoring_report() if it.holds]) == {}
    assert find_repairs([]) == {}


def demands(formula: str, labels: dict[str, str]) -> list[LinearCondition]:
    place = at(labels, is_printed=True)
    return list(linear_conditions(tree(formula, tolerance="rounding"), at=place, compiler=COMPILER))


BOOK = {"支出合计[决算]": "3793.43", "基本支出[决算]": "775.44", "项目支出[决算]": "3071.99"}
PROJECT_ID = "expenditure/project/amount@final"
FUNDS_ID = "project_funds/total/amount@adjusted"


def test_a_formula_and_a_sentence_together_fix_a_figure() -> None:
    conditions = demands("支出合计 = 基本支出 + 项目支出", BOOK)  # 3017.99 is right
    place = Place(line=24, start=40, quote="3071.99")
    sentence = relation(
        "sum",
        [figure("155.11", line=35), figure("2862.88", line=36)],
        stated=figure("3071.99", line=24, start=40),
        holds=False,
    )
    here = replace(place, end=47)
    found = find_repairs([sentence], conditions=conditions, places={PROJECT_ID: here})
    (repair,) = found[PROJECT_ID]
    assert repair == Repair(PROJECT_ID, "3071.99", "3017.99", "0.97")
    assert found.keys() == {PROJECT_ID, here, sentence.stated.place}


def demanded_of(book: Book) -> list[LinearCondition]:
    """Return what the rules of the sample county demand of a Book, where they could be judged."""
    catalogue = catalogue_for(region=REGION, year=book.year)
    facts = facts_of(book, catalogue=catalogue)
    found: list[LinearCondition] = []
    for outcome in run_rules(catalogue, facts=facts):
        if outcome.variant is not None and outcome.verdict in (Verdict.PASS, Verdict.FAIL, Verdict.CANNOT_TELL):
            facts.group = outcome.group
            tree_of_rule, here = outcome.variant.tree, At(facts, outcome.row)
            found += linear_conditions(tree_of_rule, at=here, compiler=catalogue.compiler)
    return found


@pytest.mark.parametrize(
    ("year", "is_mended", "expected"),
    [
        (2023, False, {"indicator/d4/score": "5", "indicator/d9/score": "10"}),
        (2024, False, {"expenditure/total/amount@forecast.general": "1261.98", FUNDS_ID: "746.89"}),
        (2023, True, {}),
        (2024, True, {}),
    ],
)
def test_the_books_of_the_sample_county_show_the_same(year: int, *, is_mended: bool, expected: dict[str, str]) -> None:
    book = load_bureau(year, is_mended=is_mended)
    found = find_repairs([], conditions=demanded_of(book), places=book.places)
    assert {key: repairs[0].new for key, repairs in found.items()} == expected


def test_formulas_alone_are_enough() -> None:
    both = [*demands("支出合计 = 基本支出 + 项目支出", BOOK), *demands("项目支出 = 3017.99万元", BOOK)]
    assert find_repairs([], conditions=both)[PROJECT_ID][0].new == "3017.99"
