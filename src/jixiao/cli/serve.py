"""`jixiao serve`: the web system on this machine."""

from pathlib import Path

import click

from jixiao.cli.terminal import print_notices, print_table
from jixiao.cli.usage import Command

_HEAD = ("登录名", "角色", "密码（只显示这一次）")


@click.command("serve", cls=Command)
@click.option(
    "--data", metavar="文件夹", type=click.Path(path_type=Path, file_okay=False), help="数据目录，默认 jixiao-data"
)
@click.option("--host", metavar="地址", default="127.0.0.1", help="监听的地址，默认只供本机")
@click.option("--port", metavar="端口", type=click.IntRange(1, 65535), default=8000, help="监听的端口，默认 8000")
@click.option("--sample", is_flag=True, help="空的数据目录里先装入示例县")
@click.option("--migrate", is_flag=True, help="升级数据库结构后再启动（先备份）")
def command(data: Path | None, host: str, port: int, sample: bool, migrate: bool) -> None:
    """启动网页系统，供一个办公室或一个县使用。

    例：jixiao serve --data 数据 --sample
    """
    start_server(data, host=host, port=port, is_sample=sample, is_migrating=migrate)


def start_server(data: Path | None, *, host: str, port: int, is_sample: bool, is_migrating: bool = False) -> None:
    """Prepare the installation, tell the logins that were made, and serve until stopped."""
    from django.conf import settings

    from jixiao.web.operation.serve import prepare, run_server

    start = prepare(data, is_sample=is_sample, is_migrating=is_migrating)
    print_notices(start.notices)
    if start.logins:
        print_table(_HEAD, rows=start.logins)
    click.echo(f"在浏览器地址栏输入 {host}:{port} ，按 Ctrl+C 结束。")
    run_server(host, port=port, workers=settings.CONFIGURATION.number("workers"))
