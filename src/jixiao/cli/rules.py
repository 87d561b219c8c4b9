"""`jixiao rules`: list, show and test the rules in force."""

import datetime as dt
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from jixiao.book.verdict import SEVERITIES, Verdict
from jixiao.cli.option import REGION, RULEBOOK, STYLE, YEAR
from jixiao.cli.terminal import print_json, print_table, print_text
from jixiao.cli.usage import Group
from jixiao.errors import RefusalError
from jixiao.pipelines.check_book import catalogue_for
from jixiao.rules.case import cases_by_verdict
from jixiao.rules.catalogue import Catalogue
from jixiao.rules.rule import Rule

_TOLERANCES = {"exact": "不允许误差", "rounding": "印出的数四舍五入的误差", "percent": "百分数四舍五入或截尾的误差"}


@click.group("rules", cls=Group)
def command() -> None:
    """查看、测试审核公式。

    例：jixiao rules show R103
    """


@command.command("list")
@REGION
@YEAR
@RULEBOOK
@STYLE
def list_rules(region: str, year: int | None, rulebook: Path | None, style: str) -> None:
    """列出一个地方、一个年度有效的审核公式。

    例：jixiao rules list --region 510521 --year 2024
    """
    catalogue = _catalogue(region, year=year, folder=rulebook)
    if style == "json":
        print_json([rule_to_json(rule) for rule in catalogue.rules])
        return
    header = ("编号", "程度", "例子", "内容")
    print_table(header, rows=[_line(rule) for rule in catalogue.rules], numbers=(2,))
    click.echo(f"共 {len(catalogue.rules)} 条")


@command.command("show")
@click.argument("rule_id", metavar="编号")
@REGION
@YEAR
@RULEBOOK
@STYLE
def show_rule(rule_id: str, region: str, year: int | None, rulebook: Path | None, style: str) -> None:
    """显示一条审核公式的全部内容。

    例：jixiao rules show R103
    """
    catalogue = _catalogue(region, year=year, folder=rulebook)
    rule = _rule(catalogue, rule_id)
    if style == "json":
        print_json(rule_to_json(rule))
        return
    click.echo(click.style(f"【{rule.id}】{rule.title}", bold=True))
    for name, text in _details(rule):
        print_text(text, head=f"{name}：")


@command.command("test")
@click.argument("rule_ids", metavar="[编号…]", nargs=-1)
@REGION
@RULEBOOK
@STYLE
def test_rules(rule_ids: tuple[str, ...], region: str, rulebook: Path | None, style: str) -> None:
    """运行审核公式自带的例子；不写编号则全部运行。

    例：jixiao rules test R103 --rulebook 本县规则库
    """
    from jixiao.pipelines.run_examples import run_examples

    results = list(run_examples(rule_ids, region=region, year=_this_year(), folder=rulebook))
    wrong = [result for result in results if not result.is_right]
    if style == "json":
        print_json([_result_to_json(result) for result in results])
    else:
        for result in wrong:
            expected = result.case.verdict
            click.echo(f"【{result.rule.id}】第 {result.number} 个例子应为 {expected}，得到 {result.found}", err=True)
        click.echo(f"{len(results)} 个例子，{len(wrong)} 个不符")
    sys.exit(1 if wrong else 0)


def rule_to_json(rule: Rule) -> dict[str, Any]:
    """Return the public form of a rule."""
    return {
        "id": rule.id,
        "title": rule.title,
        "severity": rule.severity,
        "kind": rule.kind,
        "stage": rule.stage,
        "layer": rule.layer,
        "phases": list(rule.phases),
        "check": list(rule.checks),
        "python": rule.python,
        "basis": list(rule.basis),
        "verified": rule.is_verified,
        "fix": rule.fix,
        "cases": dict(cases_by_verdict(rule)),
    }


def _result_to_json(result: Any) -> dict[str, Any]:  # noqa: ANN401 - a case result, imported when needed
    return {
        "rule": result.rule.id,
        "case": result.number,
        "expected": result.case.verdict,
        "found": result.found,
        "right": result.is_right,
    }


def _catalogue(region: str, *, year: int | None, folder: Path | None) -> Catalogue:
    return catalogue_for(region=region, year=year or _this_year(), folder=folder, has_cases=True)


def _this_year() -> int:
    return dt.datetime.now().astimezone().year


def _rule(catalogue: Catalogue, rule_id: str) -> Rule:
    rule = catalogue.rule(rule_id)
    if rule is None:
        raise RefusalError(f"没有编号为 {rule_id} 的审核公式。", remedy="用 jixiao rules list 查看全部编号。")
    return rule


def _line(rule: Rule) -> tuple[str, ...]:
    count = sum(cases_by_verdict(rule).values())
    return (rule.id, SEVERITIES[rule.severity], str(count), rule.title)


def _details(rule: Rule) -> Iterable[tuple[str, str]]:
    yield "程度", SEVERITIES[rule.severity]
    if rule.each:
        yield "逐行检查", f"{rule.each}{f'（{rule.where}）' if rule.where else ''}"
    for check in rule.checks:
        yield "公式", check
    yield "口径", "、".join(rule.phases)
    yield "容差", _TOLERANCES.get(rule.tolerance, rule.tolerance)
    yield "依据", f"{'；'.join(rule.basis)}{'' if rule.is_verified else '（未经核实）'}"
    yield "怎么办", rule.fix
    yield "例子", "，".join(f"{Verdict(verdict).label} {count}" for verdict, count in cases_by_verdict(rule).items())
