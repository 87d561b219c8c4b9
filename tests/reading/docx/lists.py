"""Lists for tests: levels, definitions and instances of `numbering.xml` in a few words."""


def level(
    number: int, text: str, *, kind: str = "decimal", start: int = 1, more: str = "", suffix: str = "nothing"
) -> str:
    """Return a `w:lvl`; `more` stands between the format and the suffix."""
    head = f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
    return f'{head}<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/></w:lvl>'


def abstract(identity: int, *levels: str) -> str:
    """Return a `w:abstractNum`."""
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def instance(identity: int, *overrides: str, of: int) -> str:
    """Return a `w:num`."""
    link = f'<w:abstractNumId w:val="{of}"/>'
    return f'<w:num w:numId="{identity}">{link}{"".join(overrides)}</w:num>'


def override(number: int, content: str) -> str:
    """Return a `w:lvlOverride` that holds a level or a start."""
    return f'<w:lvlOverride w:ilvl="{number}">{content}</w:lvlOverride>'


def start(number: int) -> str:
    """Return a `w:startOverride`."""
    return f'<w:startOverride w:val="{number}"/>'


def in_list(identity: int, number: int | None = 0) -> str:
    """Return the `w:numPr` of a paragraph."""
    at = "" if number is None else f'<w:ilvl w:val="{number}"/>'
    return f'<w:numPr>{at}<w:numId w:val="{identity}"/></w:numPr>'
