"""The page about the rules of running text: what each looks for, basis, remedy, examples, and the words they use."""

from collections.abc import Iterator, Sequence

from docs.generate.layer import all_layers, layer_label, region_of
from docs.generate.markdown import code, page, plain, table
from jixiao.book.verdict import SEVERITIES, Verdict
from jixiao.law.rulebook import Rulebook
from jixiao.proofreading.text_catalogue import load_text_rules
from jixiao.proofreading.text_need import NEEDS
from jixiao.proofreading.text_rule import CHECKS, TextCase, TextRule

PAGE = "rules/l-text.md"
_YEAR = 2024
_CERTAINTIES = {"certain": "确定", "arguable": "请核对"}
_KINDS = {"text": "文字", "law": "法规"}
_STAGES = {"live": "", "beta": "试用：只计数，不列为问题", "retired": "停用"}
_SHOWN = (Verdict.FAIL, Verdict.PASS, Verdict.NOT_APPLICABLE, Verdict.CANNOT_TELL)
_INTRODUCTION = (
    "检查文件正文和表格文字的规则写在规则库的 `texts/` 里，所用的词写在 `words/` 里，不改程序就能增减。"
    "“确定”的由文件本身就能断定；“请核对”的只提问，从不列为错误。例子是规则自带的检验，每次测试都运行；"
    "例子里 ⏎ 表示换行，｜ 表示下一格。"
)


def text_page(rulebook: Rulebook) -> dict[str, str]:
    """Return the page about the rules of running text by its path below docs."""
    rules = [rule for layer in all_layers(rulebook) for rule in _rules_of(layer, rulebook=rulebook)]
    rules.sort(key=lambda rule: (rule.id, rule.layer))
    cases = sum(len(rule.cases) for rule in rules)
    parts = [f"[全部审核公式](README.md)。{_INTRODUCTION}", f"共 {len(rules)} 条，{cases} 个例子。", _index(rules)]
    for rule in rules:
        parts += _section(rule, place=layer_label(rule.layer, rulebook=rulebook))
    parts += ["## 词表", table(("词表", "用途", "词数"), rows=_word_rows(rulebook))]
    return {PAGE: page("文字检查", parts=parts)}


def _rules_of(layer: str, *, rulebook: Rulebook) -> list[TextRule]:
    """Return the rules that a layer itself holds."""
    rules = load_text_rules(rulebook, region=region_of(layer), year=_YEAR)
    return [rule for rule in rules if rule.layer == layer]


def _index(rules: Sequence[TextRule]) -> str:
    header = ("编号", "内容", "程度", "把握", *(verdict.label for verdict in _SHOWN))
    return table(header, rows=[_index_row(rule) for rule in rules])


def _index_row(rule: TextRule) -> tuple[str, ...]:
    verdicts = [case.verdict for case in rule.cases]
    return (
        f"[{rule.id}](#{rule.id.lower()})",
        plain(rule.title),
        SEVERITIES[rule.severity],
        _CERTAINTIES[rule.certainty],
        *(str(verdicts.count(verdict.value)) for verdict in _SHOWN),
    )


def _section(rule: TextRule, *, place: str) -> Iterator[str]:
    yield f"## {rule.id}"
    yield f"**{plain(rule.title)}**"
    yield table(("项目", "内容"), rows=[(name, text) for name, text in _details(rule, place=place) if text])
    yield "例子："
    yield table(("结论", "文字", "指出的地方", "说明"), rows=[_case_row(case) for case in rule.cases])


def _details(rule: TextRule, *, place: str) -> Iterator[tuple[str, str]]:
    module = CHECKS[rule.check].__module__.replace(".", "/")
    yield "程度", f"{SEVERITIES[rule.severity]}，{_CERTAINTIES[rule.certainty]}"
    yield "性质", _KINDS[rule.kind]
    yield "检查函数", f"{code(rule.check)}（{code(f'src/{module}.py')}）"
    yield "不检查", "；".join(NEEDS[need].reason for need in rule.needs)
    yield "阶段", _STAGES[rule.stage]
    yield "依据", "；".join(plain(basis) for basis in rule.basis)
    yield "怎么办", plain(rule.fix)
    yield "所在层", place


def _case_row(case: TextCase) -> tuple[str, ...]:
    known = [case.kind, f"{case.year} 年度" if case.year else "", case.note]
    before = f"；上年：{code(_flat(case.last_year))}" if case.last_year else ""
    quotes = "、".join(code(quote) for quote in case.quotes)
    told = "；".join(plain(part) for part in known if part)
    return (Verdict(case.verdict).label, f"{code(_flat(case.text))}{before}", quotes, told)


def _flat(text: str) -> str:
    return text.strip("\n").replace("\n", " ⏎ ").replace("\t", " ｜ ")


def _word_rows(rulebook: Rulebook) -> Iterator[tuple[str, ...]]:
    for layer in all_layers(rulebook):
        for document in rulebook.documents("words", region=region_of(layer)):
            for entry in document.entries("words") if document.layer == layer else ():
                yield (code(entry.text("name")), plain(entry.text("title")), str(len(entry.texts("words"))))
