"""Signs of symbol fonts, which stand in Word files as private code points, as the signs that a person sees."""

from jixiao.reading.docx.xml import Element, w

BULLET = "•"

_PRIVATE = range(0xF000, 0xF100)
_WINGDINGS = {0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0xA8: "☐", 0xD8: "➢", 0xFC: "✓", 0xFB: "✗",
              0xFD: "☒", 0xFE: "☑"}  # fmt: skip
_WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x9A: "○"}
_SYMBOL = {0xB7: "•", 0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0x2D: "−"}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def symbol_text(element: Element) -> str:
    """Return the sign of a `w:sym`; one that is not known keeps its code point, so that it is not lost.

    A box that is ticked is a statement: ☑ and ☐ must be told apart.
    """
    try:
        code = int(element.get(w("char"), ""), 16)
        return shown_sign(chr(code), font=element.get(w("font"), ""))
    except (ValueError, OverflowError):
        return ""


def shown_sign(sign: str, *, font: str) -> str:
    r"""Return one character in a symbol font as the character that it looks like.

    Example:
        >>> shown_sign("\uf0fe", font="Wingdings"), shown_sign("A", font="SimSun")
        ('☑', 'A')
    """
    code = ord(sign)
    low = code - _PRIVATE.start if code in _PRIVATE else code
    return _FONTS.get(font.lower(), {}).get(low, sign)


def bullet_text(text: str, *, font: str) -> str:
    """Return the mark of a list without numbers; a private code point that is not known becomes a plain bullet."""
    shown = "".join(shown_sign(sign, font=font) for sign in text)
    is_private = any(ord(sign) in _PRIVATE for sign in shown)
    is_letter = font.lower().startswith(("wingdings", "symbol", "webdings")) and shown.isalnum()
    return BULLET if is_private or is_letter else shown
