"""Get the bytes of a file, or say why there are none."""

from pathlib import Path

from jixiao.errors import RefusalError


def file_content(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        RefusalError: If it is not there or cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise _refusal(path) from error


def _refusal(path: Path) -> RefusalError:
    """Return why a path cannot be read."""
    if path.is_dir():
        return RefusalError("这是文件夹，不是文件。", place=str(path), remedy="写出文件夹里的文件，可以一次写几个。")
    if not path.exists():
        return RefusalError("没有这个文件。", place=str(path), remedy="核对文件名和所在文件夹。")
    remedy = "核对读取权限；如文件正在 WPS 或 Excel 中打开，请先保存并关闭。"
    return RefusalError("文件打不开。", place=str(path), remedy=remedy)
