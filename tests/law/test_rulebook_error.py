"""A rulebook with mistakes is described as a numbered list."""

from pathlib import Path

from jixiao.law.rulebook_error import BrokenRulebookError, DuplicateEntryError, MissingKeyError, NotUtf8Error


def test_every_mistake_has_its_number() -> None:
    errors = [NotUtf8Error(Path("a.toml")), MissingKeyError(Path("b.toml"), entry="parameter「线」", key="unit")]
    error = BrokenRulebookError(errors)
    assert error.errors == tuple(errors)
    assert str(error) == (
        "规则库有 2 处错误：\n"
        "1. 规则库 a.toml：文件不是 UTF-8 编码。请在编辑器里选“另存为”，编码选 UTF-8。\n"
        "2. 规则库 b.toml，parameter「线」：缺少 unit，或内容为空。请补上 unit = …。"
    )


def test_a_mistake_keeps_its_parts() -> None:
    error = DuplicateEntryError(Path("b.toml"), entry="parameter「线」", other=Path("a.toml"))
    assert (error.path, error.entry, error.other) == (Path("b.toml"), "parameter「线」", Path("a.toml"))
    assert error.problem == "与 a.toml 中的同名条目有效期重叠"
