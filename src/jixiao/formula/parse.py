"""Parse a formula: tokens to tree, every label resolved, every comparison of unlike kinds refused."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.column import Kind, TableSchema
from jixiao.book.figure import exact
from jixiao.book.money import FEN_PER
from jixiao.formula import kinds
from jixiao.formula.names import Scope, code_text, read_caliber, resolve_word
from jixiao.formula.problem import FormulaError
from jixiao.formula.tokens import Sort, Token, cut_tokens
from jixiao.formula.tree import (
    Aggregate,
    AmountOf,
    Binary,
    Call,
    Cell,
    Compare,
    Every,
    Excluded,
    Filled,
    Given,
    Inverse,
    Member,
    Negative,
    Node,
    Number,
    Parameter,
    Some,
    Text,
    Unique,
    shift_year,
)
from jixiao.formula.vocabulary import Vocabulary

AGGREGATES = ("sum", "count", "min", "max")
FUNCTIONS = ("档次", "应得分", "引用", "绝对值", "长度", "代码名称", "包含", "匹配", "年度")
_COMPARISONS = ("=", "≠", "<", ">", "≤", "≥")
_OPERATIONS, _SUMS = (("+", "-"), ("*", "/")), 0  # weakest first; only like kinds are added
_GRAMMAR = (Sort.SIGN, Sort.KEYWORD)


def parse_formula(formula: str, *, vocabulary: Vocabulary, each: TableSchema | None = None) -> Node:
    """Return the tree of a formula.

    Args:
        formula: The text of one condition or one expression.
        vocabulary: The words it may use.
        each: The table whose rows the formula is about, None for the Book as a whole.

    Raises:
        FormulaError: With the position and the nearest label.
    """
    parser = _Parser(formula, scope=Scope(vocabulary, each))
    tree = parser.condition()
    parser.expect_end()
    return tree


class _Parser:
    """A recursive-descent parser; one method a level of precedence, weakest first."""

    def __init__(self, formula: str, *, scope: Scope) -> None:
        self.formula = formula
        self.scope = scope
        self.tokens = cut_tokens(formula)
        self.at = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def fail(self, problem: str, *, token: Token | None = None, nearest: tuple[str, ...] = ()) -> FormulaError:
        position = (token or self.token).start
        return FormulaError(self.formula, position=position, problem=problem, nearest=nearest)

    def accept(self, *texts: str) -> Token | None:
        token = self.tokens[self.at]
        if token.text in texts and token.sort in _GRAMMAR:
            self.at += 1
            return token
        return None

    def expect(self, text: str) -> None:
        if self.accept(text) is None:
            found = self.token.text or "公式结尾"
            raise self.fail(f"这里应当是“{text}”，却是“{found}”")

    def expect_end(self) -> None:
        if self.token.sort is not Sort.END:
            raise self.fail(f"多出“{self.token.text}”")

    def condition(self) -> Node:
        if self.accept("若"):
            given = self.any_of()
            self.expect("则")
            return Given(given, self.condition())
        return self.any_of()

    def any_of(self) -> Node:
        return self.chain(self.all_of, word="或", make=Some)

    def all_of(self) -> Node:
        return self.chain(self.inverse, word="且", make=Every)

    def chain(self, part: Callable[[], Node], *, word: str, make: Callable[[tuple[Node, ...]], Node]) -> Node:
        items = [part()]
        while self.accept(word):
            items.append(part())
        return items[0] if len(items) == 1 else make(tuple(items))

    def inverse(self) -> Node:
        if self.accept("非"):
            return Inverse(self.inverse())
        return self.comparison()

    def comparison(self) -> Node:
        start = self.token
        left = self.total()
        if self.accept("属于"):
            return Member(left, self.members(left))
        sign = self.accept(*_COMPARISONS)
        if sign is None:
            return left
        right = self.total(like=left)
        left, right = self.match_kinds(left, right, token=start)
        return Compare(sign.text, left, right)

    def members(self, operand: Node) -> tuple[Node, ...]:
        start = self.token
        self.expect("{")
        items = [self.total(like=operand)]
        while self.accept("、", ","):
            items.append(self.total(like=operand))
        for item in items:
            self.match_kinds(operand, item, token=start)
        self.expect("}")
        return tuple(items)

    def match_kinds(self, left: Node, right: Node, *, token: Token) -> tuple[Node, Node]:
        problem = kinds.clash(left, right=right)
        if problem:
            raise self.fail(problem, token=token)
        return left, right

    def total(self, *, like: Node | None = None, level: int = 0) -> Node:
        """Read a sum, or on the level below it a product."""
        if level == len(_OPERATIONS):
            return self.signed(like=like)
        start, signs = self.token, _OPERATIONS[level]
        node = self.total(like=like, level=level + 1)
        while sign := self.accept(*signs):
            right = self.total(like=like, level=level + 1)
            if level == _SUMS:
                self.match_kinds(node, right, token=start)
            node = Binary(sign.text, node, right)
        return node

    def signed(self, *, like: Node | None = None) -> Node:
        if self.accept("-"):
            return Negative(self.signed(like=like))
        return self.primary(like=like)

    def primary(self, *, like: Node | None) -> Node:
        token = self.token
        if self.accept("("):
            inner = self.condition()
            self.expect(")")
            return inner
        self.at += 1
        if token.sort is Sort.NUMBER:
            return _number(token)
        if token.sort is Sort.TEXT:
            return Text(token.text)
        if token.sort in (Sort.WORD, Sort.QUOTED):
            return self.word(token, like=like)
        found = token.text or "公式结尾"
        raise self.fail(f"这里应当是标签或数，却是“{found}”", token=token)

    def word(self, token: Token, *, like: Node | None) -> Node:
        if token.sort is Sort.WORD and self.accept("("):
            return self.function(token)
        code = self.known_code(token, like=like)
        if code is not None:
            return code
        node = resolve_word(token.text, scope=self.scope)
        if node is None:
            return self.bare_word(token, like=like)
        self.check_row(node, token=token)
        return self.with_caliber(node) if isinstance(node, AmountOf) else node

    def check_row(self, node: Cell | AmountOf, *, token: Token) -> None:
        """Refuse a column of another table outside an aggregate: there is no row to read it from."""
        needs_row = node.origin == "row" and not (isinstance(node, AmountOf) and node.row is not None)
        if needs_row and (self.scope.each is None or self.scope.each.name != node.table):
            raise self.fail(f"“{token.text}”是另一张表的列，要写在 sum、count、min 或 max 里", token=token)

    def known_code(self, token: Token, *, like: Node | None) -> Text | None:
        """Return the code a bare word means beside a code column; it comes before a label of the same name."""
        if token.sort is not Sort.WORD or not isinstance(like, Cell) or like.kind is not Kind.CODE:
            return None
        codes = self.scope.vocabulary.codes.get(kinds.code_list(like), {})
        return Text(codes[token.text]) if token.text in codes else None

    def with_caliber(self, node: AmountOf) -> Node:
        if self.token.sort is not Sort.CALIBER:
            return node
        caliber = read_caliber(self.token, vocabulary=self.scope.vocabulary, formula=self.formula)
        self.at += 1
        return replace(node, caliber=caliber)

    def bare_word(self, token: Token, *, like: Node | None) -> Node:
        vocabulary = self.scope.vocabulary
        if isinstance(like, Cell) and not like.kind.is_figure:
            text = code_text(token.text, like=like, vocabulary=vocabulary)
            if text is not None:
                return text
            known = tuple(vocabulary.codes.get(kinds.code_list(like), {}))
            nearest = vocabulary.nearest(token.text, among=known)
            raise self.fail(f"“{like.label}”的代码表里没有“{token.text}”", token=token, nearest=nearest)
        words = vocabulary.labels
        if self.scope.each is not None:
            words += self.scope.each.labels
        nearest = vocabulary.nearest(token.text, among=words)
        raise self.fail(f"没有叫“{token.text}”的项目", token=token, nearest=nearest)

    def function(self, token: Token) -> Node:
        if token.text in AGGREGATES:
            node = self.aggregate(token)
        elif token.text == "下级":
            node = self.children_sum(token)
        elif token.text == "唯一":
            node = self.unique(token)
        else:
            node = self.simple_function(token)
        self.expect(")")
        return node

    def simple_function(self, token: Token) -> Node:
        if token.text == "上年":
            return shift_year(self.condition())
        if token.text == "已填":
            return Filled(self.total())
        if token.text == "不涉及":
            return Excluded(self.total())
        if token.text == "参数":
            return self.parameter()
        if token.text in FUNCTIONS:
            return Call(token.text, self.arguments())
        known = (*AGGREGATES, *FUNCTIONS, "下级", "唯一", "上年", "已填", "不涉及", "参数")
        nearest = self.scope.vocabulary.nearest(token.text, among=known)
        raise self.fail(f"没有叫“{token.text}”的函数", token=token, nearest=nearest)

    def arguments(self) -> tuple[Node, ...]:
        if self.token.text == ")" and self.token.sort is Sort.SIGN:
            return ()
        items = [self.condition()]
        while self.accept(","):
            items.append(self.condition())
        return tuple(items)

    def parameter(self) -> Node:
        name = self.token
        self.at += 1
        if name.sort not in (Sort.WORD, Sort.QUOTED, Sort.TEXT):
            raise self.fail("参数( ) 里应当是参数名", token=name)
        return Parameter(name.text, self.condition() if self.accept(",") else None)

    def aggregate(self, token: Token) -> Node:
        table = self.aggregated_table()
        outer, self.scope = self.scope, self.scope.inside(table)
        try:
            if token.text == "count":
                self.at += 1
                value = None
            else:
                value = self.total()
            condition = self.condition() if self.accept(",") else None
        finally:
            self.scope = outer
        return Aggregate(token.text, table.name, value, condition)

    def aggregated_table(self) -> TableSchema:
        """Return the table an aggregate runs over, named by the first qualified word inside the brackets."""
        first = next((item for item in self.tokens[self.at :] if item.sort in (Sort.WORD, Sort.QUOTED)), self.token)
        label = first.text.partition(".")[0]
        table = self.scope.vocabulary.table(label)
        if table is not None:
            return table
        if self.scope.each is not None and resolve_word(
            first.text, scope=Scope(self.scope.vocabulary, self.scope.each)
        ):
            return self.scope.each
        raise self.fail(f"“{first.text}”不属于任何表，求和、计数要写成 表.列", token=first)

    def children_sum(self, token: Token) -> Node:
        each = self.scope.each
        if each is None or not each.parent:
            raise self.fail("下级( ) 只能用在有上下级的表上", token=token)
        outer, self.scope = self.scope, self.scope.inside(each)
        try:
            value = self.total()
        finally:
            self.scope = outer
        return Aggregate("sum", each.name, value, None, span="children")

    def unique(self, token: Token) -> Node:
        cells = self.arguments()
        each = self.scope.each
        if each is None or not all(isinstance(cell, Cell) for cell in cells):
            raise self.fail("唯一( ) 里只能是本表的列", token=token)
        return Unique(each.name, tuple(cell for cell in cells if isinstance(cell, Cell)))


def _number(token: Token) -> Number:
    value = Fraction(Decimal(token.text))
    if token.unit == "%":
        return Number(exact(value / 100), Kind.PERCENT, f"{token.text}%")
    if token.unit:
        return Number(exact(value * FEN_PER[token.unit]), Kind.MONEY, f"{token.text}{token.unit}")
    return Number(exact(value), Kind.NUMBER, token.text)
