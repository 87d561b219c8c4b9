"""Pages about the rules: an index, and for each group its formulas, basis, remedies and examples."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import structs

from docs.generate.layer import all_layers, layer_label, region_of
from docs.generate.markdown import block, code, page, plain, table
from docs.generate.rule_group import GROUPS, RuleGroup
from jixiao.book.verdict import SEVERITIES, Verdict
from jixiao.law.rulebook import Rulebook
from jixiao.rules import python
from jixiao.rules.case import cases_by_verdict
from jixiao.rules.python_rule import REGISTRY
from jixiao.rules.read_rule import read_rules
from jixiao.rules.rule import BrokenRulesError, Case, Rule, RuleError

_KINDS = {"arithmetic": "算术", "law": "法规", "scheme": "方案", "text": "文字"}
_STAGES = {"beta": "试用：只计数，不列为问题", "retired": "停用"}
_TOLERANCES = {"exact": "精确到分", "rounding": "尾差：各数末位四舍五入所能造成的差", "percent": "百分数四舍五入或截尾"}
_SHOWN = (Verdict.PASS, Verdict.FAIL, Verdict.CANNOT_TELL, Verdict.NOT_APPLICABLE)
_USUAL_YEAR = Case("", {}).year
_INTRODUCTION = (
    "审核公式写在规则库的 `rules/` 里，写法见[公式语言](../formula-language.md)。“算术”由数字本身得出，不需要法规依据；"
    "“法规”和“方案”的依据没有核对过正式文本的，写“待核实”，只请说明，不作确定的错误。"
    "例子是规则自带的检验，每次测试都运行。"
)
_READING = (
    "公式里没有写口径的金额，取“口径”一行所列的各个阶段和资金来源；没有这一行的，取决算数、全部资金。"
    f"例子里没有写出的数都是缺失；金额以万元为单位；没有写年度的是 {_USUAL_YEAR} 年度。"
)


def shipped_rules(rulebook: Rulebook) -> tuple[Rule, ...]:
    """Return the rules of all layers by number, that of a lower layer after the one it replaces.

    Raises:
        BrokenRulesError: With every mistake of every rule file.
    """
    errors: list[RuleError] = []
    found: dict[tuple[str, str], Rule] = {}
    for layer in all_layers(rulebook):
        for document in rulebook.documents("rules", region=region_of(layer)):
            if document.layer == layer:
                rules = read_rules(document.data, file=document.path.name, layer=layer, errors=errors)
                found |= {(rule.id, layer): rule for rule in rules}
    if errors:
        raise BrokenRulesError(errors)
    return tuple(found[key] for key in sorted(found))


def rule_pages(rulebook: Rulebook) -> dict[str, str]:
    """Return the pages about the rules by their path below docs."""
    rules = shipped_rules(rulebook)
    pages = {"rules/README.md": _index(rules)}
    for group in GROUPS:
        mine = [rule for rule in rules if rule.id in group.ids]
        if mine:
            pages[f"rules/{group.file}"] = _group_page(group, rules=mine, rulebook=rulebook)
    return pages


def _index(rules: Sequence[Rule]) -> str:
    count = f"共 {len(rules)} 条，{sum(len(rule.cases) for rule in rules)} 个例子。"
    parts = [
        _INTRODUCTION,
        f"{count}没有收录的编号和原因见[没有写成规则的](../rules-left-out.md)。检查文件文字的规则见[文字检查](l-text.md)。",
    ]
    header = ("编号", "内容", "程度", "性质", "依据", *(verdict.label for verdict in _SHOWN))
    for group in GROUPS:
        mine = [rule for rule in rules if rule.id in group.ids]
        parts.append(f"## {group.letter}　[{group.title}]({group.file})（{len(mine)} 条）")
        parts.append(table(header, rows=[_index_row(rule, group=group) for rule in mine]))
    return page("审核公式", parts=parts)


def _index_row(rule: Rule, *, group: RuleGroup) -> tuple[str, ...]:
    counts = cases_by_verdict(rule)
    return (
        f"[{rule.id}]({group.file}#{rule.id.lower()})",
        plain(rule.title),
        SEVERITIES[rule.severity],
        _KINDS[rule.kind],
        _verified(rule),
        *(str(counts.get(verdict.value, 0)) for verdict in _SHOWN),
    )


def _verified(rule: Rule) -> str:
    if rule.needs_mark:
        return "待核实"
    return "已核实" if rule.is_verified else "不需要"


def _group_page(group: RuleGroup, *, rules: Iterable[Rule], rulebook: Rulebook) -> str:
    parts = [f"[全部审核公式](README.md)。{_READING}"]
    for rule in rules:
        parts += _section(rule, place=layer_label(rule.layer, rulebook=rulebook))
    return page(f"审核公式：{group.title}", parts=parts)


def _section(rule: Rule, *, place: str) -> Iterator[str]:
    yield f"## {rule.id}"
    yield f"**{plain(rule.title)}**"
    yield block(rule.checks) if rule.checks else ""
    yield table(("项目", "内容"), rows=_details(rule, place=place))
    yield "例子："
    yield table(("结论", "年度账", "界限或说明"), rows=(_case_row(case) for case in rule.cases))


def _details(rule: Rule, *, place: str) -> Iterator[tuple[str, str]]:
    yield "程度", SEVERITIES[rule.severity]
    yield "性质", _KINDS[rule.kind]
    yield from ((name, text) for name, text in _running(rule) if text)
    yield "依据", "；".join(plain(basis) for basis in rule.basis)
    yield "核实", _verified(rule)
    yield "怎么办", plain(rule.fix)
    yield "所在层", place


def _running(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "检查函数", _function(rule)
    yield "逐行检查", plain(rule.each)
    yield "只查", code(rule.where)
    yield "按列分组", "、".join(plain(column) for column in rule.per)
    yield "口径", _calibers(rule)
    yield "容差", "" if rule.python else _TOLERANCES.get(rule.tolerance, f"±{rule.tolerance}")
    yield "提示首句", "；".join(code(text) for text in rule.messages)
    yield "没有填报时", f"{code(rule.defines)} 由第一个公式算出" if rule.defines else ""
    yield "一并说明", f"{rule.corollary_of} 不成立时不另列" if rule.corollary_of else ""
    yield "阶段", _STAGES.get(rule.stage, "")


def _function(rule: Rule) -> str:
    if not rule.python:
        return ""
    module = REGISTRY[rule.python].__module__.removeprefix(f"{python.__name__}.")
    return f"{code(rule.python)}（公式写不出，见 {code(f'src/jixiao/rules/python/{module}.py')}）"


def _calibers(rule: Rule) -> str:
    defaults = {field.name: field.default for field in structs.fields(Rule)}
    usual = (defaults["phases"], defaults["funds"])
    return "" if rule.python or (rule.phases, rule.funds) == usual else "、".join((*rule.phases, *rule.funds))


def _case_row(case: Case) -> tuple[str, ...]:
    remarks = [f"界限：{case.boundary}" if case.boundary else "", case.note]
    remarks += ["按文件所印的位数" if case.printed else "", "" if case.year == _USUAL_YEAR else f"{case.year} 年度"]
    told = "；".join(plain(remark) for remark in remarks if remark)
    prior = "" if case.prior is None else f"；上年：{code(_book_text(case.prior))}"
    return (Verdict(case.verdict).label, f"{code(_book_text(case.book)) or '（空）'}{prior}", told)


def _book_text(book: Mapping[str, object]) -> str:
    return "；".join(f"{label} = {_value_text(value)}" for label, value in book.items())


def _value_text(value: object) -> str:
    if isinstance(value, list):
        return "、".join(f"［{_book_text(row)}］" for row in value)
    return str(value) or "（空白）"
