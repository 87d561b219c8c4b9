"""`jixiao backup`: database and files in one signed archive."""

from pathlib import Path

import click

from jixiao.cli.installation import open_installation
from jixiao.cli.option import STYLE
from jixiao.cli.terminal import print_json
from jixiao.cli.usage import Command


@click.command("backup", cls=Command)
@click.argument("target", metavar="备份文件.zip", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--data", metavar="文件夹", type=click.Path(path_type=Path, file_okay=False), help="数据目录，默认 jixiao-data"
)
@STYLE
def command(target: Path, data: Path | None, style: str) -> None:
    """备份一套系统，系统可以照常使用。

    例：jixiao backup 备份-2024-08-31.zip --data 数据
    """
    open_installation(data)
    from jixiao.web.operation.backup import back_up

    keys = back_up(target)
    if style == "json":
        print_json({"backup": str(target), "keys": str(keys), "bytes": target.stat().st_size})
        return
    click.echo(f"已备份到 {target}（{target.stat().st_size} 字节）。")
    click.echo(f"密钥在 {keys}，请与备份分开保管；没有它不能恢复。")
