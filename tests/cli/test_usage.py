"""What is wrong with a command line is told in Chinese, with what to write instead."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from jixiao.cli.usage import Command, Group, WrongUsageError
from jixiao.cli.wrapping import width_of
from tests.cli.running import Jixiao

USAGE = 2
STYLES = "text、json、html、docx、xlsx、letter"
VALUE_OR_SWITCH = "要写内容的选项，内容写在它后面；只是开关的，后面不写内容。"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("chekc 账.xlsx", "没有 chekc 这个命令。怎么办：是否应为 check？用 jixiao --help 查看用法。"),
        ("打印", "没有 打印 这个命令。怎么办：用 jixiao --help 查看用法。"),
        ("rules lst", "没有 lst 这个命令。怎么办：是否应为 list？用 jixiao rules --help 查看用法。"),
        ("check", "没有写“文件”。怎么办：用 jixiao check --help 查看用法。"),
        ("score", "没有写“文件”。怎么办：用 jixiao score --help 查看用法。"),
        (
            "check 账.xlsx --fromat json",
            "没有 --fromat 这个选项。怎么办：是否应为 --format？用 jixiao check --help 查看用法。",
        ),
        ("check 账.xlsx -q", "没有 -q 这个选项。怎么办：用 jixiao check --help 查看用法。"),
        (
            "check 账.xlsx --format xml",
            f"--format 的内容不对。怎么办：从 {STYLES} 中选一个。用 jixiao check --help 查看用法。",
        ),
        (
            "check 账.xlsx --out",
            f"--out 的写法不对。怎么办：{VALUE_OR_SWITCH}用 jixiao check --help 查看用法。",
        ),
        (
            "score 账.xlsx 另一本.xlsx",
            "多写了 另一本.xlsx。怎么办：文件名里有空格的，用引号括起来。用 jixiao score --help 查看用法。",
        ),
        (
            "report 账.xlsx --date 3月1日",
            "--date 的内容不对。怎么办：日期写成 2024-03-29 这样。用 jixiao report --help 查看用法。",
        ),
        (
            "rules list --year 二〇二四",
            "--year 的内容不对。怎么办：写 1900 到 2099 之间的整数。用 jixiao rules list --help 查看用法。",
        ),
        (
            "check 账.xlsx --rulebook 没有的文件夹",
            "--rulebook 的内容不对。怎么办：核对文件夹是否存在、名称是否写对。用 jixiao check --help 查看用法。",
        ),
    ],
)
def test_a_command_line_that_cannot_be_run_says_what_to_write(jixiao: Jixiao, line: str, told: str) -> None:
    ran = jixiao(*line.split())
    assert (ran.code, ran.out, ran.err) == (USAGE, "", f"错误：{told}\n")


def test_a_group_alone_shows_its_help(jixiao: Jixiao) -> None:
    ran = jixiao("workbook")
    assert "用法：jixiao workbook [选项] 命令 …" in ran.out + ran.err
    assert "错误" not in ran.err


def test_the_help_is_aligned_by_width() -> None:
    @click.command("试", cls=Command, help="说明第一段。\n\n例：试")
    @click.option("--out", metavar="文件夹", help="写到哪里")
    @click.option("--a-name-that-is-longer-than-the-column", help="长")
    def command(out: str, a_name_that_is_longer_than_the_column: str) -> None:
        assert out is a_name_that_is_longer_than_the_column

    lines = CliRunner().invoke(command, ["--help"], env={"COLUMNS": "80"}).output.splitlines()
    assert lines[:5] == ["用法：试 [选项]", "", "  说明第一段。", "", "  例：试"]
    column = {line.index("写到哪里") + len("文件夹") for line in lines if "写到哪里" in line}  # three wide characters
    assert column == {line.index("显示这段说明") for line in lines if "显示这段说明" in line}


def test_long_help_is_wrapped_below_itself() -> None:
    @click.command("试", cls=Command, help="试。")
    @click.option("--out", help="写到哪个文件夹，" * 8)
    def command(out: str) -> None:
        assert out

    lines = CliRunner().invoke(command, ["--help"], env={"COLUMNS": "80"}).output.splitlines()
    first, *rest, last = lines[lines.index("选项：") + 1 :]
    assert first.startswith("  --out TEXT  写到哪个文件夹，")
    assert last.startswith("  --help      显示")
    assert {len(line) - len(line.lstrip()) for line in rest} == {14}
    assert max(width_of(line) for line in lines) <= 80  # as wide as the runner says the terminal is


def test_what_click_adds_some_day_is_told_as_it_is() -> None:
    def refuse(_context: click.Context, _param: click.Parameter, _value: str) -> None:
        raise click.UsageError("something new")

    group = Group("试", commands=[Command("甲", params=[click.Option(["--x"], callback=refuse)])])
    result = CliRunner().invoke(group, ["甲", "--x", "1"])
    assert result.exit_code == USAGE
    assert result.stderr == "错误：命令写得不对（something new）。怎么办：用 试 甲 --help 查看用法。\n"


def test_the_command_that_runs_is_named(tmp_path: Path) -> None:
    with click.Context(Command("甲"), info_name="甲"):
        assert WrongUsageError("多了。", remedy="去掉。").message == "多了。怎么办：去掉。用 甲 --help 查看用法。"
    assert WrongUsageError("多了。").message == "多了。怎么办：用 jixiao --help 查看用法。"
    assert list(tmp_path.iterdir()) == []
