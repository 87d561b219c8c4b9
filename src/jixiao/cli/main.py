"""The command `jixiao`: one subcommand a task, each loaded only when it is called."""

import atexit
import gc
import importlib
import sys

import click

from jixiao.cli.terminal import print_error
from jixiao.cli.usage import Group
from jixiao.errors import JixiaoError

_COMMANDS = {
    "check": "检查文件和工作簿，列出错误、须说明和提示",
    "score": "按评分方案打分，给出每一分的来历",
    "report": "由工作簿生成官方报告",
    "compare": "比对改过的报告与工作簿，采纳或恢复数字",
    "workbook": "新建或读取工作簿",
    "import": "导入国库支付明细、指标执行表，先试算",
    "export": "导出开放数据、公开文件包、公开网站",
    "entry": "列出一体化系统逐页要填的数，供复制粘贴",
    "fill": "填写单位自己的空白 Word 表",
    "rules": "查看、测试审核公式",
    "serve": "启动网页系统",
    "backup": "备份一套系统",
    "restore": "恢复备份到新的数据目录",
    "verify": "验证一套系统是否完整",
    "demo": "用示例县走一遍：检查、打分、出报告",
}
_MODULES = {"import": "import_file"}  # a word of Python cannot name a module
USAGE_ERROR = 2
NOTHING_EVALUATED = 3


class _LazyGroup(Group):
    """A group that imports a command's module when the command is called; start-up is part of the product."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the shape click asks for
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"jixiao.cli.{_MODULES.get(cmd_name, cmd_name)}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="jixiao", message="jixiao %(version)s", help="显示版本")
def cli() -> None:
    """jixiao（绩效）：一年的账存一次，逐个数字检查，有据打分，生成官方报告。

    例：jixiao check 工作簿.xlsx
    """


def main() -> None:
    """Run the command line; what a user can mend is told in one sentence, without a traceback."""
    gc.disable()  # a command is a short process: looking for garbage is a tenth of a check,
    atexit.register(gc.freeze)  # and looking once more at the end another; a server has to enable it again
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        cli(standalone_mode=True)
    except JixiaoError as error:
        print_error(error)
        sys.exit(NOTHING_EVALUATED)
