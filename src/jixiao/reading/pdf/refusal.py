"""Why a PDF is not read, and what its owner does next."""

from jixiao.reading.refusal import BROKEN, Refusal

_PRINT_AGAIN = "请用 WPS 或 Office 打开原来的 Word、Excel 文件，重新导出 PDF，或直接选择 Word、Excel 文件。"
_NO_GUESSING = f"本系统不识别图片中的文字。{_PRINT_AGAIN}"

NO_PDF = Refusal(BROKEN.problem, _PRINT_AGAIN)
LOCKED = Refusal("PDF 已加密，没有密码打不开。", "请取消打开密码，保存后再读取。")
SCRIPTED = Refusal("PDF 带有脚本（JavaScript），可能有害。", _PRINT_AGAIN)
DYNAMIC_FORM = Refusal("PDF 是动态表单（XFA），页面上没有内容。", "请打开后打印为 PDF，再读取。")
SCANNED = Refusal("未识别到文字：页面是图片（扫描件）。", _NO_GUESSING)
WITHOUT_TEXT = Refusal("未识别到文字：PDF 里没有可以读取的文字。", _NO_GUESSING)


def broken_page(number: int) -> Refusal:
    """Return the refusal of a file of which one page cannot be parsed."""
    return Refusal(f"PDF 第{number}页已损坏，打不开。", _PRINT_AGAIN)


def too_much(what: str) -> Refusal:
    """Return the refusal of a file that holds more than any file of an office.

    Args:
        what: What there is too much of, e.g. 共5000页，超过3000页.
    """
    return Refusal(f"PDF 的内容过多：{what}。", f"请只保留需要检查的页。{_PRINT_AGAIN}")
