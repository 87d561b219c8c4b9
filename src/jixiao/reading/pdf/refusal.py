"""Why a PDF is not read, and what its owner does next."""

from typing import NoReturn

from jixiao.errors import RefusalError

_PRINT_AGAIN = "请用 WPS 或 Office 打开原来的 Word、Excel 文件，重新导出 PDF，或直接提交 Word、Excel 文件。"


class BrokenPdfError(RefusalError):
    """The file is no PDF or parts of it are missing or lead in a circle.

    Args:
        name: What the file is called.
        page: The page that cannot be read; 0 if the whole file cannot.
    """

    def __init__(self, name: str, *, page: int = 0) -> None:
        """Name the page if one is known."""
        where = f"{name}，第{page}页" if page else name
        super().__init__("文件不是 PDF，或者已经损坏，无法读取。", place=where, remedy=_PRINT_AGAIN)


class LockedPdfError(RefusalError):
    """The file cannot be opened without its password.

    Args:
        name: What the file is called.
    """

    def __init__(self, name: str) -> None:
        """Say that no password is asked for."""
        super().__init__("PDF 已加密，没有密码无法读取。", place=name, remedy="请取消密码后重新保存，再提交。")


class NoTextError(RefusalError):
    """The pages are pictures, or their fonts do not say which characters they show.

    Args:
        name: What the file is called.
        is_scanned: Whether the pages are pictures.
    """

    def __init__(self, name: str, *, is_scanned: bool) -> None:
        """Say which of the two it is; an empty success would pass for a file without faults."""
        problem = "未识别到文字：页面是图片（扫描件）。" if is_scanned else "未识别到文字：PDF 里没有可以读取的文字。"
        super().__init__(problem, place=name, remedy=f"本系统不识别图片中的文字。{_PRINT_AGAIN}")


def refuse_script(name: str) -> NoReturn:
    """Refuse a file that carries a program.

    Raises:
        RefusalError: Always.
    """
    raise RefusalError("PDF 带有脚本（JavaScript），出于安全考虑不予读取。", place=name, remedy=_PRINT_AGAIN)


def refuse_form(name: str) -> NoReturn:
    """Refuse a form whose pages only another program can draw.

    Raises:
        RefusalError: Always.
    """
    raise RefusalError("PDF 是动态表单（XFA），页面上没有内容。", place=name, remedy="请打开后打印为 PDF，再提交。")


def refuse_excess(name: str, *, what: str) -> NoReturn:
    """Refuse a file that holds more than any file of an office.

    Args:
        name: What the file is called.
        what: What there is too much of, e.g. 共5000页，超过3000页.

    Raises:
        RefusalError: Always.
    """
    raise RefusalError(f"PDF 的内容过多：{what}。", place=name, remedy=f"请只保留需要检查的页。{_PRINT_AGAIN}")
