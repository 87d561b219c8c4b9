"""A function is seen at once, a file in two screens."""

import ast
import io
import math
import statistics
import tokenize
from collections.abc import Sequence

from tests.guards.source_tree import docstring_nodes, python_files, relative

NOT_CODE = {
    tokenize.COMMENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
    tokenize.INDENT,
    tokenize.NEWLINE,
    tokenize.NL,
}


def code_lines(source: str, *, tree: ast.Module) -> set[int]:
    """Return the numbers of the lines that hold code: no blank line, comment or docstring."""
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    lines = {n for token in tokens if token.type not in NOT_CODE for n in range(token.start[0], token.end[0] + 1)}
    for node in docstring_nodes(tree):
        lines -= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines


def function_sizes(source: str) -> dict[str, int]:
    """Return the number of code lines of each function, by line and name."""
    tree = ast.parse(source)
    lines = code_lines(source, tree=tree)
    return {
        f"{node.lineno} {node.name}": len(lines & set(range(node.lineno, (node.end_lineno or node.lineno) + 1)))
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def percentile_95(sizes: Sequence[int]) -> int:
    """Return the smallest size that 95 % of the sizes do not exceed."""
    return sorted(sizes)[math.ceil(len(sizes) * 95 / 100) - 1]


def all_function_sizes() -> dict[str, int]:
    return {
        f"{relative(path)}:{name}": size
        for path in python_files()
        for name, size in function_sizes(path.read_text(encoding="utf-8")).items()
    }


def all_file_sizes() -> dict[str, int]:
    return {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}


def test_only_code_lines_count() -> None:
    source = 'def f():\n    """One.\n\n    Two.\n    """\n    # why\n\n    return g(\n        1,\n    )\n'
    assert function_sizes(source) == {"1 f": 4}  # def, return g(, 1, )


def test_percentile_is_a_size_that_occurs() -> None:
    assert percentile_95([*range(1, 20), 100]) == 19  # 19 of 20 sizes are 95 %
    assert percentile_95([7]) == 7


def test_functions_are_short() -> None:
    sizes = all_function_sizes()
    assert {name: size for name, size in sizes.items() if size > 60} == {}
    assert percentile_95(list(sizes.values())) <= 40
    assert statistics.median(sizes.values()) <= 10


def test_files_are_short() -> None:
    sizes = all_file_sizes()
    assert {name: size for name, size in sizes.items() if size > 500} == {}
    assert percentile_95(list(sizes.values())) <= 350
    assert statistics.median(sizes.values()) <= 100
