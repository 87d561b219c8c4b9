"""`jixiao restore`: a backup into a new data folder."""

import os
from pathlib import Path

import click

from jixiao.cli.installation import open_installation
from jixiao.cli.option import STYLE
from jixiao.cli.terminal import print_json
from jixiao.cli.usage import Command


@click.command("restore", cls=Command)
@click.argument("archive", metavar="备份文件.zip", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--keys", metavar="密钥文件", type=click.Path(path_type=Path), help="默认为备份文件名加 .keys")
@click.option(
    "--data", metavar="文件夹", type=click.Path(path_type=Path, file_okay=False), required=True, help="新的数据目录"
)
@STYLE
def command(archive: Path, keys: Path | None, data: Path, style: str) -> None:
    """把备份恢复到一个新的数据目录，并验证。

    例：jixiao restore 备份-2024-08-31.zip --data 新数据
    """
    from jixiao.web.operation.restore import restore

    found = keys or archive.with_suffix(archive.suffix + ".keys")
    manifest = restore(archive, keys=found, data=data, database=os.environ.get("JIXIAO_DATABASE", ""))
    open_installation(data)
    from jixiao.web.operation.verify import record_restore, verify_installation

    problems = verify_installation()
    record_restore(manifest["head"])
    if style == "json":
        print_json({"data": str(data), "head": manifest["head"], "problems": problems})
    else:
        click.echo(f"已恢复到 {data}，备份时间 {manifest['created']}，审计记录到第 {manifest['head']} 条。")
        click.echo("\n".join(problems) or "验证通过：数据库、审计日志、封存版本和文件都完整。")
    if problems:
        raise SystemExit(1)
