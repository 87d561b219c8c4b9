"""`jixiao verify`: whether an installation is whole."""

from pathlib import Path

import click

from jixiao.cli.installation import open_installation
from jixiao.cli.option import STYLE
from jixiao.cli.terminal import print_json
from jixiao.cli.usage import Command


@click.command("verify", cls=Command)
@click.option(
    "--data", metavar="文件夹", type=click.Path(path_type=Path, file_okay=False), help="数据目录，默认 jixiao-data"
)
@STYLE
def command(data: Path | None, style: str) -> None:
    """验证一套系统：数据库、审计日志、封存的版本和文件。

    例：jixiao verify --data 数据
    """
    open_installation(data)
    from jixiao.web.operation.verify import chain_head, verify_installation

    problems = verify_installation()
    if style == "json":
        print_json({"head": chain_head(), "problems": problems})
    else:
        click.echo("\n".join(problems) or f"完整：数据库、审计日志（到第 {chain_head()} 条）、封存的版本和文件。")
    if problems:
        raise SystemExit(1)
